//! Lists that belong to no resource type: the actions of IAM and the runtimes of Lambda.
//!
//! `data/arns.json` puts right the shapes of ARNs that the source gives too widely: there a bucket and an object in it
//! are one.

use std::collections::BTreeMap;

use formwork_core::schema::write::{RuntimeSource, ServiceSource};
use serde_json::Value;

use super::RefreshError;
use super::files::Files;

/// The actions of all services, and the shapes of ARNs that each takes; nothing if the source has none.
pub(super) fn services(files: &mut Files, root: &str) -> Result<BTreeMap<String, ServiceSource>, RefreshError> {
    let Some(all) = spec(files, root, "Policies.json")? else { return Ok(BTreeMap::new()) };
    let better: Value = serde_json::from_str(include_str!("../data/arns.json")).unwrap_or_default();
    let mut services = BTreeMap::new();
    for (name, service) in all.as_object().into_iter().flatten() {
        let mut actions = BTreeMap::new();
        for (action, facts) in service["Actions"].as_object().into_iter().flatten() {
            let mut shapes = Vec::new();
            for resource in facts["Resources"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                let resource = resource.to_ascii_lowercase();
                let better = &better[name.as_str()][resource.as_str()];
                let known =
                    if better.is_null() { &service["Resources"][resource.as_str()]["ARNFormats"] } else { better };
                shapes.extend(known.as_array().into_iter().flatten().filter_map(Value::as_str).map(shape));
            }
            shapes.sort_unstable();
            shapes.dedup();
            actions.insert(action.to_ascii_lowercase(), shapes);
        }
        services.insert(name.clone(), ServiceSource { actions });
    }
    Ok(services)
}

/// The runtimes of Lambda that end, with the days on which they do.
pub(super) fn runtimes(files: &mut Files, root: &str) -> Result<BTreeMap<String, RuntimeSource>, RefreshError> {
    let Some(all) = spec(files, root, "LmbdRuntimeLifecycle.json")? else { return Ok(BTreeMap::new()) };
    let mut runtimes = BTreeMap::new();
    for (name, facts) in all.as_object().into_iter().flatten() {
        let text = |word: &str| facts[word].as_str().map(str::to_owned);
        let runtime = RuntimeSource {
            deprecated: text("deprecated"),
            create_block: text("create-block"),
            update_block: text("update-block"),
            successor: text("successor"),
        };
        runtimes.insert(name.clone(), runtime);
    }
    Ok(runtimes)
}

fn spec(files: &mut Files, root: &str, name: &str) -> Result<Option<Value>, RefreshError> {
    let file = format!("{}AdditionalSpecs/{name}", root.trim_end_matches("schemas/"));
    if files.has(&file) { files.json(&file).map(Some) } else { Ok(None) }
}

/// The shape of an ARN behind `arn:` and the partition, `*` for any text: `sqs:*:*:*`.
fn shape(format: &str) -> String {
    let mut shape = String::new();
    let mut rest = format.strip_prefix("arn:${Partition}:").unwrap_or(format).replace(".*", "*");
    while let Some((before, (_, after))) = rest.split_once("${").and_then(|(a, b)| Some((a, b.split_once('}')?))) {
        shape.push_str(before);
        shape.push('*');
        rest = after.to_owned();
    }
    shape.push_str(&rest);
    shape
}

#[cfg(test)]
mod tests {
    use super::shape;

    #[test]
    fn variables_and_names_become_stars() {
        assert_eq!(shape("arn:${Partition}:sqs:${Region}:${Account}:.*"), "sqs:*:*:*");
        assert_eq!(shape("arn:${Partition}:s3:::%"), "s3:::%");
    }
}
