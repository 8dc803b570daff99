//! Resource types that are Rust structs: the struct's fields narrow the schema, or are the schema.

use super::object;
use super::walk::{At, Walk};
use crate::check::names::Declared;
use crate::findings::table::values as rows;
use crate::model::{DerivedField, DerivedType, Entry, Resource, ValueKind};
use crate::schema::Types;

const TYPES: &[(&str, Types)] = &[
    ("string", Types::STRING),
    ("integer", Types::INTEGER),
    ("number", Types::NUMBER),
    ("boolean", Types::BOOLEAN),
    ("array", Types::ARRAY),
    ("object", Types::OBJECT),
];

/// Checks a resource against the fields of its struct, if it has one.
pub(super) fn check<'t>(walk: &mut Walk<'_, 't>, at: &At<'_, 't>) {
    let resource: &'t Resource = walk.resource;
    let Some(derived) = of(walk) else { return };
    let is_schema = walk.schema.resource_type(&derived.kind.text).is_none();
    for entry in &resource.properties {
        match derived.fields.iter().find(|field| field.property == entry.key.text) {
            Some(field) => {
                kind_of_reference(walk, field, entry, at);
                if is_schema {
                    json_type(walk, field, entry, at);
                }
            }
            None if matches!(entry.value.kind, ValueKind::Unchecked(_) | ValueKind::Poisoned) => {}
            // The walk has told.
            None if !object::takes(walk, &entry.key.text, at.slot) => {}
            None => walk.fault(&rows::UNKNOWN_PROPERTY, entry.key.place, |walk, finding| {
                finding
                    .with("name", &entry.key.text)
                    .with("owner", walk.object(at))
                    .suggest(&entry.key.text, derived.fields.iter().map(|field| field.property.as_str()))
            }),
        }
    }
}

/// The struct that is the resource's type.
pub(super) fn of<'t>(walk: &Walk<'_, 't>) -> Option<&'t DerivedType> {
    walk.resource.derived.and_then(|index| walk.template.derived.get(index))
}

/// The properties that a struct wants.
pub(super) fn required<'t>(walk: &Walk<'_, 't>) -> impl Iterator<Item = &'t str> + use<'t> {
    let fields = of(walk).map_or(&[][..], |derived| derived.fields.as_slice());
    fields.iter().filter(|field| field.required).map(|field| field.property.as_str())
}

fn json_type<'t>(walk: &mut Walk<'_, 't>, field: &DerivedField, entry: &Entry, at: &At<'_, 't>) {
    let Some((_, types)) = TYPES.iter().find(|(name, _)| Some(*name) == field.json_type) else { return };
    let at = at.property(&field.property, at.slot);
    walk.of_types(&entry.value, *types, &at);
}

/// `#[resource(of = "…")]`: a reference must be to a resource of that type.
fn kind_of_reference<'t>(walk: &mut Walk<'_, 't>, field: &DerivedField, entry: &Entry, at: &At<'_, 't>) {
    let (Some(expected), ValueKind::Ref(name)) = (&field.of, &entry.value.kind) else { return };
    let found = match walk.names.values.get(name.text.as_str()) {
        Some(Declared::Resource(index)) => walk.template.resources.get(*index).map(|resource| &resource.kind.text),
        Some(Declared::Extern(index)) => walk.template.externs.get(*index).map(|item| &item.kind.text),
        _ => None,
    };
    let Some(found) = found.filter(|found| *found != expected) else { return };
    walk.fault(&rows::WRONG_RESOURCE, entry.value.place, |walk, finding| {
        finding
            .with("property", format!("`{}`", field.property))
            .with("owner", walk.object(at))
            .with("expected", expected)
            .with("name", &name.text)
            .with("found", found)
    });
}
