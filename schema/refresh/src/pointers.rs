//! Property pointers of a provider schema, such as `/properties/Endpoint/Address`, `*` for list items.

use serde_json::Value;

/// How deep `$ref` may lead to `$ref`.
const LONGEST_CHAIN: usize = 16;

/// The schema that `$ref` names, or the schema itself.
pub(super) fn resolve<'v>(document: &'v Value, mut schema: &'v Value) -> &'v Value {
    for _ in 0..LONGEST_CHAIN {
        let target = schema.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix('#'));
        match target.and_then(|pointer| document.pointer(pointer)) {
            Some(next) => schema = next,
            None => break,
        }
    }
    schema
}

/// The schema that a pointer leads to, with its `$ref` where it has one, and the pointer in its plain form: raw schemas
/// also write `/properties/A/properties/B` and leave out the `*` of lists.
pub(super) fn find<'v>(document: &'v Value, pointer: &str) -> Option<(&'v Value, String)> {
    let mut at = document;
    let mut plain = String::from("/properties");
    let mut steps = pointer.strip_prefix("/properties/")?.split('/').peekable();
    while let Some(step) = steps.next() {
        let step = step.replace("~1", "/").replace("~0", "~");
        let here = resolve(document, at);
        if let Some(next) = member(document, here, &step) {
            (at, plain) = (next, format!("{plain}/{step}"));
        } else if let Some(items) = here.get("items") {
            plain.push_str("/*");
            if step == "*" || step == "items" {
                at = items;
            } else {
                at = member(document, resolve(document, items), &step)?;
                plain = format!("{plain}/{step}");
            }
        } else if step == "*" {
            at = here.get("patternProperties")?.as_object()?.values().next()?;
            plain.push_str("/*");
        } else if step != "properties" || steps.peek().is_none() {
            return None;
        }
    }
    Some((at, plain))
}

/// A property of an object, also where only an alternative of the schema has it.
fn member<'v>(document: &'v Value, schema: &'v Value, name: &str) -> Option<&'v Value> {
    if let Some(found) = schema.get("properties").and_then(|all| all.get(name)) {
        return Some(found);
    }
    ["oneOf", "anyOf", "allOf"]
        .iter()
        .filter_map(|word| schema.get(word)?.as_array())
        .flatten()
        .find_map(|one| resolve(document, one).get("properties")?.get(name))
}

/// Whether values of a schema are objects with known properties.
pub(super) fn members<'v>(document: &'v Value, schema: &'v Value) -> impl Iterator<Item = (&'v String, &'v Value)> {
    resolve(document, schema).get("properties").and_then(Value::as_object).into_iter().flatten()
}
