//! The template's JSON: a checked model in, text with holes for Rust expressions out.
//!
//! Sections stand in CloudFormation's order, entries in source order; two blanks a level, UTF-8 unescaped,
//! numbers as written. Not here: judging (`check`), the values of Rust expressions (the build step fills them in).

mod values;
mod writer;

pub use writer::{Emitted, Piece};

use crate::check::Slots;
use crate::model::{Entry, Output, Parameter, Resource, Rule, Template, Value, ValueKind};
use writer::Writer;

/// The JSON of a template.
///
/// `slots` are those that `check` found: they tell which literals and Rust expressions are written as text.
#[must_use]
pub fn template(template: &Template, slots: &Slots) -> Emitted {
    let mut w = Writer::new(slots);
    w.object(|w| {
        w.entry("AWSTemplateFormatVersion", |w| w.text("2010-09-09"));
        if let Some(description) = &template.description {
            w.entry("Description", |w| w.text(&description.text));
        }
        optional(w, "Metadata", template.metadata.as_ref());
        section(w, "Parameters", &template.parameters, |parameter| &parameter.name.text, parameter);
        section(w, "Rules", &template.rules, |rule| &rule.name.text, rule);
        section(w, "Mappings", &template.mappings, |mapping| &mapping.name.text, |w, mapping| w.value(&mapping.value));
        section(
            w,
            "Conditions",
            &template.conditions,
            |condition| &condition.name.text,
            |w, condition| {
                w.value(&condition.value);
            },
        );
        match template.transforms.as_slice() {
            [] => {}
            [one] => w.entry("Transform", |w| w.value(one)),
            many => w.entry("Transform", |w| w.list(many)),
        }
        optional(w, "Globals", template.globals.as_ref());
        optional(w, "Hooks", template.hooks.as_ref());
        section(w, "Resources", &template.resources, |resource| &resource.name.text, resource);
        section(w, "Outputs", &template.outputs, |output| &output.name.text, output);
    });
    w.finish()
}

/// The JSON of entries outside the template, such as the arguments of a deployment.
#[must_use]
pub fn object(entries: &[Entry], slots: &Slots) -> Emitted {
    let mut w = Writer::new(slots);
    w.entries(entries);
    w.finish()
}

fn optional(w: &mut Writer<'_>, key: &str, value: Option<&Value>) {
    if let Some(value) = value {
        w.entry(key, |w| w.value(value));
    }
}

/// A section with one entry an item; an empty section is left out.
fn section<'t, T>(
    w: &mut Writer<'_>,
    key: &str,
    items: &'t [T],
    name: fn(&'t T) -> &'t String,
    write: fn(&mut Writer<'_>, &'t T),
) {
    if items.is_empty() {
        return;
    }
    w.entry(key, |w| {
        w.object(|w| {
            for item in items {
                w.entry(name(item), |w| write(w, item));
            }
        });
    });
}

fn parameter(w: &mut Writer<'_>, parameter: &Parameter) {
    w.object(|w| {
        kind(w, &parameter.kind.text, parameter.unchecked_kind);
        if let Some(description) = &parameter.description {
            w.entry("Description", |w| w.text(&description.text));
        }
        optional(w, "Default", parameter.default.as_ref());
        for entry in &parameter.attributes {
            w.entry(&entry.key.text, |w| w.value(&entry.value));
        }
    });
}

/// The `Type` of a parameter or a resource.
fn kind(w: &mut Writer<'_>, kind: &str, unchecked: bool) {
    w.entry("Type", |w| {
        if unchecked {
            w.unchecked();
        }
        w.text(kind);
    });
}

fn rule(w: &mut Writer<'_>, rule: &Rule) {
    w.object(|w| {
        optional(w, "RuleCondition", rule.condition.as_ref());
        w.entry("Assertions", |w| {
            w.array(&rule.assertions, |w, assertion| {
                w.object(|w| {
                    w.entry("Assert", |w| w.value(&assertion.condition));
                    if let Some(description) = &assertion.description {
                        w.entry("AssertDescription", |w| w.text(&description.text));
                    }
                });
            });
        });
    });
}

fn resource(w: &mut Writer<'_>, resource: &Resource) {
    let leads = |entry: &&Entry| matches!(entry.key.text.as_str(), "Condition" | "DependsOn");
    w.object(|w| {
        // The schema of a derived type that is not CloudFormation's own is its struct, which the build step does not have.
        let own = resource.derived.is_some() && !resource.kind.text.starts_with("AWS::");
        kind(w, &resource.kind.text, resource.unchecked_kind || own);
        for entry in resource.attributes.iter().filter(leads) {
            attribute(w, entry);
        }
        if !resource.properties.is_empty() {
            w.entry("Properties", |w| w.entries(&resource.properties));
        }
        for entry in resource.attributes.iter().filter(|entry| !leads(entry)) {
            attribute(w, entry);
        }
    });
}

fn output(w: &mut Writer<'_>, output: &Output) {
    w.object(|w| {
        if let Some(description) = &output.description {
            w.entry("Description", |w| w.text(&description.text));
        }
        for entry in output.attributes.iter().filter(|entry| entry.key.text == "Condition") {
            attribute(w, entry);
        }
        w.entry("Value", |w| w.value(&output.value));
        for entry in output.attributes.iter().filter(|entry| entry.key.text != "Condition") {
            if entry.key.text == "Export" {
                w.entry("Export", |w| w.object(|w| w.entry("Name", |w| w.value(&entry.value))));
            } else {
                attribute(w, entry);
            }
        }
    });
}

/// An attribute of an item; a condition's name is plain text here, not `{ "Condition": … }`.
fn attribute(w: &mut Writer<'_>, entry: &Entry) {
    w.entry(&entry.key.text, |w| match &entry.value.kind {
        ValueKind::Condition(name) => w.text(&name.text),
        _ => w.value(&entry.value),
    });
}
