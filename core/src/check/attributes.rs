//! The attributes of resources and of the deployment: which there are, and what they take.
//!
//! In: the template. Out: findings at the attribute's key or value. Not here: names in `DependsOn` and `Condition` (`references`), parameters and outputs.

mod policies;

use super::forms::{self, Field, Form};
use super::{Context, Front};
use crate::findings::table::items as table;
use crate::findings::{Finding, Item};
use crate::model::{Entry, Name, Resource, Section, Value, ValueKind};

/// The attributes of a resource.
///
/// See [resource attributes](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-product-attribute-reference.html).
static ATTRIBUTES: &[&str] =
    &["Condition", "CreationPolicy", "DeletionPolicy", "DependsOn", "Metadata", "UpdatePolicy", "UpdateReplacePolicy"];

/// Attributes that only the serverless transform knows, and `Version` of custom resources.
static RARE: &[&str] = &["Connectors", "IgnoreGlobals", "Version"];

/// The types that make a snapshot before they are deleted.
///
/// See [DeletionPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html).
static SNAPSHOT_TYPES: &[&str] = &[
    "AWS::DocDB::DBCluster",
    "AWS::EC2::Volume",
    "AWS::ElastiCache::CacheCluster",
    "AWS::ElastiCache::ReplicationGroup",
    "AWS::Neptune::DBCluster",
    "AWS::RDS::DBCluster",
    "AWS::RDS::DBInstance",
    "AWS::Redshift::Cluster",
];

/// The arguments of a deployment.
static DEPLOYMENT: &[Field] = &[
    ("Regions", Form::Each(&Form::Text)),
    ("Rollback", Form::Any),
    ("StackPolicy", Form::Map),
    ("Tags", Form::Map),
    ("TerminationProtection", Form::Boolean),
];

/// Checks the attributes of every resource and of the deployment.
pub fn check(cx: &mut Context<'_>) {
    let template = cx.template;
    cx.report.enter(Item::Stack);
    deployment(cx, &template.deployment);
    for (index, resource) in template.resources.iter().enumerate() {
        cx.report.enter(Item::Entry(Section::Resources, index));
        for entry in &resource.attributes {
            attribute(cx, resource, entry);
        }
    }
}

fn deployment(cx: &mut Context<'_>, entries: &[Entry]) {
    for Entry { key, value } in entries {
        let Some((_, form)) = DEPLOYMENT.iter().find(|(name, _)| *name == key.text) else {
            let finding = Finding::new(&table::UNKNOWN_DEPLOYMENT_ARGUMENT, key.place)
                .with("name", &key.text)
                .suggest(&key.text, DEPLOYMENT.iter().map(|(name, _)| *name));
            cx.report.push(finding);
            continue;
        };
        no_functions(cx, key, value);
        forms::check(cx, key, value, *form);
    }
}

/// What a deployment is told is decided before the template is read.
fn no_functions(cx: &mut Context<'_>, key: &Name, value: &Value) {
    match &value.kind {
        ValueKind::List(items) => items.iter().for_each(|item| no_functions(cx, key, item)),
        ValueKind::Object(entries) => entries.iter().for_each(|entry| no_functions(cx, key, &entry.value)),
        _ if forms::is_function(value) => {
            let finding = Finding::new(&table::FUNCTION_IN_DEPLOYMENT, value.place)
                .with("name", &key.text)
                .with("found", forms::found(value));
            cx.report.push(finding);
        }
        _ => {}
    }
}

fn attribute(cx: &mut Context<'_>, resource: &Resource, entry: &Entry) {
    let Entry { key, value } = entry;
    match key.text.as_str() {
        "DeletionPolicy" | "UpdateReplacePolicy" => deletion_policy(cx, resource, key, value),
        "CreationPolicy" | "UpdatePolicy" => policies::check(cx, resource, key, value),
        "Metadata" => forms::check(cx, key, value, Form::Map),
        "DependsOn" => depends_on(cx, key, value),
        "Condition" => condition(cx, value),
        other if RARE.contains(&other) || other.starts_with("Fn::") => {}
        _ => unknown(cx, resource, key),
    }
}

fn unknown(cx: &mut Context<'_>, resource: &Resource, key: &Name) {
    if cx.front == Front::Engine && cx.names.open {
        return;
    }
    let finding = Finding::new(&table::UNKNOWN_RESOURCE_ATTRIBUTE, key.place)
        .with("name", &key.text)
        .suggest(&key.text, ATTRIBUTES.iter().copied());
    let is_property =
        cx.schema.resource_type(&resource.kind.text).is_some_and(|kind| kind.root().property(&key.text).is_some());
    let finding = if is_property { finding.with("kind", &resource.kind.text) } else { finding };
    cx.report.push(finding);
}

fn deletion_policy(cx: &mut Context<'_>, resource: &Resource, key: &Name, value: &Value) {
    let ValueKind::Text(text) = &value.kind else {
        let transforms = cx.names.transforms;
        let resolved = transforms.extensions || transforms.rewriting;
        if forms::is_function(value) && !resolved {
            cx.report.push(Finding::new(&table::POLICY_NOT_LITERAL, value.place).with("name", &key.text));
        } else if !forms::is_function(value) {
            forms::check(cx, key, value, Form::OneOf(&["Delete", "Retain"]));
        }
        return;
    };
    let on_deletion = key.text == "DeletionPolicy";
    let known = cx.schema.resource_type(&resource.kind.text).is_some() && !resource.unchecked_kind;
    let snapshot = SNAPSHOT_TYPES.contains(&resource.kind.text.as_str());
    let mut legal = vec!["Delete", "Retain"];
    legal.extend(on_deletion.then_some("RetainExceptOnCreate"));
    legal.extend((snapshot || !known).then_some("Snapshot"));
    if legal.contains(&text.as_str()) {
        return;
    }
    let finding = if text == "Snapshot" {
        Finding::new(&table::NO_SNAPSHOT, value.place).with("kind", &resource.kind.text)
    } else {
        Finding::new(&table::POLICY_VALUE, value.place).with("value", text).suggest(text, legal)
    };
    cx.report.push(finding.with("name", &key.text));
}

/// A list of logical IDs; whether the names exist is told by `references`.
fn depends_on(cx: &mut Context<'_>, key: &Name, value: &Value) {
    let items = match &value.kind {
        ValueKind::List(items) => items.as_slice(),
        _ => std::slice::from_ref(value),
    };
    for item in items {
        match &item.kind {
            ValueKind::LogicalId(_) | ValueKind::Hole(_) | ValueKind::Poisoned | ValueKind::Unchecked(_) => {}
            ValueKind::Text(text) => {
                let finding = Finding::new(&table::DEPENDS_ON_TEXT, item.place).with("name", text);
                cx.report.push(finding);
            }
            _ => {
                let finding = Finding::new(&table::ATTRIBUTE_VALUE, item.place)
                    .with("name", &key.text)
                    .with("wanted", "a list of the names of resources")
                    .with("found", forms::found(item));
                cx.report.push(finding);
            }
        }
    }
}

/// The name of a condition.
fn condition(cx: &mut Context<'_>, value: &Value) {
    match &value.kind {
        ValueKind::Condition(_) | ValueKind::Hole(_) | ValueKind::Poisoned | ValueKind::Unchecked(_) => {}
        _ => {
            let finding = Finding::new(&table::ATTRIBUTE_VALUE, value.place)
                .with("name", "Condition")
                .with("wanted", "the name of a condition")
                .with("found", forms::found(value));
            cx.report.push(finding);
        }
    }
}
