//! The changes to schemas that a source carries beside them, as [JSON patches](https://www.rfc-editor.org/rfc/rfc6902).
//!
//! Most stand in the schemas already, so that a patch is applied where it still finds its place and passed over where
//! it does not. `data/patches.json` takes back what the source asks for and AWS does not, with the reason.

use serde_json::Value;

use super::RefreshError;
use super::files::Files;

/// Applies all patches that the source has for a type.
pub(super) fn apply(files: &mut Files, root: &str, kind: &str, schema: &mut Value) -> Result<(), RefreshError> {
    let folder = format!("{root}patches/extensions/all/{}/", kind.to_ascii_lowercase().replace("::", "_"));
    for file in files.names_in(&folder, ".json") {
        for operation in files.json(&file)?.as_array().into_iter().flatten() {
            let part = |word: &str| operation[word].as_str().unwrap_or_default();
            change(schema, part("op"), part("path"), &operation["value"]);
        }
    }
    let own: Value = serde_json::from_str(include_str!("../data/patches.json")).unwrap_or_default();
    for path in own[kind]["remove"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        change(schema, "remove", path, &Value::Null);
    }
    Ok(())
}

fn change(schema: &mut Value, operation: &str, path: &str, value: &Value) {
    let Some((parent, name)) = path.rsplit_once('/') else { return };
    let name = name.replace("~1", "/").replace("~0", "~");
    let Some(parent) = schema.pointer_mut(parent).and_then(Value::as_object_mut) else { return };
    match operation {
        "add" | "replace" => drop(parent.insert(name, value.clone())),
        "remove" => drop(parent.remove(&name)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::change;

    #[test]
    fn patches_apply_where_they_find_their_place() {
        let mut schema = json!({ "properties": { "A/B": { "enum": ["x"] } } });
        change(&mut schema, "add", "/properties/A~1B/minLength", &json!(1));
        change(&mut schema, "remove", "/properties/A~1B/enum", &json!(null));
        change(&mut schema, "add", "/properties/Gone/minLength", &json!(1));
        change(&mut schema, "remove", "/properties/Gone", &json!(null));
        assert_eq!(schema, json!({ "properties": { "A/B": { "minLength": 1 } } }));
    }
}
