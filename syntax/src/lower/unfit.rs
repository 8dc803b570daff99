//! Inputs whose value does not fit: what they feed is not judged a second time.
//!
//! In: a template, and the places of the values that were reported. Out: the template with those values unknown.

use formwork_core::model::{Entry, Place, Template, Value, ValueKind};
use std::collections::BTreeSet;

/// Makes every value of one of these places unknown.
pub(super) fn forget(template: &mut Template, places: &BTreeSet<Place>) {
    for resource in &mut template.resources {
        entries(&mut resource.properties, places);
        entries(&mut resource.attributes, places);
    }
    for output in &mut template.outputs {
        value(&mut output.value, places);
        entries(&mut output.attributes, places);
    }
    template.conditions.iter_mut().for_each(|condition| value(&mut condition.value, places));
}

fn entries(entries: &mut [Entry], places: &BTreeSet<Place>) {
    entries.iter_mut().for_each(|entry| value(&mut entry.value, places));
}

fn value(value: &mut Value, places: &BTreeSet<Place>) {
    let named = match &value.kind {
        ValueKind::GetAtt { resource, .. } => places.contains(&resource.place),
        _ => false,
    };
    if named || places.contains(&value.place) {
        value.kind = ValueKind::Poisoned;
        return;
    }
    match &mut value.kind {
        ValueKind::List(values) | ValueKind::Call(_, values) => {
            values.iter_mut().for_each(|value| self::value(value, places));
        }
        ValueKind::Object(inside) => entries(inside, places),
        ValueKind::Sub(sub) => entries(&mut sub.variables, places),
        ValueKind::Unchecked(inner) => self::value(inner, places),
        ValueKind::Null
        | ValueKind::Bool(_)
        | ValueKind::Number(_)
        | ValueKind::Text(_)
        | ValueKind::Ref(_)
        | ValueKind::GetAtt { .. }
        | ValueKind::Condition(_)
        | ValueKind::LogicalId(_)
        | ValueKind::Hole(_)
        | ValueKind::Poisoned => {}
    }
}
