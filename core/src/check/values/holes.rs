//! Rust expressions outside of slots that the schema knows: in parameters, outputs, metadata, arguments of functions.
//!
//! Each is recorded with what its place takes, or as a slot for anything; the walk through the properties then says more where it can.

use crate::check::Context;
use crate::check::slots::{Slot, SlotType, Slots};
use crate::model::{Entry, Function, Parameter, Value, ValueKind};

/// What attributes of resources and outputs take, where no form tells (`check::forms`).
const ATTRIBUTES: &[(&str, SlotType)] =
    &[("DeletionPolicy", SlotType::String), ("Export", SlotType::String), ("UpdateReplacePolicy", SlotType::String)];

/// What arguments of functions take, in their order; the rest takes anything.
const ARGUMENTS: &[(Function, &[SlotType])] = &[
    (Function::Base64, &[SlotType::String]),
    (Function::Cidr, &[SlotType::String, SlotType::Integer, SlotType::Integer]),
    (Function::Equals, &[SlotType::String, SlotType::String]),
    (Function::FindInMap, &[SlotType::String, SlotType::String, SlotType::String]),
    (Function::GetAZs, &[SlotType::String]),
    (Function::ImportValue, &[SlotType::String]),
    (Function::Join, &[SlotType::String, SlotType::List]),
    (Function::Select, &[SlotType::Integer, SlotType::List]),
    (Function::Split, &[SlotType::String, SlotType::String]),
];

/// Records every Rust expression of the template.
pub(super) fn record(cx: &mut Context<'_>) {
    let template = cx.template;
    let mut holes = Holes { slots: &mut cx.slots, item: "" };
    for item in &template.parameters {
        holes.item = &item.name.text;
        if let Some(default) = &item.default {
            holes.value(default, "Default", default_of(item));
        }
        holes.entries(&item.attributes);
    }
    for item in &template.mappings {
        holes.item = &item.name.text;
        holes.value(&item.value, "mapping", SlotType::Any);
    }
    for item in &template.conditions {
        holes.item = &item.name.text;
        holes.value(&item.value, "condition", SlotType::Any);
    }
    for item in &template.rules {
        holes.item = &item.name.text;
        for value in item.condition.iter().chain(item.assertions.iter().map(|assertion| &assertion.condition)) {
            holes.value(value, "rule", SlotType::Any);
        }
    }
    for item in &template.resources {
        holes.item = &item.name.text;
        holes.free(&item.properties);
        holes.entries(&item.attributes);
    }
    for item in &template.outputs {
        holes.item = &item.name.text;
        holes.value(&item.value, "Value", SlotType::String);
        holes.entries(&item.attributes);
    }
    holes.item = &template.name.text;
    holes.entries(&template.deployment);
    let sections = [("Metadata", &template.metadata), ("Globals", &template.globals), ("Hooks", &template.hooks)];
    for (key, section) in sections {
        if let Some(value) = section {
            holes.value(value, key, SlotType::Any);
        }
    }
    for transform in &template.transforms {
        holes.value(transform, "Transform", SlotType::Any);
    }
}

struct Holes<'c> {
    slots: &'c mut Slots,
    item: &'c str,
}

impl Holes<'_> {
    fn entries(&mut self, entries: &[Entry]) {
        for entry in entries {
            let key = entry.key.text.as_str();
            let known = ATTRIBUTES.iter().find(|(name, _)| *name == key);
            self.value(&entry.value, key, known.map_or(SlotType::Any, |(_, kind)| *kind));
        }
    }

    fn value(&mut self, value: &Value, property: &str, kind: SlotType) {
        match &value.kind {
            ValueKind::Hole(number) => {
                let slot = Slot { kind, property: property.to_owned(), item: self.item.to_owned() };
                self.slots.holes.entry(*number).or_insert(slot);
            }
            ValueKind::List(items) => self.items(items, property),
            ValueKind::Call(Function::If, branches) => {
                branches.iter().for_each(|branch| self.value(branch, property, kind));
            }
            ValueKind::Call(function, arguments) => self.arguments(*function, arguments, property),
            ValueKind::Object(entries) => self.free(entries),
            ValueKind::Sub(sub) => {
                for entry in &sub.variables {
                    self.value(&entry.value, &entry.key.text, SlotType::String);
                }
            }
            ValueKind::Unchecked(inner) => self.value(inner, property, SlotType::Any),
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

    fn items(&mut self, items: &[Value], property: &str) {
        items.iter().for_each(|item| self.value(item, property, SlotType::Any));
    }

    /// The keys of an object are an author's own.
    fn free(&mut self, entries: &[Entry]) {
        entries.iter().for_each(|entry| self.value(&entry.value, &entry.key.text, SlotType::Any));
    }

    fn arguments(&mut self, function: Function, arguments: &[Value], property: &str) {
        let known = ARGUMENTS.iter().find(|(of, _)| *of == function).map_or(&[][..], |(_, kinds)| *kinds);
        let kinds = known.iter().copied().chain(std::iter::repeat(SlotType::Any));
        for (argument, kind) in arguments.iter().zip(kinds) {
            match (&argument.kind, function) {
                (ValueKind::List(texts), Function::Join) => {
                    texts.iter().for_each(|text| self.value(text, property, SlotType::String));
                }
                _ => self.value(argument, property, kind),
            }
        }
    }
}

/// What the default of a parameter takes: that of a list is text with commas.
fn default_of(parameter: &Parameter) -> SlotType {
    if parameter.kind.text == "Number" { SlotType::Number } else { SlotType::String }
}
