//! Patterns: JSON that says as much of an item as a test wants to hold it to.
//!
//! In: a pattern and a tree. Out: their differences, in words. What a pattern can say is told at [`Found::has`](super::Found::has).

use super::scalars;
use formwork_core::json::{Node, write};
use serde_json::Value;

/// Stands for any number of items in a list.
const REST: &str = "..";

/// Every difference of a tree from a pattern.
pub(super) fn differences(pattern: &Value, node: &Node) -> Vec<String> {
    let mut differences = Vec::new();
    compare(pattern, Some(node), &mut String::new(), &mut differences);
    differences
}

fn compare(pattern: &Value, node: Option<&Node>, path: &mut String, differences: &mut Vec<String>) {
    let differs = match (pattern, node) {
        (Value::Null, None) => false,
        (Value::Null, Some(_)) | (_, None) => true,
        (Value::Object(members), Some(node)) if node.as_object().is_some() => {
            for (key, pattern) in members {
                let length = path.len();
                path.push_str(if path.is_empty() { "" } else { "." });
                path.push_str(key);
                compare(pattern, node.get(key), path, differences);
                path.truncate(length);
            }
            false
        }
        (Value::Array(patterns), Some(node)) => match node.as_list() {
            Some(items) if patterns.iter().any(is_rest) => !is_some_way(patterns, items),
            Some(items) if items.len() == patterns.len() => {
                for (index, (pattern, item)) in patterns.iter().zip(items).enumerate() {
                    let length = path.len();
                    path.push_str(&format!("[{index}]"));
                    compare(pattern, Some(item), path, differences);
                    path.truncate(length);
                }
                false
            }
            _ => true,
        },
        (pattern, Some(node)) => !is_scalar(pattern, node),
    };
    if differs {
        let place = if path.is_empty() { String::new() } else { format!("`{path}`: ") };
        let expected = if pattern.is_null() { "nothing".to_owned() } else { pattern.to_string() };
        differences.push(format!("{place}expected {expected}, found {}", found(node)));
    }
}

fn found(node: Option<&Node>) -> String {
    let Some(node) = node else { return "nothing".to_owned() };
    let mut text = String::new();
    write::compact(&mut text, node);
    text
}

fn is_rest(pattern: &Value) -> bool {
    pattern.as_str() == Some(REST)
}

/// Whether items fit patterns of which some stand for any number of items.
fn is_some_way(patterns: &[Value], items: &[Node]) -> bool {
    match patterns.split_first() {
        None => items.is_empty(),
        Some((first, rest)) if is_rest(first) => (0..=items.len()).any(|from| is_some_way(rest, &items[from..])),
        Some((first, rest)) => match items.split_first() {
            Some((item, others)) => differences(first, item).is_empty() && is_some_way(rest, others),
            None => false,
        },
    }
}

/// Whether a scalar is the one of the pattern.
fn is_scalar(pattern: &Value, node: &Node) -> bool {
    let Some(found) = scalars::text(node) else { return false };
    match pattern {
        Value::String(text) => text == found,
        Value::Bool(flag) => found == if *flag { "true" } else { "false" },
        Value::Number(number) => {
            number.to_string() == found || found.parse::<f64>().is_ok_and(|found| number.as_f64() == Some(found))
        }
        Value::Null | Value::Array(_) | Value::Object(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn differences_of(pattern: &Value, text: &str) -> Vec<String> {
        differences(pattern, &formwork_core::json::parse(text).unwrap().root)
    }

    #[test]
    fn objects_may_hold_more_than_their_pattern_and_scalars_compare_by_text() {
        let text = r#"{"Port": 80, "Open": "true", "More": {"Deep": "1.50", "Other": 1}}"#;
        assert_eq!(differences_of(&json!({"Port": "80", "Open": true, "More": {"Deep": 1.5}}), text), [""; 0]);
        assert_eq!(
            differences_of(&json!({"Port": 81, "More": {"Deep": {}, "None": 1}}), text),
            [
                "`More.Deep`: expected {}, found \"1.50\"",
                "`More.None`: expected 1, found nothing",
                "`Port`: expected 81, found 80",
            ]
        );
    }

    #[test]
    fn null_is_the_absence_of_a_key() {
        assert_eq!(differences_of(&json!({"Port": null}), "{}"), [""; 0]);
        assert_eq!(differences_of(&json!({"Port": null}), r#"{"Port": 1}"#), ["`Port`: expected nothing, found 1"]);
    }

    #[test]
    fn lists_are_whole_but_for_two_dots() {
        let text = r#"["a", "b", "c"]"#;
        assert_eq!(differences_of(&json!(["a", "b", "c"]), text), [""; 0]);
        assert_eq!(differences_of(&json!(["a", "x", "c"]), text), [r#"`[1]`: expected "x", found "b""#]);
        for (pattern, fits) in [
            (json!(["a", ".."]), true),
            (json!(["..", "c"]), true),
            (json!(["..", "b", ".."]), true),
            (json!(["..", "a", "b", "c", ".."]), true),
            (json!(["b", ".."]), false),
            (json!(["..", "c", ".."]), true),
            (json!(["..", "c", "a", ".."]), false),
            (json!(["a", "b"]), false),
        ] {
            assert_eq!(differences_of(&pattern, text).is_empty(), fits, "{pattern}");
        }
    }
}
