//! `Fn::GetAtt` attributes and the schema of `Ref`, derived from a provider schema.
//!
//! The read-only properties are the attributes. For some types older than the registry CloudFormation gives more; they
//! are listed in `data/attributes.json`.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde_json::{Value, json};

use super::pointers;

/// Objects deeper than this are not entered: some definitions contain themselves.
const DEEPEST: usize = 8;

/// Types whose attributes are the outputs of a template that the schema cannot know.
const OUTPUTS: [&str; 3] = [
    "AWS::CloudFormation::Stack",
    "AWS::Serverless::Application",
    "AWS::ServiceCatalog::CloudFormationProvisionedProduct",
];

/// The type whose attributes are whatever its provider answers.
const CUSTOM: &str = "AWS::CloudFormation::CustomResource";

/// The schema of each attribute of a type.
pub(super) fn attributes(name: &str, document: &Value) -> BTreeMap<String, Value> {
    let mut found = BTreeMap::new();
    let gives_all = lists(&facts()["allProperties"], name);
    if gives_all {
        for (property, schema) in pointers::members(document, document) {
            enter(document, property, schema, DEEPEST, &mut found);
        }
    }
    let named = facts()["alsoProperties"][name].as_array().into_iter().flatten();
    let named = named.filter_map(Value::as_str).map(|property| format!("/properties/{property}"));
    let read_only = document.get("readOnlyProperties").and_then(Value::as_array).into_iter().flatten();
    let read_only = read_only.filter_map(Value::as_str).map(str::to_owned);
    for pointer in named.chain(read_only) {
        let attribute = pointer.trim_start_matches("/properties/").replace('/', ".");
        match pointers::find(document, &pointer) {
            Some((schema, _)) => {
                enter_objects(document, &attribute, schema, DEEPEST, &mut found);
                // Types that give all their properties give them one by one, not the objects around them.
                if !gives_all || pointers::members(document, schema).next().is_none() {
                    found.insert(attribute, schema.clone());
                }
            }
            None => drop(found.insert(attribute, json!({}))),
        }
    }
    if OUTPUTS.contains(&name) {
        found.insert("Outputs.*".to_owned(), json!({ "type": "string" }));
    }
    if name == CUSTOM {
        found.insert("*".to_owned(), json!({}));
    }
    // Written as a number, given as text.
    if let Some(port) = found.get_mut("Port").filter(|_| name == "AWS::DocDB::DBCluster") {
        *port = json!({ "type": "string" });
    }
    found
}

/// What `Ref` gives: the one primary identifier. Several are joined to a string without a schema of its own.
pub(super) fn reference(document: &Value) -> Option<Value> {
    match document.get("primaryIdentifier")?.as_array()?.as_slice() {
        [one] => pointers::find(document, one.as_str()?).map(|(schema, _)| schema.clone()),
        _ => None,
    }
}

/// Every value that can be reached without entering a list of objects.
fn enter(document: &Value, name: &str, schema: &Value, depth: usize, found: &mut BTreeMap<String, Value>) {
    let here = pointers::resolve(document, schema);
    let is = |wanted: &str| match here.get("type") {
        Some(Value::Array(all)) => all.iter().any(|one| one == wanted),
        Some(one) => one == wanted,
        None => false,
    };
    if is("object") {
        for (member, schema) in pointers::members(document, here).filter(|_| depth > 0) {
            enter(document, &format!("{name}.{member}"), schema, depth - 1, found);
        }
        return;
    }
    let items = here.get("items").map(|items| &items["type"]);
    if !is("array") || !matches!(items, Some(Value::String(of)) if of == "object" || of == "array") {
        found.insert(name.to_owned(), schema.clone());
    }
}

/// The properties of a read-only object are attributes as the object is.
fn enter_objects(document: &Value, name: &str, schema: &Value, depth: usize, found: &mut BTreeMap<String, Value>) {
    for (member, schema) in pointers::members(document, schema).filter(|_| depth > 0) {
        let name = format!("{name}.{member}");
        enter_objects(document, &name, schema, depth - 1, found);
        found.entry(name).or_insert_with(|| schema.clone());
    }
}

fn lists(list: &Value, name: &str) -> bool {
    list.as_array().is_some_and(|all| all.iter().any(|one| one == name))
}

fn facts() -> &'static Value {
    static FACTS: OnceLock<Value> = OnceLock::new();
    FACTS.get_or_init(|| serde_json::from_str(include_str!("../data/attributes.json")).unwrap_or_default())
}
