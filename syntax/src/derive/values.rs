//! The values that a struct sets itself: `default = …` of its fields and `fixed = { … }`.
//!
//! In: their tokens, as the author wrote them. Out: entries of the model. The values are those of `stack!`, so its own parser reads
//! them and its own rules judge them: in a stack of one resource, whose other properties are not known yet.

use super::target::{Step, Target, snake_case, way};
use crate::lower::{self, Stacks, Surroundings};
use crate::parse;
use crate::places::Places;
use crate::tokens::forced_identifier;
use formwork_core::check::{self, Front, Slots};
use formwork_core::findings::report::Report;
use formwork_core::findings::table::{derive as rows, values};
use formwork_core::findings::{Class, Finding};
use formwork_core::model::{self, DerivedType, Entry, Name, Place, Resource, Template, Value, ValueKind};
use formwork_core::schema::Schema;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use std::collections::{BTreeMap, BTreeSet};

/// Reads entries of the language: `Property: value, …`.
pub(super) fn read(entries: &TokenStream, places: &mut Places, report: &mut Report) -> Vec<Entry> {
    if entries.is_empty() {
        return Vec::new();
    }
    let tokens = quote!(stack Type; resource Value = AWS::CloudFormation::CustomResource { #entries });
    let tree = parse::parse(tokens, places, report);
    let derived = BTreeMap::new();
    let files = |_: &str, _: Span| Err("a struct reads no files".to_owned());
    let surroundings = Surroundings { parts: &[], derived: &derived, stacks: Stacks::NONE, files: &files };
    let lowered = lower::lower(&tree, surroundings, places, report);
    for hole in &lowered.holes {
        report.push(Finding::new(&rows::DERIVE_EXPRESSION, hole.place));
    }
    lowered.template.resources.into_iter().next().map(|resource| resource.properties).unwrap_or_default()
}

/// A key of the language for a property, under the author's span.
pub(super) fn key(property: &str, span: Span) -> TokenStream {
    if crate::tokens::is_identifier(property) {
        let key: Ident = forced_identifier(property, span);
        return quote!(#key);
    }
    let key = crate::tokens::text(property, span);
    quote!(#key)
}

/// Judges what the struct sets, and that it can be complete; the slots of its values come back, for the text of them.
pub(super) fn check(
    target: &Target,
    derived: &DerivedType,
    name: Place,
    places: &mut Places,
    report: &mut Report,
) -> Slots {
    let Ok(schema) = Schema::bundled() else { return Slots::default() };
    let way = match (target.is_property, target.known) {
        (false, _) => Some(Vec::new()),
        (true, Some(known)) => way(known),
        (true, None) => None,
    };
    // Properties of custom resources have no schema but the struct, which the stack compares them with.
    let Some(way) = way else { return Slots::default() };
    let own: BTreeSet<Place> = derived.defaults.iter().chain(&derived.fixed).flat_map(places_of).collect();
    let (template, whole) = template(target, derived, &way, places);
    let (found, slots) = check::examine(&template, schema, Front::Language, Report::default());
    for finding in found.take() {
        if finding.place == whole {
            incomplete(finding, target, derived, name, report);
        } else if own.contains(&finding.place) && finding.row.level.stops() {
            // The names of that stack are none of the author's; what a property takes is.
            let is_of_names = finding.row.class == Class::Language;
            report.push(if is_of_names { finding.without("known") } else { finding });
        }
    }
    slots
}

/// A stack of one resource, and the place of the object that the struct is.
fn template(target: &Target, derived: &DerivedType, way: &[Step], places: &mut Places) -> (Template, Place) {
    let whole = places.add(Span::call_site());
    let outer = places.add(Span::call_site());
    let set = derived.defaults.iter().chain(&derived.fixed);
    let mut properties: Vec<Entry> = set.cloned().collect();
    for (number, field) in (0..).zip(&derived.fields) {
        if model::entry(&properties, &field.property).is_none() {
            // What its users give is not known here.
            let value = Value::new(outer, ValueKind::Hole(number));
            properties.push(Entry { key: Name::new(&field.property, outer), value });
        }
    }
    if !way.is_empty() {
        let object = Value::new(whole, ValueKind::Object(properties));
        let value = way.iter().rev().fold(object, |value, step| {
            let kind = match step {
                Step::Item => ValueKind::List(vec![value]),
                Step::Property(name) => ValueKind::Object(vec![Entry { key: Name::new(name, outer), value }]),
            };
            Value::new(outer, kind)
        });
        properties = match value.kind {
            ValueKind::Object(entries) => entries,
            _ => Vec::new(),
        };
    }
    let kind = target.known.map_or(target.name.text.as_str(), |known| known.kind.name());
    let resource = Resource {
        name: Name::new("Type", outer),
        kind: Name::new(kind, if way.is_empty() { whole } else { outer }),
        unchecked_kind: false,
        derived: target.known.is_none().then_some(0),
        properties,
        attributes: Vec::new(),
        was: Vec::new(),
        silences: Vec::new(),
    };
    let mut template = Template::empty(outer);
    template.resources.push(resource);
    template.derived.push(derived.clone());
    (template, whole)
}

/// What the struct lacks, whatever its users write.
fn incomplete(finding: Finding, target: &Target, derived: &DerivedType, name: Place, report: &mut Report) {
    let (row, listed) = match finding.row.code {
        code if code == values::MISSING_PROPERTY.code => (&rows::DERIVE_MISSING_REQUIRED, finding.argument("missing")),
        code if code == values::MISSING_CHOICE.code => (&rows::DERIVE_MISSING_CHOICE, finding.argument("names")),
        _ => return,
    };
    let names: Vec<&str> = listed.unwrap_or_default().split('`').skip(1).step_by(2).collect();
    let listed = |write: &dyn Fn(&str) -> String| names.iter().map(|name| write(name)).collect::<Vec<_>>().join(", ");
    let told = Finding::new(row, name)
        .with("type", &target.name.text)
        .with("name", &derived.rust_name)
        .with("quantity", finding.argument("quantity").unwrap_or_default())
        .with("properties", listed(&|name| format!("`{name}`")))
        .with("fields", listed(&|property| format!("`{}`", snake_case(property))));
    report.push(told);
}

/// Every place of an entry.
fn places_of(entry: &Entry) -> Vec<Place> {
    let mut places = vec![entry.key.place];
    let mut open = vec![&entry.value];
    while let Some(value) = open.pop() {
        places.push(value.place);
        match &value.kind {
            ValueKind::List(items) | ValueKind::Call(_, items) => open.extend(items),
            ValueKind::Object(entries) => {
                places.extend(entries.iter().map(|entry| entry.key.place));
                open.extend(entries.iter().map(|entry| &entry.value));
            }
            ValueKind::Sub(sub) => {
                places.push(sub.text.place);
                open.extend(sub.variables.iter().map(|entry| &entry.value));
            }
            ValueKind::Unchecked(inner) => open.push(inner),
            ValueKind::Ref(name) | ValueKind::Condition(name) | ValueKind::LogicalId(name) => places.push(name.place),
            ValueKind::GetAtt { resource, attribute } => places.extend([resource.place, attribute.place]),
            ValueKind::Null
            | ValueKind::Bool(_)
            | ValueKind::Number(_)
            | ValueKind::Text(_)
            | ValueKind::Hole(_)
            | ValueKind::Poisoned => {}
        }
    }
    places
}
