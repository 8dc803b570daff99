//! What a stack gives to the parameters of a stack that it nests.
//!
//! In: a resource whose template another stack of the same program is. Out: findings at the keys and values of its
//! `Parameters`. Its outputs are `check::references`' matter.
//! See [nested stacks](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-nested-stacks.html).

use super::walk::{At, Walk};
use super::{parameters, references};
use crate::findings::Finding;
use crate::findings::table::links as rows;
use crate::model::{Entry, Function, Nested, Parameter, Place, Resource, Value, ValueKind, entry};
use crate::schema::Types;

/// Checks the parameters of a nested stack, if the resource is one.
pub(super) fn check<'t>(walk: &mut Walk<'_, 't>, at: &At<'_, 't>) {
    let resource: &'t Resource = walk.resource;
    let Some(nested) = walk.template.nested.get(&resource.name.text) else { return };
    let given = entry(&resource.properties, "Parameters");
    let entries = match given.map(|given| &given.value.kind) {
        None => &[][..],
        Some(ValueKind::Object(entries)) => entries,
        Some(_) => return,
    };
    // A key that could not be read may be any.
    if entries.iter().all(|entry| !entry.key.text.is_empty()) {
        missing(walk, nested, entries, given.map_or(resource.kind.place, |given| given.key.place));
    }
    for Entry { key, value } in entries.iter().filter(|entry| !entry.key.text.is_empty()) {
        match nested.parameters.iter().find(|parameter| parameter.name.text == key.text) {
            Some(parameter) => {
                // Each is one text, whatever its type is there.
                walk.of_types(value, Types::STRING, &at.property(&key.text, at.slot));
                fits(walk, nested, parameter, value);
            }
            None if matches!(value.kind, ValueKind::Unchecked(_)) => {}
            None => walk.fault(&rows::UNKNOWN_NESTED_PARAMETER, key.place, |_, finding| unknown(finding, nested, key)),
        }
    }
}

fn unknown(finding: Finding, nested: &Nested, key: &crate::model::Name) -> Finding {
    let finding = finding.with("stack", &nested.stack).with("name", &key.text);
    if nested.parameters.is_empty() {
        return finding.with("hint", "it has none");
    }
    finding.suggest(&key.text, nested.parameters.iter().map(|parameter| parameter.name.text.as_str()))
}

fn missing(walk: &mut Walk<'_, '_>, nested: &Nested, given: &[Entry], place: Place) {
    let missing: Vec<&Parameter> = nested
        .parameters
        .iter()
        .filter(|parameter| parameter.default.is_none() && entry(given, &parameter.name.text).is_none())
        .collect();
    let Some(first) = missing.first() else { return };
    let list = |form: fn(&str) -> String, between: &str| {
        missing.iter().map(|parameter| form(&parameter.name.text)).collect::<Vec<_>>().join(between)
    };
    let form = list(|name| format!("{name}: …"), ", ");
    walk.fault(&rows::MISSING_NESTED_PARAMETER, place, |walk, finding| {
        finding
            .with("resource", &walk.resource.name.text)
            .with("names", list(|name| format!("`{name}`"), " and "))
            .with("stack", &nested.stack)
            .with("form", if given.is_empty() { format!("Parameters: {{ {form} }}") } else { form })
            .with("first", &first.name.text)
            .with("kind", &first.kind.text)
    });
}

/// Checks a value against its parameter; of a list that is joined for it each item.
fn fits(walk: &mut Walk<'_, '_>, nested: &Nested, parameter: &Parameter, value: &Value) {
    match &value.kind {
        ValueKind::Call(Function::If, arguments) => {
            arguments.iter().skip(1).for_each(|branch| fits(walk, nested, parameter, branch));
        }
        ValueKind::Call(Function::Join, arguments)
            if super::produced::is_list_type(&parameter.kind.text) == Some(true) =>
        {
            let items = arguments.get(1).and_then(Value::as_list).unwrap_or_default();
            items.iter().for_each(|item| fits(walk, nested, parameter, item));
        }
        ValueKind::Ref(_) | ValueKind::GetAtt { .. } | ValueKind::Call(..) => {
            references::check_parameter(walk, value, parameter, &nested.stack);
        }
        _ => {
            let finding = Finding::new(&rows::NESTED_PARAMETER_VALUE, value.place).with("stack", &nested.stack);
            if let Some(finding) = parameters::refused(parameter, value, finding) {
                walk.fault(finding.row, value.place, |_, _| finding);
            }
        }
    }
}
