//! Documents with rules about combinations of properties, and where each applies.
//!
//! `data/extensions.json` says for each type which documents hold at which path. Documents by region are united; those
//! about other resources are not among them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use formwork_core::schema::write::ExtensionSource;

use super::RefreshError;
use super::files::Files;
use super::regional;

/// The documents of a type that the source has.
pub(super) fn read(files: &mut Files, folder: &str, kind: &str) -> Result<Vec<ExtensionSource>, RefreshError> {
    let table: Value = serde_json::from_str(include_str!("../data/extensions.json")).unwrap_or_default();
    let mut found = Vec::new();
    for row in table[kind].as_array().into_iter().flatten() {
        let name = row["document"].as_str().unwrap_or_default();
        let file = format!("{folder}{name}.json");
        if files.has(&file) {
            found.push(ExtensionSource {
                name: name.to_owned(),
                path: row["path"].as_str().unwrap_or_default().to_owned(),
                warns: row["warns"].as_bool().unwrap_or_default(),
                schema: regional::unite(files.json(&file)?),
            });
        }
    }
    spare_living_majors(&mut found);
    Ok(found)
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
    use serde_json::json;

    #[test]
    fn a_major_version_lives_as_long_as_one_of_its_minor_versions() {
        let document = |name: &str, schema| ExtensionSource {
            name: format!("aws_rds_dbinstance/{name}"),
            path: String::new(),
            warns: true,
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
