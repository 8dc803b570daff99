//! Rust expressions outside of slots that the schema knows: in outputs, metadata, arguments of functions, free objects.
//!
//! Each is recorded as a slot for anything; the walk through the properties then says more where it can.

use crate::check::Context;
use crate::check::slots::{Slot, SlotType, Slots};
use crate::model::{Entry, Value, ValueKind};

/// Records every Rust expression of the template.
pub(super) fn record(cx: &mut Context<'_>) {
    let template = cx.template;
    let mut holes = Holes { slots: &mut cx.slots, item: "" };
    for item in &template.parameters {
        holes.item = &item.name.text;
        if let Some(default) = &item.default {
            holes.value(default, "Default");
        }
        holes.entries(&item.attributes);
    }
    for item in &template.mappings {
        holes.item = &item.name.text;
        holes.value(&item.value, "mapping");
    }
    for item in &template.conditions {
        holes.item = &item.name.text;
        holes.value(&item.value, "condition");
    }
    for item in &template.rules {
        holes.item = &item.name.text;
        for value in item.condition.iter().chain(item.assertions.iter().map(|assertion| &assertion.condition)) {
            holes.value(value, "rule");
        }
    }
    for item in &template.resources {
        holes.item = &item.name.text;
        holes.entries(&item.properties);
        holes.entries(&item.attributes);
    }
    for item in &template.outputs {
        holes.item = &item.name.text;
        holes.value(&item.value, "Value");
        holes.entries(&item.attributes);
    }
    holes.item = &template.name.text;
    holes.entries(&template.deployment);
    let sections = [("Metadata", &template.metadata), ("Globals", &template.globals), ("Hooks", &template.hooks)];
    for (key, section) in sections {
        if let Some(value) = section {
            holes.value(value, key);
        }
    }
    for transform in &template.transforms {
        holes.value(transform, "Transform");
    }
}

struct Holes<'c> {
    slots: &'c mut Slots,
    item: &'c str,
}

impl Holes<'_> {
    fn entries(&mut self, entries: &[Entry]) {
        for entry in entries {
            self.value(&entry.value, &entry.key.text);
        }
    }

    fn value(&mut self, value: &Value, property: &str) {
        match &value.kind {
            ValueKind::Hole(number) => {
                let slot = Slot { kind: SlotType::Any, property: property.to_owned(), item: self.item.to_owned() };
                self.slots.holes.entry(*number).or_insert(slot);
            }
            ValueKind::List(items) | ValueKind::Call(_, items) => {
                for item in items {
                    self.value(item, property);
                }
            }
            ValueKind::Object(entries) => self.entries(entries),
            ValueKind::Sub(sub) => self.entries(&sub.variables),
            ValueKind::Unchecked(inner) => self.value(inner, property),
            ValueKind::Null
            | ValueKind::Bool(_)
            | ValueKind::Number(_)
            | ValueKind::Text(_)
            | ValueKind::Ref(_)
            | ValueKind::GetAtt { .. }
            | ValueKind::Condition(_)
            | ValueKind::LogicalId(_)
            | ValueKind::Poisoned => {}
        }
    }
}
