//! Containers: a service of ECS against its task definition and its target groups.
//!
//! In: the facts of a template. Out: findings at the service's or the task's own values.
//! Not here: what a task definition must be by itself, which the schema tells; listeners and ports (the modules below).

mod balancing;
mod logs;
mod names;
mod ports;
mod protocols;
mod scaling;
mod sizes;
mod tasks;

pub(super) use balancing::{listeners, target_groups};
pub(super) use logs::groups as log_groups;
pub(super) use names::names as container_names;
pub(super) use ports::ports;
pub(super) use protocols::{protocols, redirects};
pub(super) use scaling::targets;
pub(super) use sizes::sizes;
pub(super) use tasks::{definitions, services};

use crate::check::facts::{Case, Facts, Literal, Source};
use crate::model::{Entry, Value, entry};

const SERVICE: &str = "AWS::ECS::Service";
const TASK: &str = "AWS::ECS::TaskDefinition";
const TARGET_GROUP: &str = "AWS::ElasticLoadBalancingV2::TargetGroup";
const LISTENER: &str = "AWS::ElasticLoadBalancingV2::Listener";
const RULE: &str = "AWS::ElasticLoadBalancingV2::ListenerRule";

/// An object in a list, and the conditions under which it is there.
struct Part<'t> {
    guards: Vec<Literal<'t>>,
    entries: &'t [Entry],
}

impl<'t> Part<'t> {
    fn get(&self, key: &str) -> Option<&'t Value> {
        entry(self.entries, key).map(|entry| &entry.value)
    }
}

/// A service with one of the task definitions that it may have.
struct Pair<'t> {
    service: usize,
    task: usize,
    guards: Vec<Literal<'t>>,
}

/// Every service whose task definition stands in the stack.
fn pairs<'t>(facts: &Facts<'_, 't>) -> Vec<Pair<'t>> {
    let mut pairs = Vec::new();
    for &service in facts.of_kind(SERVICE) {
        let Some(value) = facts.property(service, &["TaskDefinition"]) else { continue };
        for Case { guards, value } in facts.cases(value) {
            let task = facts.declared(value, TASK);
            if let Some(task) = task.filter(|task| facts.coexist_under(&[service, *task], &guards)) {
                pairs.push(Pair { service, task, guards });
            }
        }
    }
    pairs
}

/// The objects of a list; nothing if one of them is not written out.
fn parts<'t>(facts: &Facts<'_, 't>, list: &'t Value) -> Option<Vec<Part<'t>>> {
    let part = |case: Case<'t>| Some(Part { guards: case.guards, entries: case.value.as_object()? });
    facts.items(list)?.into_iter().map(part).collect()
}

/// The objects of a list property; none if it is not there.
fn parts_of<'t>(facts: &Facts<'_, 't>, index: usize, property: &str) -> Option<Vec<Part<'t>>> {
    match facts.property(index, &[property]) {
        Some(list) => parts(facts, list),
        None => facts.is_absent(index, property).then(Vec::new),
    }
}

/// The objects of a list inside an object; none if it is not there.
fn parts_in<'t>(facts: &Facts<'_, 't>, entries: &'t [Entry], key: &str) -> Option<Vec<Part<'t>>> {
    match entry(entries, key) {
        Some(list) => parts(facts, &list.value),
        None => lacks(entries, key).then(Vec::new),
    }
}

/// Whether a key is certain not to be there.
fn lacks(entries: &[Entry], key: &str) -> bool {
    let added = entries.iter().any(|entry| entry.key.text.is_empty() || entry.key.text.starts_with("Fn::"));
    !added && entry(entries, key).is_none_or(|entry| entry.value.is_no_value())
}

/// Whether two values are the same; nothing if that is not known.
fn same<'t>(facts: &Facts<'_, 't>, one: &'t Value, other: &'t Value) -> Option<bool> {
    match (facts.source(one)?, facts.source(other)?) {
        (Source::Literal(one), Source::Literal(other)) => Some(one == other),
        (one, other) => (one == other).then_some(true),
    }
}

/// The network mode of a task.
fn network_mode<'t>(facts: &Facts<'_, 't>, task: usize) -> Option<&'t str> {
    if facts.is_absent(task, "NetworkMode") {
        // The schema's rules want a mode for Fargate.
        return (is_for_fargate(facts, task) == Some(false)).then_some("bridge");
    }
    facts.text(task, &["NetworkMode"])
}

/// Whether a task definition says that it can run on Fargate.
fn is_for_fargate(facts: &Facts<'_, '_>, task: usize) -> Option<bool> {
    if facts.is_absent(task, "RequiresCompatibilities") {
        return Some(false);
    }
    let items = facts.items(facts.property(task, &["RequiresCompatibilities"])?)?;
    let literals: Option<Vec<&str>> = items.iter().map(|item| facts.literal(item.value)).collect();
    Some(literals?.contains(&"FARGATE"))
}

/// Whether a service is deployed by ECS itself.
fn is_controlled_by_ecs(facts: &Facts<'_, '_>, service: usize) -> bool {
    facts.is_absent(service, "DeploymentController")
        || facts.text(service, &["DeploymentController", "Type"]) == Some("ECS")
}

/// Names in backticks, with commas.
fn listed<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    names.into_iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
