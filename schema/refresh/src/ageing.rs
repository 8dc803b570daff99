//! Marks the lists of choices in a schema to which AWS adds every few weeks: runtimes, instance types, regions.
//!
//! `data/ageing.json` names the properties and definitions that hold such lists. Their `enum`s get the keyword `ages`
//! beside them, so that a value that they lack is doubted and not refused.

use std::sync::OnceLock;

use serde_json::Value;

/// The keyword of this project's own that stands beside an ageing `enum`.
const AGES: &str = "ages";

/// Marks every ageing list of a schema.
pub(super) fn mark(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            for (word, member) in members {
                if word == "properties" || word == "definitions" {
                    for (name, schema) in member.as_object_mut().into_iter().flatten() {
                        if names().iter().any(|ageing| ageing == name) {
                            mark_list(schema);
                        }
                    }
                }
                mark(member);
            }
        }
        Value::Array(members) => members.iter_mut().for_each(mark),
        _ => {}
    }
}

/// Marks the choices of a property, or of its items.
fn mark_list(schema: &mut Value) {
    let items = schema.get("items").is_some();
    let list = if items { schema.get_mut("items") } else { Some(schema) };
    if let Some(members) = list.and_then(Value::as_object_mut).filter(|members| members.contains_key("enum")) {
        members.insert(AGES.to_owned(), Value::Bool(true));
    }
}

fn names() -> &'static [String] {
    static NAMES: OnceLock<Vec<String>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let table: Value = serde_json::from_str(include_str!("../data/ageing.json")).unwrap_or_default();
        let names = table["names"].as_array().into_iter().flatten();
        names.filter_map(Value::as_str).map(str::to_owned).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::mark;
    use serde_json::json;

    #[test]
    fn lists_are_marked_where_their_name_is_known() {
        let mut schema = json!({
            "properties": {
                "Runtime": { "enum": ["a"] },
                "Mode": { "enum": ["a"] },
                "CompatibleRuntimes": { "items": { "enum": ["a"] } },
                "Nested": { "properties": { "InstanceType": { "enum": ["a"] } } },
            },
            "definitions": { "AppInstanceType": { "enum": ["a"] }, "Runtime": { "type": "string" } },
        });
        mark(&mut schema);
        let marked = |pointer: &str| schema.pointer(pointer).is_some_and(|node| node["ages"] == true);
        for pointer in [
            "/properties/Runtime",
            "/properties/CompatibleRuntimes/items",
            "/properties/Nested/properties/InstanceType",
            "/definitions/AppInstanceType",
        ] {
            assert!(marked(pointer), "{pointer}");
        }
        assert!(!marked("/properties/Mode") && !marked("/definitions/Runtime"));
    }
}
