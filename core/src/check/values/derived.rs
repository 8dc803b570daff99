//! Resource types that are Rust structs: the struct's fields narrow the schema, or are the schema.

use super::object;
use super::walk::{At, Step, Walk};
use super::words;
use crate::check::names::Declared;
use crate::findings::suggest;
use crate::findings::table::values as rows;
use crate::model::{DerivedField, DerivedType, Entry, Function, Holds, Place, Resource, Value, ValueKind};
use crate::schema::{Node, Types};

/// Checks a resource against the fields of its struct, if it has one.
pub(super) fn check<'t>(walk: &mut Walk<'_, 't>, at: &At<'_, 't>) {
    let resource: &'t Resource = walk.resource;
    let Some(derived) = of(walk) else { return };
    let is_schema = walk.schema.resource_type(&derived.kind.text).is_none();
    keys(walk, derived, &resource.properties, is_schema, at);
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

/// Whether the struct declares a type that is neither CloudFormation's nor a custom resource: it has no `ServiceToken`.
pub(super) fn is_of_another_publisher(walk: &Walk<'_, '_>) -> bool {
    let kind = walk.resource.kind.text.as_str();
    of(walk).is_some() && walk.kind.name() != kind && !kind.starts_with("Custom::")
}

/// The object at `at` as the structs have it: a struct of a property, with the property that holds it, or an object with keys of
/// one's own. Nothing where no struct says what is there.
pub(super) fn words<'t>(walk: &Walk<'_, 't>, at: &At<'_, 't>) -> Option<String> {
    let steps: Vec<&At<'_, 't>> = at.chain().collect();
    let mut owner: &'t DerivedType = of(walk)?;
    let mut held: Option<&'t Holds> = None;
    for at in steps.into_iter().rev() {
        held = match (at.step, held) {
            (Step::Root | Step::Branch(..), held) => held,
            (Step::Property, None) => Some(field(owner, at.property)?),
            (Step::Property, Some(Holds::Struct(inner))) => {
                owner = inner;
                Some(field(owner, at.property)?)
            }
            (Step::Property, Some(Holds::Map(inner))) | (Step::Item, Some(Holds::List(inner))) => Some(inner.as_ref()),
            (Step::Property | Step::Item, _) => return None,
        };
    }
    let property = at.property;
    match held? {
        Holds::Struct(derived) => Some(format!("`{}` (`{property}` of `{}`)", derived.rust_name, owner.rust_name)),
        Holds::Map(_) => Some(format!("`{property}` of `{}`", owner.rust_name)),
        Holds::Any | Holds::Scalar(_) | Holds::List(_) => None,
    }
}

fn field<'t>(derived: &'t DerivedType, property: &str) -> Option<&'t Holds> {
    derived.fields.iter().find(|field| field.property == property).map(|field| &field.holds)
}

/// Whether a struct sets a property itself.
fn sets(derived: &DerivedType, property: &str) -> bool {
    derived.fixed.iter().any(|entry| entry.key.text == property)
}

/// Every key against the struct's fields, and the value of each against what its field holds. Where the struct is the
/// schema its fields tell the types; elsewhere the schema has told them.
fn keys<'t>(walk: &mut Walk<'_, 't>, derived: &DerivedType, entries: &[Entry], is_schema: bool, at: &At<'_, 't>) {
    for entry in entries {
        match derived.fields.iter().find(|field| field.property == entry.key.text) {
            Some(field) => {
                if let Some(expected) = &field.of {
                    kind_of_reference(walk, field, expected, &entry.value, at);
                }
                let slot = at.slot.property(&field.property).unwrap_or(at.slot);
                held(walk, &entry.value, &field.holds, is_schema, &at.property(&field.property, slot));
            }
            None if matches!(entry.value.kind, ValueKind::Unchecked(_) | ValueKind::Poisoned) => {}
            None if sets(derived, &entry.key.text) => {}
            // The walk has told.
            None if !object::takes(walk, &entry.key.text, at.slot) => {}
            None => walk.fault(&rows::UNKNOWN_PROPERTY, entry.key.place, |_, finding| {
                finding
                    .with("name", &entry.key.text)
                    .with("owner", format!("`{}`", derived.rust_name))
                    .suggest(&entry.key.text, derived.fields.iter().map(|field| field.property.as_str()))
            }),
        }
    }
}

/// A value against what a Rust type holds.
fn held<'t>(walk: &mut Walk<'_, 't>, value: &Value, holds: &Holds, is_schema: bool, at: &At<'_, 't>) {
    if let ValueKind::Call(Function::If, arguments) = &value.kind {
        arguments.iter().skip(1).for_each(|branch| held(walk, branch, holds, is_schema, at));
        return;
    }
    if is_schema && let Some(types) = types_of(holds) {
        walk.of_types(value, types, at);
    }
    match (holds, &value.kind) {
        (Holds::List(inner), ValueKind::List(items)) => {
            let slot = at.slot.items().unwrap_or(at.slot);
            items.iter().for_each(|item| held(walk, item, inner, is_schema, &at.item(slot)));
        }
        (Holds::Map(inner), ValueKind::Object(entries)) => {
            for entry in entries {
                let slot = value_slot(at.slot, &entry.key.text);
                held(walk, &entry.value, inner, is_schema, &at.property(&entry.key.text, slot));
            }
        }
        (Holds::Struct(derived), ValueKind::Object(entries)) => {
            keys(walk, derived, entries, is_schema, at);
            missing(walk, derived, entries, value.place, is_schema, at);
        }
        _ => {}
    }
}

/// The JSON types that a Rust type holds.
fn types_of(holds: &Holds) -> Option<Types> {
    match holds {
        Holds::Any => None,
        Holds::Scalar(types) => Some(*types),
        Holds::List(_) => Some(Types::ARRAY),
        Holds::Map(_) | Holds::Struct(_) => Some(Types::OBJECT),
    }
}

fn value_slot<'t>(object: Node<'t>, key: &str) -> Node<'t> {
    let any = || object.pattern_properties().next().map(|(_, slot)| slot);
    object.property(key).or_else(any).or_else(|| object.additional()).unwrap_or(object)
}

/// What a struct of a property type wants beyond the schema.
fn missing<'t>(
    walk: &mut Walk<'_, 't>,
    derived: &DerivedType,
    entries: &[Entry],
    place: Place,
    is_schema: bool,
    at: &At<'_, 't>,
) {
    // What the schema wants too is told by the walk, and a misspelt key by itself.
    let told = |name: &str| !is_schema && at.slot.required().any(|required| required == name);
    let is_field = |key: &str| derived.fields.iter().any(|field| field.property == key);
    let misspelt = |name: &str| {
        let mut strange = entries.iter().map(|entry| entry.key.text.as_str()).filter(|key| !is_field(key));
        strange.any(|key| suggest::best(key, [name]).is_some())
    };
    let wanted = derived.fields.iter().filter(|field| {
        let name = field.property.as_str();
        field.required && crate::model::entry(entries, name).is_none() && !told(name) && !misspelt(name)
    });
    let wanted: Vec<(&str, Types)> =
        wanted.map(|field| (field.property.as_str(), types_of(&field.holds).unwrap_or_default())).collect();
    if wanted.is_empty() {
        return;
    }
    let names: Vec<&str> = wanted.iter().map(|(name, _)| *name).collect();
    let additions = wanted.iter().map(|(name, types)| (*name, words::sketch_of(*types).to_owned()));
    walk.fault(&rows::MISSING_PROPERTY, place, |_, finding| {
        finding
            .with("owner", format!("`{}`", derived.rust_name))
            .with("missing", words::names(&names, "and"))
            .with("additions", words::additions("and", additions))
    });
}

/// `#[resource(of = "…")]`: a reference must be to a resource of that type, also as an item or a branch.
fn kind_of_reference<'t>(
    walk: &mut Walk<'_, 't>,
    field: &DerivedField,
    expected: &str,
    value: &Value,
    at: &At<'_, 't>,
) {
    let name = match &value.kind {
        ValueKind::Ref(name) => name,
        ValueKind::List(items) => {
            items.iter().for_each(|item| kind_of_reference(walk, field, expected, item, at));
            return;
        }
        ValueKind::Call(Function::If, branches) => {
            branches.iter().skip(1).for_each(|branch| kind_of_reference(walk, field, expected, branch, at));
            return;
        }
        _ => return,
    };
    let found = match walk.names.values.get(name.text.as_str()) {
        Some(Declared::Resource(index)) => walk.template.resources.get(*index).map(|resource| &resource.kind.text),
        Some(Declared::Extern(index)) => walk.template.externs.get(*index).map(|item| &item.kind.text),
        _ => None,
    };
    let Some(found) = found.filter(|found| *found != expected) else { return };
    walk.fault(&rows::WRONG_RESOURCE, value.place, |walk, finding| {
        finding
            .with("property", format!("`{}`", field.property))
            .with("owner", walk.object(at))
            .with("expected", expected)
            .with("name", &name.text)
            .with("found", found)
    });
}
