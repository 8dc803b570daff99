//! AWS's enhanced schemas: in a cfn-lint wheel, an unpacked folder of it, or the zip from which cfn-lint updates itself.

use std::collections::BTreeMap;

use formwork_core::schema::write::{Source, TypeSource};
use serde_json::Value;

use super::RefreshError;
use super::files::Files;
use super::{ageing, attributes, extensions, gathered, lists, patches};

/// The region whose list stands in for regions that the source does not know.
const MAIN_REGION: &str = "us-east-1";

/// The folder of the schemas, with a `/` behind it, if the source is of this kind.
pub(super) fn root(files: &Files) -> Option<String> {
    files.names().find_map(|name| name.strip_suffix("providers/us-east-1.json").map(str::to_owned))
}

pub(super) fn read(files: &mut Files, root: &str) -> Result<Source, RefreshError> {
    let resources = files.names_in(&format!("{root}resources/"), ".json");
    let version = format!("{root}version.json");
    let date = if files.has(&version) {
        let version = files.json(&version)?;
        version["schema_date"].as_str().unwrap_or_default().chars().take(10).collect()
    } else {
        files.newest(&resources)?
    };
    let regions = regions(files, root)?;
    let stateful = stateful(files, root)?;
    let mut types = BTreeMap::new();
    for file in resources {
        let mut schema = files.json(&file)?;
        let Some(name) = schema["typeName"].as_str().map(str::to_owned) else { continue };
        patches::apply(files, root, &name, &mut schema)?;
        ageing::mark(&mut schema);
        let kind = TypeSource {
            attributes: attributes::attributes(&name, &schema),
            reference: attributes::reference(&schema),
            regions: regions.iter().filter(|(_, all)| all.get(&name).is_some()).map(|(name, _)| name.clone()).collect(),
            is_stateful: stateful.get(&name).is_some(),
            must_be_empty_to_delete: stateful[&name]["DeleteRequiresEmptyResource"] == true,
            extensions: extensions::read(files, &format!("{root}extensions/"), &name)?,
            gathered: gathered::read(files, &format!("{root}extensions/"), &name)?,
            schema,
        };
        types.insert(name, kind);
    }
    let (services, runtimes) = (lists::services(files, root)?, lists::runtimes(files, root)?);
    Ok(Source { date, regions: regions.into_keys().collect(), types, services, runtimes, ..Source::default() })
}

/// The lists of types by region. A region for which the source repeats the main region's list is one that it does not
/// know.
fn regions(files: &mut Files, root: &str) -> Result<BTreeMap<String, Value>, RefreshError> {
    let folder = format!("{root}providers/");
    let main = files.json(&format!("{folder}{MAIN_REGION}.json"))?;
    let mut regions = BTreeMap::new();
    for file in files.names_in(&folder, ".json") {
        let name = file.trim_start_matches(&folder).trim_end_matches(".json").to_owned();
        let list = files.json(&file)?;
        let is_region = name != "sam" && !name.contains('/');
        if is_region && (name == MAIN_REGION || list != main) {
            regions.insert(name, list);
        }
    }
    Ok(regions)
}

/// The types that keep data; `null` where the source does not say.
fn stateful(files: &mut Files, root: &str) -> Result<Value, RefreshError> {
    let file = format!("{}AdditionalSpecs/StatefulResources.json", root.trim_end_matches("schemas/"));
    if files.has(&file) { Ok(files.json(&file)?["ResourceTypes"].take()) } else { Ok(Value::Null) }
}
