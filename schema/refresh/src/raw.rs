//! AWS's raw provider schemas: one file per type, `aws-ec2-vpc.json`, in a folder or zip.

use std::collections::BTreeMap;

use formwork_core::schema::PropertyList;
use formwork_core::schema::write::{Source, TypeSource};
use serde_json::Value;

use super::RefreshError;
use super::files::Files;
use super::{ageing, attributes, pointers};

/// Reads all schemas of the source; nothing if it has none.
pub(super) fn read(files: &mut Files) -> Result<Option<Source>, RefreshError> {
    let names = files.names_in("", ".json");
    let mut types = BTreeMap::new();
    let mut used = Vec::new();
    for file in names {
        let mut schema = files.json(&file)?;
        let Some(name) = schema.get("typeName").and_then(Value::as_str).map(str::to_owned) else { continue };
        plain_pointers(&mut schema);
        ageing::mark(&mut schema);
        let kind = TypeSource {
            attributes: attributes::attributes(&name, &schema),
            reference: attributes::reference(&schema),
            schema,
            ..TypeSource::default()
        };
        types.insert(name, kind);
        used.push(file);
    }
    if types.is_empty() {
        return Ok(None);
    }
    Ok(Some(Source { date: files.newest(&used)?, types, ..Source::default() }))
}

/// Writes the pointers of all lists in one form.
fn plain_pointers(schema: &mut Value) {
    for (_, list) in PropertyList::ALL {
        let Some(pointers) = schema.get(list).and_then(Value::as_array).cloned() else { continue };
        let plain = pointers.iter().map(|pointer| {
            let found = pointer.as_str().and_then(|pointer| pointers::find(schema, pointer));
            found.map_or_else(|| pointer.clone(), |(_, plain)| Value::String(plain))
        });
        let plain = Value::Array(plain.collect());
        schema[list] = plain;
    }
}
