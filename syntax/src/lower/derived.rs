//! What structs set by themselves, at every depth: their defaults, and what is fixed.
//!
//! In: the properties that an author wrote and the struct that is their type. Out: the properties that the template has. What a
//! struct sets stands, for messages, where the author named the type.

use super::Lowerer;
use crate::places::{Extent, Places};
use formwork_core::findings::Finding;
use formwork_core::findings::report::Report;
use formwork_core::findings::table::derive::FIXED_PROPERTY;
use formwork_core::model::{self, DerivedType, Entry, Function, Holds, Place, Value, ValueKind};

impl Lowerer<'_, '_> {
    /// Adds the properties that the derived type of that number sets.
    pub(super) fn complete(&mut self, index: usize, entries: &mut Vec<Entry>, place: Place) {
        let Some(derived) = self.derived.get(index).copied() else { return };
        fill(derived, entries, place, self.places, self.report);
    }
}

/// Adds what a struct sets to the properties that stand at `place`.
fn fill(derived: &DerivedType, entries: &mut Vec<Entry>, place: Place, places: &mut Places, report: &mut Report) {
    let extent = places.extent(place);
    // What a struct sets is whole already.
    for field in &derived.fields {
        if let Some(entry) = entries.iter_mut().find(|entry| entry.key.text == field.property) {
            fill_value(&field.holds, &mut entry.value, places, report);
        }
    }
    for fixed in &derived.fixed {
        entries.retain(|entry| {
            let is_fixed = entry.key.text == fixed.key.text;
            if is_fixed {
                let finding = Finding::new(&FIXED_PROPERTY, entry.key.place).with("type", &derived.rust_name);
                report.push(finding.with("property", &fixed.key.text));
            }
            !is_fixed
        });
        entries.push(at(places, fixed, extent));
    }
    for default in &derived.defaults {
        if model::entry(entries, &default.key.text).is_none() {
            entries.push(at(places, default, extent));
        }
    }
}

/// Adds what the structs inside a value set.
pub(crate) fn fill_value(holds: &Holds, value: &mut Value, places: &mut Places, report: &mut Report) {
    let place = value.place;
    match (holds, &mut value.kind) {
        (Holds::Any | Holds::Scalar(_), _) => {}
        (_, ValueKind::Call(Function::If, branches)) => {
            branches.iter_mut().skip(1).for_each(|branch| fill_value(holds, branch, places, report));
        }
        (Holds::List(inner), ValueKind::List(items)) => {
            items.iter_mut().for_each(|item| fill_value(inner, item, places, report));
        }
        (Holds::Map(inner), ValueKind::Object(entries)) => {
            entries.iter_mut().for_each(|entry| fill_value(inner, &mut entry.value, places, report));
        }
        (Holds::Struct(derived), ValueKind::Object(entries)) => fill(derived, entries, place, places, report),
        (Holds::List(_) | Holds::Map(_) | Holds::Struct(_), _) => {}
    }
}

/// A copy of an entry, all of it where the type is named. Each node has a place of its own there, since the emitter knows
/// literals by their places.
fn at(places: &mut Places, entry: &Entry, extent: Extent) -> Entry {
    let mut here = || places.between(extent.start, extent.end);
    let mut entry = entry.clone();
    entry.key.place = here();
    put(&mut entry.value, &mut here);
    entry
}

fn put(value: &mut Value, here: &mut impl FnMut() -> Place) {
    value.place = here();
    match &mut value.kind {
        ValueKind::List(items) | ValueKind::Call(_, items) => items.iter_mut().for_each(|item| put(item, here)),
        ValueKind::Object(entries) => entries.iter_mut().for_each(|entry| {
            entry.key.place = here();
            put(&mut entry.value, here);
        }),
        ValueKind::Sub(sub) => {
            sub.text.place = value.place;
            sub.variables.iter_mut().for_each(|entry| {
                entry.key.place = here();
                put(&mut entry.value, here);
            });
        }
        ValueKind::Unchecked(inner) => put(inner, here),
        ValueKind::Ref(name) | ValueKind::Condition(name) | ValueKind::LogicalId(name) => name.place = value.place,
        ValueKind::GetAtt { resource, attribute } => (resource.place, attribute.place) = (value.place, value.place),
        ValueKind::Null
        | ValueKind::Bool(_)
        | ValueKind::Number(_)
        | ValueKind::Text(_)
        | ValueKind::Hole(_)
        | ValueKind::Poisoned => {}
    }
}
