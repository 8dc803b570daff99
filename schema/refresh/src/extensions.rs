//! Documents with rules about combinations of properties, and where each applies.
//!
//! `data/extensions.json` says for each type which documents hold at which path. Documents that depend on the region or
//! on other resources are not among them.

use serde_json::Value;

use formwork_core::schema::write::ExtensionSource;

use super::RefreshError;
use super::files::Files;

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
                schema: files.json(&file)?,
            });
        }
    }
    Ok(found)
}
