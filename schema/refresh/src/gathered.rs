//! Documents about values of several resources: "what this mapping's queue and its function say, together".
//!
//! `data/gathered.json` says for each type which documents hold; one that the source lacks, or that says too much or too
//! little, stands in the row itself, then with the reason. The words of a finding are in `formwork-core`, which knows
//! each document by its name. What the source says in a form that is not kept stands in [`LEFT_OUT`].

use std::collections::BTreeSet;

use formwork_core::schema::write::{GatheredSource, GatheringSource};
use serde_json::{Map, Value, json};

use super::RefreshError;
use super::files::Files;

/// The keywords that such documents may have: those that `formwork-core` judges gathered values by.
const KEYWORDS: [&str; 18] = [
    "allOf",
    "anyOf",
    "const",
    "contains",
    "data",
    "else",
    "enum",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "if",
    "items",
    "maximum",
    "minimum",
    "not",
    "properties",
    "required",
    "then",
    "type",
];

/// Keywords that the source's documents have and those of the blob have not, each with the reason.
const LEFT_OUT: [(&str, &str); 3] = [
    ("$lookup", "a table of patterns by type, in one document; that of `caller_misfit` also knows regions and China"),
    ("cfnContext", "how functions are to be taken; here a reference is always what it refers to"),
    ("pattern", "no document that is used has it"),
];

/// The documents of a type that the source has.
pub(super) fn read(files: &mut Files, folder: &str, kind: &str) -> Result<Vec<GatheredSource>, RefreshError> {
    let table = table();
    let mut found = Vec::new();
    for row in table[kind].as_array().into_iter().flatten() {
        let name = row["document"].as_str().unwrap_or_default();
        let file = format!("{folder}{name}.json");
        let document = match row.get("cfnGather") {
            Some(document) => document.clone(),
            None if files.has(&file) => files.json(&file)?["cfnGather"].take(),
            None => continue,
        };
        let schema = plain(&document["schema"]);
        if let Some(keyword) = keywords(&schema).into_iter().find(|word| !KEYWORDS.contains(&word.as_str())) {
            return Err(RefreshError::Json(file, format!("no rule of `formwork-core` reads its keyword `{keyword}`")));
        }
        let sources = document["gather"].as_object().into_iter().flatten();
        let sources = sources.map(|(name, source)| (name.clone(), gathering(source))).collect();
        found.push(GatheredSource { name: name.to_owned(), sources, schema });
    }
    Ok(found)
}

/// The documents of the source that the table names, its own aside.
pub(super) fn named() -> BTreeSet<String> {
    let table = table();
    let rows = table.as_object().into_iter().flatten().filter_map(|(_, rows)| rows.as_array()).flatten();
    let names = rows.filter_map(|row| row["document"].as_str());
    names.filter(|name| !name.starts_with("formwork/")).map(str::to_owned).collect()
}

/// Keywords of the source's documents that are neither kept nor listed with a reason, each with its document.
pub(super) fn unknown(files: &mut Files, folder: &str) -> Result<Vec<String>, RefreshError> {
    let mut unknown = Vec::new();
    for file in files.names_in(folder, ".json") {
        let document = files.json(&file)?["cfnGather"].take();
        let known =
            |word: &String| KEYWORDS.contains(&word.as_str()) || LEFT_OUT.iter().any(|(left_out, _)| left_out == word);
        let found = keywords(&plain(&document["schema"])).into_iter().filter(|word| !known(word));
        unknown.extend(found.map(|word| format!("{file}: {word}")));
    }
    Ok(unknown)
}

fn table() -> Value {
    serde_json::from_str(include_str!("../data/gathered.json")).unwrap_or_default()
}

fn gathering(source: &Value) -> GatheringSource {
    let path = |value: &Value| value.as_str().unwrap_or_default().trim_start_matches('/').to_owned();
    let value = |value: &Value| match value {
        Value::Object(given) => (path(&value["path"]), given.get("default").cloned()),
        _ => (path(value), None),
    };
    let values = source["properties"].as_object().into_iter().flatten();
    GatheringSource {
        reference: source.get("reference").map(path),
        kind: source["filter"]["type"].as_str().unwrap_or_default().to_owned(),
        values: values.map(|(name, given)| (name.clone(), value(given))).collect(),
    }
}

/// A document in the form that the blob keeps: `{"const": {"$data": "/a/b"}}` is `{"data": {"const": "/a/b"}}`, and what
/// stands in `cfnContext` stands for itself.
fn plain(schema: &Value) -> Value {
    match schema {
        Value::Object(keywords) => {
            if let Some(inner) = keywords.get("cfnContext").and_then(|context| context.get("schema")) {
                return plain(inner);
            }
            let mut made = Map::new();
            let mut data = Map::new();
            for (word, value) in keywords {
                match value.get("$data").filter(|pointer| pointer.is_string()) {
                    Some(pointer) => drop(data.insert(word.clone(), pointer.clone())),
                    None => drop(made.insert(word.clone(), plain(value))),
                }
            }
            if !data.is_empty() {
                made.insert("data".to_owned(), json!(data));
            }
            Value::Object(made)
        }
        Value::Array(items) => Value::Array(items.iter().map(plain).collect()),
        scalar => scalar.clone(),
    }
}

/// The keywords of a schema and of those in it.
fn keywords(schema: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let Some(all) = schema.as_object() else { return found };
    for (word, value) in all {
        found.insert(word.clone());
        match (word.as_str(), value) {
            ("properties", Value::Object(properties)) => {
                properties.values().for_each(|schema| found.extend(keywords(schema)));
            }
            ("$lookup" | "const" | "data" | "enum" | "required", _) => {}
            (_, Value::Array(parts)) => parts.iter().for_each(|schema| found.extend(keywords(schema))),
            _ => found.extend(keywords(value)),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_another_value_gives_is_data_and_a_context_is_what_stands_in_it() {
        let source = json!({"cfnContext": {"functions": [], "schema": {"properties": {"$data": {"minimum": {"$data": "/a/b"}}}}}});
        let made = plain(&source);
        assert_eq!(made, json!({"properties": {"$data": {"data": {"minimum": "/a/b"}}}}));
        assert_eq!(keywords(&made).into_iter().collect::<Vec<_>>(), ["data", "properties"]);
    }

    #[test]
    fn a_row_of_its_own_form_for_a_document_of_the_source_says_why() {
        for (kind, rows) in table().as_object().expect("the table is an object") {
            for row in rows.as_array().expect("a type has rows") {
                let is_of_source = row["document"].as_str().is_some_and(|name| !name.starts_with("formwork/"));
                assert_eq!(row.get("why").is_some(), is_of_source && row.get("cfnGather").is_some(), "{kind}: {row}");
            }
        }
    }
}
