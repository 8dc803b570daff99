//! The processor and the memory of a task, which its containers share.
//!
//! What one container may take and what all of them reserve both stay within the task; hard limits of memory may add up to
//! more. What is not written out counts nothing.

use super::{Facts, Part, TASK, is_for_fargate, parts_of};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::containers as table;

/// What a task has of one kind.
struct Size {
    property: &'static str,
    /// What containers reserve; all of them together stay within the task.
    reserved: &'static str,
    /// The unit that stands behind a number of the task, and how many of the containers' it is.
    unit: (&'static str, f64),
    words: &'static str,
}

static SIZES: &[Size] = &[
    Size { property: "Cpu", reserved: "Cpu", unit: ("vcpu", 1024.0), words: "CPU units" },
    Size { property: "Memory", reserved: "MemoryReservation", unit: ("gb", 1024.0), words: "MiB of memory" },
];

/// Checks the containers of every task on Fargate, where a task has a size of its own; elsewhere ECS may ignore it.
pub(in crate::check::system) fn sizes(facts: &Facts<'_, '_>, report: &mut Report) {
    for &task in facts.of_kind(TASK) {
        if is_for_fargate(facts, task) != Some(true) {
            continue;
        }
        let Some(containers) = parts_of(facts, task, "ContainerDefinitions") else { continue };
        report.enter(Facts::item(task));
        for size in SIZES {
            room(facts, report, task, &containers, size);
        }
    }
}

/// Whether the containers have room in their task.
fn room(facts: &Facts<'_, '_>, report: &mut Report, task: usize, containers: &[Part<'_>], size: &Size) {
    let Some(value) = facts.property(task, &[size.property]) else { return };
    let Some(limit) = facts.literal(value).and_then(|text| size.of_task(text)) else { return };
    let finding = |place, who: String, found: f64| {
        Finding::new(&table::CONTAINER_ABOVE_TASK, place)
            .with("who", who)
            .with("found", found.to_string())
            .with("unit", size.words)
            .with("task", facts.name(task))
            .with("limit", limit.to_string())
            .with("property", size.property)
    };
    let number = |part: &Part<'_>, key: &str| facts.literal(part.get(key)?)?.parse::<f64>().ok();
    let mut is_told = false;
    let mut total = 0.0;
    for container in containers {
        let own = number(container, size.property);
        if let (Some(own), Some(value)) = (own.filter(|own| *own > limit), container.get(size.property)) {
            let name = container.get("Name").and_then(|name| facts.literal(name)).unwrap_or("…");
            report.push(finding(value.place, format!("the container `{name}` takes"), own));
            is_told = true;
        }
        // A container that is not always there need not be there together with the others.
        if container.guards.is_empty() {
            total += number(container, size.reserved).unwrap_or_default();
        }
    }
    if total > limit && !is_told {
        report.push(finding(value.place, "the containers together reserve".to_owned(), total));
    }
}

impl Size {
    /// What a task has, in the unit of containers: `512` or `.5 vCPU`, `1024` or `1 GB`.
    fn of_task(&self, text: &str) -> Option<f64> {
        let text = text.trim().to_ascii_lowercase();
        let (unit, factor) = self.unit;
        match text.strip_suffix(unit) {
            Some(number) => number.trim().parse::<f64>().ok().map(|number| number * factor),
            None => text.parse().ok(),
        }
    }
}
