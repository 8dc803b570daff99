//! What is one of a kind: names of exports, and literal identifiers of resources.
//!
//! Two of them are wrong only if both can exist in one deployment.

use crate::check::facts::{Facts, Literal};
use crate::findings::report::Report;
use crate::findings::table::data as table;
use crate::findings::{Finding, Item};
use crate::model::{Output, Place, Section, ValueKind, entry};
use crate::schema::PropertyList;
use std::collections::BTreeMap;

/// Checks the names of exports.
pub(in crate::check::system) fn exports(facts: &Facts<'_, '_>, report: &mut Report) {
    let outputs = &facts.template.outputs;
    let mut taken: BTreeMap<String, Vec<&Output>> = BTreeMap::new();
    for (index, output) in outputs.iter().enumerate() {
        let Some(export) = entry(&output.attributes, "Export") else { continue };
        let Some(name) = facts.comparable(&export.value) else { continue };
        let others = taken.entry(name.clone()).or_default();
        let first = others.iter().find(|other| {
            let guards: Vec<_> = [condition(output), condition(other)].into_iter().flatten().collect();
            facts.coexist_under(&[], &guards)
        });
        if let Some(first) = first {
            let finding = Finding::new(&table::DUPLICATE_EXPORT, export.value.place)
                .with("name", name)
                .with("first", &first.name.text);
            report.push_for(Item::Entry(Section::Outputs, index), finding);
        }
        others.push(output);
    }
}

fn condition(output: &Output) -> Option<(&str, bool)> {
    match &entry(&output.attributes, "Condition")?.value.kind {
        ValueKind::Condition(name) => Some((&name.text, true)),
        _ => None,
    }
}

/// Names that AWS keeps apart in an account and region, though the schema identifies the resource by another property.
static NAMES: &[(&str, &str)] = &[
    ("AWS::CodeBuild::Project", "Name"),
    ("AWS::EC2::LaunchTemplate", "LaunchTemplateName"),
    ("AWS::ElasticLoadBalancingV2::LoadBalancer", "Name"),
    ("AWS::ElasticLoadBalancingV2::TargetGroup", "Name"),
    ("AWS::IAM::ManagedPolicy", "ManagedPolicyName"),
    ("AWS::SNS::Topic", "TopicName"),
    ("AWS::SQS::Queue", "QueueName"),
];

/// One of the identifiers that a resource may have.
struct Claim<'t> {
    owner: usize,
    values: Vec<String>,
    guards: Vec<Literal<'t>>,
    place: Place,
}

/// Checks the identifiers of resources of one type.
pub(in crate::check::system) fn identifiers(facts: &Facts<'_, '_>, report: &mut Report) {
    for kind in facts.kinds() {
        let indices = facts.of_kind(kind);
        let parts = if indices.len() < 2 { Vec::new() } else { parts(facts, kind) };
        if parts.is_empty() {
            continue;
        }
        let mut taken: BTreeMap<Vec<String>, Vec<Claim<'_>>> = BTreeMap::new();
        for &index in indices {
            let mut is_told = false;
            for claim in claims(facts, index, &parts) {
                let others = taken.entry(claim.values.clone()).or_default();
                let first = others.iter().take(EARLIER).find(|other| {
                    let guards: Vec<Literal<'_>> = other.guards.iter().chain(&claim.guards).copied().collect();
                    other.owner != index && facts.coexist_under(&[other.owner, index], &guards)
                });
                if let (Some(first), false) = (first, is_told) {
                    is_told = true;
                    let quoted: Vec<String> = parts.iter().map(|part| format!("`{part}`")).collect();
                    let finding = Finding::new(&table::DUPLICATE_PHYSICAL_NAME, claim.place)
                        .with("first", facts.name(first.owner))
                        .with("kind", kind)
                        .with("properties", quoted.join(" and "))
                        .with("value", claim.values.join("`, `"));
                    report.push_for(Facts::item(index), finding);
                }
                others.push(claim);
            }
        }
    }
}

/// How many earlier claims of one name are looked at, and how many names of one resource.
const EARLIER: usize = 32;

/// The properties that tell resources of a type apart, if their author gives all of them.
fn parts<'t>(facts: &Facts<'_, 't>, kind: &str) -> Vec<&'t str> {
    if let Some((_, name)) = NAMES.iter().find(|(named, _)| *named == kind) {
        return vec![name];
    }
    let Some(known) = facts.schema.resource_type(kind) else { return Vec::new() };
    let parts: Vec<&str> = known.list(PropertyList::PrimaryIdentifier).collect();
    let given = |path: &&str| !path.contains('/') && !known.lists(PropertyList::ReadOnly, path);
    if parts.iter().all(given) { parts } else { Vec::new() }
}

/// Every identifier that a resource may have, with the conditions under which it has it.
fn claims<'t>(facts: &Facts<'_, 't>, index: usize, parts: &[&str]) -> Vec<Claim<'t>> {
    let mut claims: Vec<Claim<'t>> = Vec::new();
    for (number, part) in parts.iter().enumerate() {
        let Some(value) = facts.property(index, &[part]) else { return Vec::new() };
        let mut longer = Vec::new();
        for case in facts.cases(value) {
            let Some(text) = facts.comparable(case.value) else { continue };
            if number == 0 {
                longer.push(Claim { owner: index, values: vec![text], guards: case.guards, place: case.value.place });
                continue;
            }
            for claim in &claims {
                let mut values = claim.values.clone();
                values.push(text.clone());
                let guards = claim.guards.iter().chain(&case.guards).copied().collect();
                longer.push(Claim { owner: index, values, guards, place: case.value.place });
            }
        }
        claims = longer;
        claims.truncate(EARLIER);
    }
    claims
}
