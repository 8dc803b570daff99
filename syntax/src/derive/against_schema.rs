//! A derived AWS type against the resource schema.
//!
//! In: the fields and the type that they narrow. Out: its properties under CloudFormation's names; every field that
//! does not fit, and every required property that no field supplies, is reported.

use super::fields::Field;
use crate::places::Places;
use formwork_core::findings::report::Report;
use formwork_core::findings::table::derive as rows;
use formwork_core::findings::{Finding, suggest};
use formwork_core::model::{DerivedField, Entry, Name, Value, ValueKind};
use formwork_core::schema::{Node, PropertyList, ResourceType, Schema, Types};
use proc_macro2::Ident;

pub(super) fn unknown_type(kind: &Name) -> Finding {
    let finding = Finding::new(&rows::DERIVE_UNKNOWN_TYPE, kind.place).with("type", &kind.text);
    match Schema::bundled() {
        Ok(schema) => {
            let names: Vec<&str> = schema.types().map(|known| known.name()).collect();
            finding.suggest(&kind.text, names).dated(&schema)
        }
        Err(_) => finding,
    }
}

pub(super) fn resolve(
    name: &Ident,
    kind: ResourceType<'_>,
    schema: &Schema<'_>,
    fields: Vec<Field>,
    places: &mut Places,
    report: &mut Report,
) -> (Vec<DerivedField>, Vec<Entry>) {
    let root = kind.root();
    let mut derived: Vec<DerivedField> = Vec::new();
    let mut defaults = Vec::new();
    for field in fields {
        let (wanted, place) = match &field.own.name {
            Some(name) => (name.text.as_str(), name.place),
            None => (field.name.text.as_str(), field.name.place),
        };
        let folded = fold(wanted);
        let Some((property, node)) = root.properties().find(|(property, _)| fold(property) == folded) else {
            report.push(unknown_property(wanted, kind, schema, place));
            continue;
        };
        if kind.lists(PropertyList::ReadOnly, property) {
            report.push(
                Finding::new(&rows::DERIVE_READ_ONLY, place).with("property", property).with("type", kind.name()),
            );
            continue;
        }
        if derived.iter().any(|other| other.property == property) {
            report.push(Finding::new(&rows::DERIVE_DUPLICATE_PROPERTY, place).with("property", property));
            continue;
        }
        fits(&field, property, node, report);
        let required = !field.optional && field.own.default.is_none();
        if let Some(value) = field.own.default {
            default_fits(&value, property, node, report);
            defaults.push(Entry { key: Name::new(property, field.name.place), value });
        }
        derived.push(DerivedField {
            property: property.to_owned(),
            required,
            json_type: None,
            of: field.own.of.map(|name| name.text),
        });
    }
    missing(name, kind, &derived, places, report);
    (derived, defaults)
}

fn missing(name: &Ident, kind: ResourceType<'_>, derived: &[DerivedField], places: &mut Places, report: &mut Report) {
    let missing: Vec<&str> =
        kind.root().required().filter(|needed| !derived.iter().any(|field| field.property == *needed)).collect();
    if missing.is_empty() {
        return;
    }
    let place = places.add(name.span());
    let listed = |write: &dyn Fn(&str) -> String| missing.iter().map(|name| write(name)).collect::<Vec<_>>().join(", ");
    report.push(
        Finding::new(&rows::DERIVE_MISSING_REQUIRED, place)
            .with("type", kind.name())
            .with("name", name)
            .with("properties", listed(&|name| format!("`{name}`")))
            .with("fields", listed(&|property| format!("`{}`", snake_case(property)))),
    );
}

fn unknown_property(
    wanted: &str,
    kind: ResourceType<'_>,
    schema: &Schema<'_>,
    place: formwork_core::model::Place,
) -> Finding {
    let settable: Vec<&str> = kind
        .root()
        .properties()
        .map(|(property, _)| property)
        .filter(|property| !kind.lists(PropertyList::ReadOnly, property))
        .collect();
    let finding = Finding::new(&rows::DERIVE_UNKNOWN_PROPERTY, place)
        .with("type", kind.name())
        .with("name", wanted)
        .dated(schema);
    // Compared as the author would have written them, since a field is in snake case.
    let written: Vec<String> = settable.iter().map(|property| snake_case(property)).collect();
    let near = suggest::best(wanted, written.iter().map(String::as_str));
    match near.and_then(|near| written.iter().position(|name| name == near)) {
        Some(at) => finding.with("suggestion", settable[at]).with("field", &written[at]),
        None => finding,
    }
}

/// The names of JSON types, with their bit, a phrase and a Rust type that holds them.
const JSON_TYPES: &[(&str, Types, &str, &str)] = &[
    ("string", Types::STRING, "text", "String"),
    ("integer", Types::INTEGER, "an integer", "i64"),
    ("number", Types::NUMBER, "a number", "f64"),
    ("boolean", Types::BOOLEAN, "a boolean", "bool"),
    ("array", Types::ARRAY, "a list", "Vec<…>"),
    ("object", Types::OBJECT, "an object", "BTreeMap<String, …>"),
];

fn fits(field: &Field, property: &str, node: Node<'_>, report: &mut Report) {
    let types = node.types();
    let Some(found) = field.json_type.and_then(|name| JSON_TYPES.iter().find(|row| row.0 == name)) else { return };
    // Integers and booleans are written as text where the property takes text; an integer is a number.
    let scalar = found.1 != Types::ARRAY && found.1 != Types::OBJECT;
    let fits = types.is_empty()
        || types.intersects(found.1)
        || (found.1 == Types::INTEGER && types.intersects(Types::NUMBER))
        || (scalar && types.intersects(Types::STRING));
    if fits {
        return;
    }
    let expected: Vec<&(&str, Types, &str, &str)> = JSON_TYPES.iter().filter(|row| types.intersects(row.1)).collect();
    let phrase = expected.iter().map(|row| row.2).collect::<Vec<_>>().join(" or ");
    let finding = Finding::new(&rows::DERIVE_FIELD_TYPE, field.type_place)
        .with("property", property)
        .with("expected", phrase)
        .with("rust_type", &field.rust_type)
        .with("found", found.2);
    report.push(match expected.first() {
        Some(row) => finding.with("fix", row.3),
        None => finding,
    });
}

fn default_fits(value: &Value, property: &str, node: Node<'_>, report: &mut Report) {
    let (text, own, phrase) = match &value.kind {
        ValueKind::Text(text) => (text.as_str(), Types::STRING, "text"),
        ValueKind::Bool(true) => ("true", Types::BOOLEAN, "`true`"),
        ValueKind::Bool(false) => ("false", Types::BOOLEAN, "`false`"),
        ValueKind::Number(number) if number.contains('.') => (number.as_str(), Types::NUMBER, "a number"),
        ValueKind::Number(number) => (number.as_str(), Types::INTEGER, "an integer"),
        _ => return,
    };
    let types = node.types();
    let fits = types.is_empty()
        || types.intersects(own)
        || (own == Types::INTEGER && types.intersects(Types::NUMBER))
        || (own != Types::STRING && types.intersects(Types::STRING));
    let legal: Vec<&str> = node.enumeration().chain(node.constant()).collect();
    if fits && (legal.is_empty() || legal.contains(&text)) {
        return;
    }
    let expected = JSON_TYPES.iter().filter(|row| types.intersects(row.1)).map(|row| row.2).collect::<Vec<_>>();
    let found = if fits { format!("`{text}`") } else { phrase.to_owned() };
    let expected = if fits { "one of its legal values".to_owned() } else { expected.join(" or ") };
    let finding = Finding::new(&rows::DERIVE_DEFAULT, value.place)
        .with("property", property)
        .with("found", found)
        .with("expected", expected);
    report.push(match suggest::listing(legal) {
        Some(known) => finding.with("known", known),
        None => finding,
    });
}

/// Case and `_` make no difference; no type of the schema has two properties that this makes equal.
fn fold(name: &str) -> String {
    name.chars().filter(|c| *c != '_').flat_map(char::to_lowercase).collect()
}

/// `VPCZoneIdentifier` as a field is named: `vpc_zone_identifier`.
fn snake_case(property: &str) -> String {
    let letters: Vec<char> = property.chars().collect();
    let mut field = String::new();
    for (at, letter) in letters.iter().enumerate() {
        let starts = letter.is_uppercase()
            && at > 0
            && (letters[at - 1].is_lowercase() || letters.get(at + 1).is_some_and(|next| next.is_lowercase()));
        if starts {
            field.push('_');
        }
        field.extend(letter.to_lowercase());
    }
    field
}
