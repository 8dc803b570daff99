//! What only a transform understands: serverless types, connectors, globals; and what a module may not have.
//!
//! See [the serverless transform](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/transform-aws-serverless.html).

use crate::check::facts::Facts;
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::services as table;
use crate::model::{Entry, Resource, entry};

const SERVERLESS: &str = "AWS::Serverless-2016-10-31";

/// Attributes of resources that the serverless transform reads.
static ATTRIBUTES: &[&str] = &["Connectors", "IgnoreGlobals"];

/// Attributes that a module does not take.
static NOT_OF_MODULES: &[&str] = &["CreationPolicy", "Tags", "UpdatePolicy"];

/// The key of metadata that CloudFormation writes when it takes a module apart.
const MODULE: &str = "AWS::CloudFormation::Module";

/// Checks every resource.
pub(in crate::check::system) fn transforms(facts: &Facts<'_, '_>, report: &mut Report) {
    let has_transform = !facts.template.transforms.is_empty();
    for (index, resource) in facts.template.resources.iter().enumerate() {
        report.enter(Facts::item(index));
        if !has_transform {
            needs(report, resource);
        }
        if resource.kind.text.ends_with("::MODULE") {
            module(report, resource);
        }
        globals(facts, report, resource);
    }
}

/// Another transform may be a macro that knows these, so that only a template without any is certain to lack it.
fn needs(report: &mut Report, resource: &Resource) {
    let tell = |report: &mut Report, place, what: String| {
        let finding = Finding::new(&table::NEEDS_TRANSFORM, place).with("what", what).with("transform", SERVERLESS);
        report.push(finding);
    };
    if resource.kind.text.starts_with("AWS::Serverless::") {
        tell(report, resource.kind.place, format!("the type `{}`", resource.kind.text));
    }
    for key in ATTRIBUTES {
        if let Some(entry) = entry(&resource.attributes, key) {
            tell(report, entry.key.place, format!("`{key}`"));
        }
    }
}

fn module(report: &mut Report, resource: &Resource) {
    let metadata = entry(&resource.attributes, "Metadata").and_then(|metadata| metadata.value.as_object());
    let reserved = metadata.and_then(|metadata| entry(metadata, MODULE)).map(|entry| &entry.key);
    let refused = NOT_OF_MODULES.iter().filter_map(|key| Some(&entry(&resource.attributes, key)?.key));
    for key in refused.chain(reserved) {
        report.push(Finding::new(&table::MODULE_ATTRIBUTE, key.place).with("name", &key.text));
    }
}

/// The names in `IgnoreGlobals` are among the globals of the resource's type.
fn globals(facts: &Facts<'_, '_>, report: &mut Report, resource: &Resource) {
    let Some(kind) = resource.kind.text.strip_prefix("AWS::Serverless::") else { return };
    let Some(ignored) = entry(&resource.attributes, "IgnoreGlobals").and_then(|entry| entry.value.as_list()) else {
        return;
    };
    let Some(globals) = facts.template.globals.as_ref().and_then(|globals| globals.as_object()) else { return };
    let own: &[Entry] = entry(globals, kind).and_then(|own| own.value.as_object()).unwrap_or_default();
    let known = || own.iter().map(|entry| entry.key.text.as_str());
    for value in ignored {
        if let Some(name) = facts.literal(value).filter(|name| !known().any(|known| known == *name)) {
            let finding = Finding::new(&table::UNKNOWN_GLOBAL, value.place).with("name", name).with("kind", kind);
            report.push(finding.suggest(name, known()));
        }
    }
}
