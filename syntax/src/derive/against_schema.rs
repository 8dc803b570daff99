//! The fields of a struct as properties of its type.
//!
//! In: the fields and what the struct is a type of. Out: its properties under CloudFormation's names, and every field that does
//! not fit. What no field supplies is told with the values that the struct sets itself (`values`).

use super::fields::{self, Field};
use super::target::{self, Known, Target};
use formwork_core::findings::Finding;
use formwork_core::findings::report::Report;
use formwork_core::findings::table::derive as rows;
use formwork_core::model::{DerivedField, Holds, Name, Place};
use formwork_core::schema::{Node, Types};

/// The property of each field, or nothing for a field that is none.
pub(super) fn resolve(target: &Target, fields: &[Field], report: &mut Report) -> Vec<Option<DerivedField>> {
    // Once for all fields: dozens look for theirs among dozens.
    let known: Vec<_> = target.known.iter().flat_map(|known| known.node.properties()).collect();
    let mut taken: Vec<String> = Vec::new();
    let mut properties = Vec::with_capacity(fields.len());
    for field in fields {
        let property = property(target, &known, field, report).filter(|(property, place)| {
            let twice = taken.contains(property);
            if twice {
                let finding = Finding::new(&rows::DERIVE_DUPLICATE_PROPERTY, *place).with("property", property);
                report.push(finding.with("both", "two fields"));
            }
            !twice
        });
        properties.push(property.map(|(property, _)| {
            taken.push(property.clone());
            DerivedField {
                property,
                required: !field.optional && field.own.default.is_none(),
                holds: field.holds.clone(),
                of: field.own.of.as_ref().map(|name| name.text.clone()),
            }
        }));
    }
    properties
}

/// The property of a field, and the place that names it.
fn property(
    target: &Target,
    properties: &[(&'static str, Node<'static>)],
    field: &Field,
    report: &mut Report,
) -> Option<(String, Place)> {
    if let Some(of) = &field.own.of {
        target::check_kind(of, report);
    }
    let (wanted, place) = match &field.own.name {
        Some(name) => (name.text.as_str(), name.place),
        None => (field.name.text.as_str(), field.name.place),
    };
    let Some(known) = target.known else {
        let renamed = field.own.name.is_some();
        return Some((if renamed { wanted.to_owned() } else { fields::pascal_case(wanted) }, place));
    };
    let Some(&(property, node)) = properties.iter().find(|(property, _)| target::is_same_name(property, wanted)) else {
        report.push(unknown(wanted, target, known, place));
        return None;
    };
    if target::is_read_only(known, property) {
        let finding = Finding::new(&rows::DERIVE_READ_ONLY, place).with("property", property);
        report.push(finding.with("type", &target.name.text));
        return None;
    }
    fits(field, property, node, report);
    Some((property.to_owned(), place))
}

fn unknown(wanted: &str, target: &Target, known: Known, place: Place) -> Finding {
    let finding = Finding::new(&rows::DERIVE_UNKNOWN_PROPERTY, place)
        .with("type", &target.name.text)
        .with("name", wanted)
        .dated(&known.schema);
    match target::nearest(wanted, &target::settable(known)) {
        Some((property, field)) => finding.with("suggestion", property).with("field", field),
        None => finding,
    }
}

/// JSON types, with a phrase and a Rust type that holds them.
const JSON_TYPES: &[(Types, &str, &str)] = &[
    (Types::STRING, "text", "String"),
    (Types::INTEGER, "an integer", "i64"),
    (Types::NUMBER, "a number", "f64"),
    (Types::BOOLEAN, "a boolean", "bool"),
    (Types::ARRAY, "a list", "Vec<…>"),
    (Types::OBJECT, "an object", "BTreeMap<String, …>"),
];

/// Compares what a field's type holds with what its property takes, at every depth.
fn fits(field: &Field, property: &str, slot: Node<'static>, report: &mut Report) {
    let (mut holds, mut node) = (&field.holds, slot);
    let mut what = format!("`{property}`");
    let mut fix = if field.optional { "Option<{}>" } else { "{}" }.to_owned();
    loop {
        let Some(found) = types_of(holds) else { return };
        if !takes(node.types(), found) {
            return report.push(misfit(field, &what, &fix, node.types(), found));
        }
        (holds, node) = match holds {
            Holds::List(inner) => match node.items() {
                Some(items) => {
                    what = format!("an item of {what}");
                    fix = fix.replace("{}", "Vec<{}>");
                    (inner, items)
                }
                None => return,
            },
            Holds::Map(inner) if node.properties().next().is_none() => {
                let value = node.pattern_properties().next().map(|(_, value)| value).or_else(|| node.additional());
                let Some(value) = value else { return };
                what = format!("a value of {what}");
                fix = fix.replace("{}", "BTreeMap<String, {}>");
                (inner, value)
            }
            Holds::Struct(inner) => return same_struct(field, &inner.kind.text, &what, node, report),
            Holds::Any | Holds::Scalar(_) | Holds::Map(_) => return,
        };
    }
}

fn types_of(holds: &Holds) -> Option<Types> {
    match holds {
        Holds::Any => None,
        Holds::Scalar(types) => Some(*types),
        Holds::List(_) => Some(Types::ARRAY),
        Holds::Map(_) | Holds::Struct(_) => Some(Types::OBJECT),
    }
}

/// Integers and booleans are written as text where the property takes text; an integer is a number.
fn takes(types: Types, found: Types) -> bool {
    let is_scalar = found != Types::ARRAY && found != Types::OBJECT;
    types.is_empty()
        || types.intersects(found)
        || (found == Types::INTEGER && types.intersects(Types::NUMBER))
        || (is_scalar && types.intersects(Types::STRING))
}

fn misfit(field: &Field, what: &str, fix: &str, types: Types, found: Types) -> Finding {
    let expected: Vec<_> = JSON_TYPES.iter().filter(|row| types.intersects(row.0)).collect();
    let phrase = expected.iter().map(|row| row.1).collect::<Vec<_>>().join(" or ");
    let found = JSON_TYPES.iter().find(|row| row.0 == found).map_or("another value", |row| row.1);
    let finding = Finding::new(&rows::DERIVE_FIELD_TYPE, field.type_place)
        .with("property", what)
        .with("expected", phrase)
        .with("rust_type", fields::text(&field.kind))
        .with("found", if what.starts_with('`') { found.to_owned() } else { format!("of {}", plural(found)) });
    match expected.first() {
        Some(row) => finding.with("fix", fix.replace("{}", row.2)),
        None => finding,
    }
}

/// "of texts" reads badly: what a list is of.
fn plural(found: &str) -> &str {
    match found {
        "text" => "text",
        "an integer" => "integers",
        "a number" => "numbers",
        "a boolean" => "booleans",
        "a list" => "lists",
        _ => "objects",
    }
}

/// A struct of a property type stands where its type belongs.
fn same_struct(field: &Field, kind: &str, what: &str, node: Node<'static>, report: &mut Report) {
    let mut quiet = Report::default();
    let other = target::property(Name::new(kind, field.type_place), &mut quiet);
    quiet.discard();
    if other.known.is_some_and(|other| target::is_same_object(other.node, node)) {
        return;
    }
    let owner = node.resource_type().name();
    let expected = node.definition().map_or_else(|| "another object".to_owned(), |name| format!("`{owner}.{name}`"));
    let finding = Finding::new(&rows::DERIVE_OTHER_STRUCT, field.type_place).with("property", what);
    report.push(
        finding.with("expected", expected).with("rust_type", fields::text(&field.kind)).with("found", shown(kind)),
    );
}

fn shown(kind: &str) -> String {
    if kind.is_empty() { "a property of custom resources".to_owned() } else { format!("`{kind}`") }
}
