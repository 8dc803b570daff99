//! What is one of a kind: names of exports, and literal identifiers of resources.
//!
//! Two of them are wrong only if both can exist in one deployment.

use crate::check::facts::Facts;
use crate::findings::report::Report;
use crate::findings::table::data as table;
use crate::findings::{Finding, Item};
use crate::model::{Output, Section, ValueKind, entry};
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

/// Checks the identifiers of resources of one type.
pub(in crate::check::system) fn identifiers(facts: &Facts<'_, '_>, report: &mut Report) {
    for resource in &facts.template.resources {
        let kind = resource.kind.text.as_str();
        let indices = facts.of_kind(kind);
        if indices.len() < 2
            || indices.first().and_then(|index| facts.get(*index)).is_none_or(|first| !std::ptr::eq(first, resource))
        {
            continue;
        }
        let Some(known) = facts.schema.resource_type(kind) else { continue };
        let parts: Vec<&str> = known.list(PropertyList::PrimaryIdentifier).collect();
        let given = |path: &&str| !path.contains('/') && !known.lists(PropertyList::ReadOnly, path);
        if parts.is_empty() || !parts.iter().all(given) {
            continue;
        }
        let mut taken: BTreeMap<Vec<String>, Vec<usize>> = BTreeMap::new();
        for &index in indices {
            let values: Option<Vec<String>> =
                parts.iter().map(|part| facts.comparable(facts.property(index, &[part])?)).collect();
            let Some(values) = values else { continue };
            let others = taken.entry(values.clone()).or_default();
            let first = others.iter().find(|other| facts.coexist(&[**other, index]));
            if let (Some(first), Some(value)) = (first, parts.last().and_then(|part| facts.property(index, &[part]))) {
                let quoted: Vec<String> = parts.iter().map(|part| format!("`{part}`")).collect();
                let finding = Finding::new(&table::DUPLICATE_PHYSICAL_NAME, value.place)
                    .with("first", facts.name(*first))
                    .with("kind", kind)
                    .with("properties", quoted.join(" and "))
                    .with("value", values.join("`, `"));
                report.push_for(Facts::item(index), finding);
            }
            others.push(index);
        }
    }
}
