//! Documents with rules about combinations of properties, and where each applies.
//!
//! `data/extensions.json` says for each type which documents hold at which path; one that the source lacks stands in the
//! row itself. Documents by region are united; those about other resources are `gathered`, or not among them:
//! `data/elsewhere.json` says which finding tells what they say, or why none does.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use serde_json::Value;

use formwork_core::schema::write::ExtensionSource;

use super::RefreshError;
use super::files::Files;
use super::{gathered, regional};

/// The documents of a type that the source has.
pub(super) fn read(files: &mut Files, folder: &str, kind: &str) -> Result<Vec<ExtensionSource>, RefreshError> {
    let table: Value = serde_json::from_str(include_str!("../data/extensions.json")).unwrap_or_default();
    let mut found: Vec<ExtensionSource> = Vec::new();
    for row in table[kind].as_array().into_iter().flatten() {
        let name = row["document"].as_str().unwrap_or_default();
        let file = format!("{folder}{name}.json");
        let earlier = found.iter().find(|earlier| earlier.name == name).map(|earlier| &earlier.schema);
        let schema = match row.get("schema").or(earlier) {
            Some(schema) => schema.clone(),
            None if files.has(&file) => regional::unite(files.json(&file)?),
            None => continue,
        };
        found.push(ExtensionSource {
            name: name.to_owned(),
            path: row["path"].as_str().unwrap_or_default().to_owned(),
            warns: row["warns"].as_bool().unwrap_or_default(),
            text: row["text"].as_bool().unwrap_or_default(),
            schema,
        });
    }
    spare_living_majors(&mut found);
    found.iter_mut().for_each(|document| fold_engines(&mut document.schema));
    Ok(found)
}

/// Lets a rule about an `Engine` hold in whatever case its author writes the engine, as RDS and ElastiCache do.
fn fold_engines(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            let engine = members.get_mut("if").and_then(|condition| condition.pointer_mut("/properties/Engine"));
            if let Some(engine) = engine.and_then(Value::as_object_mut)
                && let Some(name) = engine.remove("const")
            {
                engine.insert("enumCaseInsensitive".to_owned(), Value::Array(vec![name]));
            }
            members.values_mut().for_each(fold_engines);
        }
        Value::Array(members) => members.iter_mut().for_each(fold_engines),
        _ => {}
    }
}

/// Documents of the source that neither table names, and rows of the tables that it does not have: what a newer source
/// changes, for somebody to decide.
pub(super) fn unplaced(files: &Files, folder: &str) -> Vec<String> {
    let table: Value = serde_json::from_str(include_str!("../data/extensions.json")).unwrap_or_default();
    let rows = table.as_object().into_iter().flatten().filter_map(|(_, rows)| rows.as_array()).flatten();
    // A row with a schema of its own needs no document of the source.
    let rows = rows.filter(|row| !row["document"].as_str().is_some_and(|name| name.starts_with("formwork/")));
    let gathered = gathered::named();
    let known: BTreeSet<&str> = rows
        .filter_map(|row| row["document"].as_str())
        .chain(elsewhere().map(|(name, _)| name))
        .chain(gathered.iter().map(String::as_str))
        .collect();
    let files = files.names_in(folder, ".json");
    let found: BTreeSet<&str> =
        files.iter().filter_map(|file| file.strip_prefix(folder)?.strip_suffix(".json")).collect();
    known.symmetric_difference(&found).map(|name| (*name).to_owned()).collect()
}

/// The documents that are told otherwise, each with the code of the finding; without one where there is none.
pub(super) fn elsewhere() -> impl Iterator<Item = (&'static str, Option<&'static str>)> {
    static TABLE: OnceLock<Value> = OnceLock::new();
    let table = TABLE.get_or_init(|| serde_json::from_str(include_str!("../data/elsewhere.json")).unwrap_or_default());
    table.as_object().into_iter().flatten().map(|(name, row)| (name.as_str(), row["finding"].as_str()))
}

/// Takes bare major versions of a database engine (`17`) off the list of ended ones while a minor version of theirs
/// (`17.10`) is not on it: RDS makes the current minor version of them. The source lists every bare major version as ended.
fn spare_living_majors(documents: &mut [ExtensionSource]) {
    let mut known: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for document in documents.iter().filter(|document| document.name.ends_with("/engine_version")) {
        for rule in document.schema["allOf"].as_array().into_iter().flatten() {
            if let Some(engine) = rule["if"]["properties"]["Engine"]["const"].as_str() {
                let versions = rule["then"]["properties"]["EngineVersion"]["enum"].as_array();
                let versions = versions.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned);
                known.entry(engine.to_owned()).or_default().extend(versions);
            }
        }
    }
    for document in documents.iter_mut().filter(|document| document.name.ends_with("/engine_version_deprecated")) {
        for rule in document.schema["allOf"].as_array_mut().into_iter().flatten() {
            let properties = &mut rule["if"]["properties"];
            let engine = properties["Engine"]["const"].as_str().and_then(|engine| known.get(engine));
            let (Some(known), Some(ended)) = (engine, properties["EngineVersion"]["enum"].as_array_mut()) else {
                continue;
            };
            let all: BTreeSet<String> = ended.iter().filter_map(Value::as_str).map(str::to_owned).collect();
            let lives = |major: &str| {
                let minor = format!("{major}.");
                known.iter().any(|version| version.starts_with(&minor) && !all.contains(version))
            };
            ended.retain(|version| !version.as_str().is_some_and(lives));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use formwork_core::findings::table;
    use serde_json::json;

    #[test]
    fn what_is_told_elsewhere_is_told_by_a_finding() {
        assert!(elsewhere().count() > 5);
        for (document, code) in elsewhere() {
            assert!(code.is_none_or(|code| table::row(code).is_some()), "{document}: no finding {code:?}");
        }
    }

    #[test]
    fn engines_are_asked_for_without_case() {
        let mut schema = json!({"allOf": [{"if": {"properties": {"Engine": {"const": "mysql"}}}, "then": false}]});
        fold_engines(&mut schema);
        let folded = json!({"enumCaseInsensitive": ["mysql"]});
        assert_eq!(schema.pointer("/allOf/0/if/properties/Engine"), Some(&folded));
    }

    #[test]
    fn a_major_version_lives_as_long_as_one_of_its_minor_versions() {
        let document = |name: &str, schema| ExtensionSource {
            name: format!("aws_rds_dbinstance/{name}"),
            path: String::new(),
            warns: true,
            text: false,
            schema,
        };
        let mut documents = [
            document(
                "engine_version",
                json!({"allOf": [
                    {"if": {"properties": {"Engine": {"type": "string"}}}, "then": {}},
                    {
                        "if": {"properties": {"Engine": {"const": "postgres"}}},
                        "then": {"properties": {"EngineVersion": {"enum": ["9", "9.4", "1", "17", "17.1", "17.10"]}}}
                    },
                ]}),
            ),
            document(
                "engine_version_deprecated",
                json!({"allOf": [{"if": {"properties": {
                    "Engine": {"const": "postgres"},
                    "EngineVersion": {"enum": ["1", "17", "17.1", "9", "9.4"]},
                }}, "then": false}]}),
            ),
        ];
        spare_living_majors(&mut documents);
        let ended = &documents[1].schema["allOf"][0]["if"]["properties"]["EngineVersion"]["enum"];
        assert_eq!(*ended, json!(["1", "17.1", "9", "9.4"]));
    }
}
