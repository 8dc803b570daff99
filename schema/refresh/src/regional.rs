//! Documents that the source keeps once for each region, brought together: what one region takes, all take.
//!
//! A stack does not say where it will be deployed, so that only what no region has is worth a word. The lists of choices
//! are united; a rule (`allOf`) of one region is united with the rule of another that has the same `if`.

use serde_json::{Map, Value};

/// The region that every document by region has.
const MAIN_REGION: &str = "us-east-1";

/// The document for all regions, if this is one by region; else the document as it is.
pub(super) fn unite(document: Value) -> Value {
    match document {
        Value::Object(regions) if regions.contains_key(MAIN_REGION) => {
            // A note of its authors stands among the regions.
            let mut regions = regions.into_iter().map(|(_, one)| one).filter(Value::is_object);
            let mut all = regions.next().unwrap_or_default();
            regions.for_each(|one| add(&mut all, one));
            sort(&mut all);
            all
        }
        other => other,
    }
}

fn add(all: &mut Value, one: Value) {
    let (Some(all), Value::Object(one)) = (all.as_object_mut(), one) else { return };
    for (word, value) in one {
        match (all.get_mut(&word), value) {
            (None, value) => drop(all.insert(word, value)),
            (Some(Value::Array(known)), Value::Array(more)) if word == "enum" => {
                for value in more {
                    if !known.contains(&value) {
                        known.push(value);
                    }
                }
            }
            (Some(Value::Array(known)), Value::Array(more)) if word == "allOf" => {
                for rule in more {
                    match known.iter_mut().find(|known| known["if"] == rule["if"]) {
                        Some(same) => add(same, rule),
                        None => known.push(rule),
                    }
                }
            }
            (Some(known), value) => add(known, value),
        }
    }
}

fn sort(value: &mut Value) {
    match value {
        Value::Object(members) => sort_members(members),
        Value::Array(members) => members.iter_mut().for_each(sort),
        _ => {}
    }
}

fn sort_members(members: &mut Map<String, Value>) {
    for (word, member) in members {
        match member {
            Value::Array(choices) if word == "enum" => choices.sort_by_key(Value::to_string),
            other => sort(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::unite;
    use serde_json::json;

    #[test]
    fn choices_of_all_regions_are_one_list() {
        let document = json!({ "eu-west-1": { "enum": ["b", "c"] }, "us-east-1": { "enum": ["a", "b"] } });
        assert_eq!(unite(document), json!({ "enum": ["a", "b", "c"] }));
    }

    #[test]
    fn rules_are_united_by_what_they_ask() {
        let rule = |engine: &str, classes: &[&str]| {
            json!({
                "if": { "properties": { "Engine": { "const": engine } } },
                "then": { "properties": { "Class": { "enum": classes } } },
            })
        };
        let document = json!({
            "eu-west-1": { "allOf": [rule("x", &["b"])] },
            "us-east-1": { "allOf": [rule("y", &["c"]), rule("x", &["a"])] },
        });
        assert_eq!(unite(document), json!({ "allOf": [rule("x", &["a", "b"]), rule("y", &["c"])] }));
    }

    #[test]
    fn a_document_for_everywhere_stays_as_it_is() {
        let document = json!({ "if": { "required": ["A"] }, "then": { "required": ["B"] } });
        assert_eq!(unite(document.clone()), document);
    }
}
