//! A task definition by itself: its containers have names of their own, and name each other and volumes that are there;
//! a container whose health another waits for has a check of it.
//!
//! See [`ContainerDefinition`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-containerdefinition.html).

use super::{Facts, Part, TASK, lacks, parts_in, parts_of};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::containers as table;
use crate::model::Value;

/// Lists of a container that name another one, and the key that does.
static OTHERS: &[(&str, &str)] = &[("DependsOn", "ContainerName"), ("VolumesFrom", "SourceContainer")];

/// Checks the names within every task definition.
pub(in crate::check::system) fn names(facts: &Facts<'_, '_>, report: &mut Report) {
    for &task in facts.of_kind(TASK) {
        report.enter(Facts::item(task));
        let Some(containers) = parts_of(facts, task, "ContainerDefinitions") else { continue };
        twice(facts, report, task, &containers);
        let known = literals(facts, &containers);
        for container in &containers {
            for (list, key) in OTHERS {
                for part in parts_in(facts, container.entries, list).unwrap_or_default() {
                    if let (Some(value), Some(known)) = (part.get(key), &known) {
                        report.push_some(unknown(facts, task, value, known));
                    }
                }
            }
        }
        health(facts, report, task, &containers);
        volumes(facts, report, task, &containers);
    }
}

/// The name of a container that none of the known ones has.
pub(super) fn unknown(facts: &Facts<'_, '_>, task: usize, value: &Value, known: &[&str]) -> Option<Finding> {
    let name = facts.literal(value).filter(|name| !known.contains(name))?;
    let finding = Finding::new(&table::UNKNOWN_CONTAINER, value.place)
        .with("name", name)
        .with("task", facts.name(task))
        .suggest(name, known.iter().copied());
    Some(finding)
}

/// The names of all parts, if each is literal.
fn literals<'t>(facts: &Facts<'_, 't>, parts: &[Part<'t>]) -> Option<Vec<&'t str>> {
    parts.iter().map(|part| facts.literal(part.get("Name")?)).collect()
}

/// Two containers of one name.
fn twice(facts: &Facts<'_, '_>, report: &mut Report, task: usize, containers: &[Part<'_>]) {
    let name = |part: &Part<'_>| facts.literal(part.get("Name")?).map(ToOwned::to_owned);
    for (at, container) in containers.iter().enumerate() {
        let (Some(own), Some(value)) = (name(container), container.get("Name")) else { continue };
        let is_same = |other: &&Part<'_>| {
            let guards: Vec<_> = container.guards.iter().chain(&other.guards).copied().collect();
            name(other).as_ref() == Some(&own) && facts.coexist_under(&[task], &guards)
        };
        if containers[..at].iter().find(is_same).is_some() {
            let finding = Finding::new(&table::CONTAINER_TWICE, value.place);
            report.push(finding.with("name", own).with("task", facts.name(task)));
        }
    }
}

/// Containers that wait for the health of one that nobody checks. A check in the image does not count for ECS.
fn health(facts: &Facts<'_, '_>, report: &mut Report, task: usize, containers: &[Part<'_>]) {
    for container in containers {
        for part in parts_in(facts, container.entries, "DependsOn").unwrap_or_default() {
            let (Some(condition), Some(value)) = (part.get("Condition"), part.get("ContainerName")) else { continue };
            let Some(name) = facts.literal(value).filter(|_| facts.literal(condition) == Some("HEALTHY")) else {
                continue;
            };
            let is_unchecked = |other: &Part<'_>| {
                let guards: Vec<_> = [container, &part, other].iter().flat_map(|part| &part.guards).copied().collect();
                other.get("Name").and_then(|own| facts.literal(own)) == Some(name)
                    && lacks(other.entries, "HealthCheck")
                    && facts.coexist_under(&[task], &guards)
            };
            if containers.iter().any(is_unchecked) {
                report.push(Finding::new(&table::HEALTH_NOT_CHECKED, condition.place).with("name", name));
            }
        }
    }
}

/// The volumes that containers mount.
fn volumes(facts: &Facts<'_, '_>, report: &mut Report, task: usize, containers: &[Part<'_>]) {
    let volumes = parts_of(facts, task, "Volumes");
    let Some(known) = volumes.and_then(|volumes| literals(facts, &volumes)) else { return };
    for container in containers {
        for mount in parts_in(facts, container.entries, "MountPoints").unwrap_or_default() {
            let Some(value) = mount.get("SourceVolume") else { continue };
            let Some(name) = facts.literal(value).filter(|name| !known.contains(name)) else { continue };
            let finding = Finding::new(&table::UNKNOWN_VOLUME, value.place)
                .with("name", name)
                .with("task", facts.name(task))
                .suggest(name, known.iter().copied());
            report.push(finding);
        }
    }
}
