//! Parameters and mappings against the slots that they feed: a lint. What functions make of them is `results`'.
//!
//! The default of a parameter is no fact, its author may always give another. So this is silent for an empty
//! default, and for a value that a condition on the same parameter guards.

use super::produced;
use super::walk::{At, Walk, is_dynamic};
use super::{results, scalar, words};
use crate::check::names::Declared;
use crate::findings::table::values as rows;
use crate::findings::{self, Finding, Item};
use crate::model::{Function, Parameter, Section, Template, Value, ValueKind, entry};

/// The deepest chain of conditions that is followed.
const DEEPEST: usize = 16;

/// Checks what a reference or look-up may bring into a slot.
pub(super) fn check<'t>(walk: &mut Walk<'_, 't>, value: &Value, at: &At<'_, 't>) {
    match &value.kind {
        ValueKind::Ref(name) => {
            if let Some(Declared::Parameter(index)) = walk.names.values.get(name.text.as_str())
                && let Some(parameter) = walk.template.parameters.get(*index)
            {
                parameter_fits(walk, (*index, parameter), value, at);
            }
        }
        ValueKind::Call(Function::FindInMap, arguments) => mapping_fits(walk, arguments, value, at),
        ValueKind::Sub(_) | ValueKind::Call(Function::Join, _) => results::check(walk, value, at),
        _ => {}
    }
}

/// The values that a `FindInMap` may find: literal keys are followed, any other key may be each.
pub(super) fn mapped<'t>(walk: &Walk<'_, 't>, arguments: &[Value]) -> Vec<&'t Value> {
    let [mapping, top, second, ..] = arguments else { return Vec::new() };
    let template: &'t Template = walk.template;
    let mapping = mapping
        .as_text()
        .and_then(|name| walk.names.mappings.get(name))
        .and_then(|index| template.mappings.get(*index));
    let Some(tops) = mapping.and_then(|mapping| mapping.value.as_object()) else { return Vec::new() };
    let follows = |key: &Value, name: &str| match &key.kind {
        ValueKind::Text(_) | ValueKind::Number(_) | ValueKind::Bool(_) => scalar::text_of(key) == name,
        _ => true,
    };
    tops.iter()
        .filter(|entry| follows(top, &entry.key.text))
        .filter_map(|entry| entry.value.as_object())
        .flatten()
        .filter(|entry| follows(second, &entry.key.text))
        .map(|entry| &entry.value)
        .collect()
}

fn mapping_fits<'t>(walk: &mut Walk<'_, 't>, arguments: &[Value], value: &Value, at: &At<'_, 't>) {
    let Some(name) = arguments.first().and_then(Value::as_text) else { return };
    for found in mapped(walk, arguments) {
        let Some(reason) = misfit(walk, found, at) else { continue };
        walk.fault(&rows::MAPPING_MISFIT, value.place, |walk, finding| {
            walk.about(finding, at)
                .with("value", show(found))
                .with("name", name)
                .with("reason", findings::words::title(&reason))
        });
        return;
    }
}

fn parameter_fits<'t>(
    walk: &mut Walk<'_, 't>,
    (index, parameter): (usize, &'t Parameter),
    value: &Value,
    at: &At<'_, 't>,
) {
    if parameter.kind.text.starts_with("AWS::SSM::Parameter::") {
        return;
    }
    let is_list = produced::is_list_type(&parameter.kind.text) == Some(true);
    let allowed = entry(&parameter.attributes, "AllowedValues").and_then(|entry| entry.value.as_list());
    let candidates: Vec<(&str, &Value)> = match allowed {
        Some(allowed) => allowed.iter().map(|value| ("the allowed value", value)).collect(),
        None => parameter.default.iter().map(|value| ("the default", value)).collect(),
    };
    for (role, candidate) in candidates {
        let text = scalar::text_of(candidate);
        let value_of_slot = if is_list { split(text, candidate) } else { candidate.clone() };
        let Some(reason) = misfit(walk, &value_of_slot, at) else { continue };
        // What breaks the parameter's own constraints is told there.
        let told = walk.has_told(Item::Entry(Section::Parameters, index), rows::BROKEN_CONSTRAINT.code);
        if told || is_guarded(walk, &parameter.name.text, at) {
            return;
        }
        walk.fault(&rows::PARAMETER_MISFIT, value.place, |walk, finding| {
            walk.about(finding, at)
                .with("role", role)
                .with("value", words::cut(text))
                .with("name", &parameter.name.text)
                .with("reason", findings::words::title(&reason))
        });
        return;
    }
}

/// Why a literal does not fit the slot; nothing if it does, or if it is empty.
fn misfit<'t>(walk: &mut Walk<'_, 't>, candidate: &Value, at: &At<'_, 't>) -> Option<Finding> {
    let is_empty = match &candidate.kind {
        ValueKind::Text(text) => text.is_empty() || is_dynamic(text),
        ValueKind::Bool(_) | ValueKind::Number(_) => false,
        ValueKind::List(items) => items.is_empty(),
        _ => true,
    };
    if is_empty {
        return None;
    }
    walk.catch(|walk| walk.slot(candidate, at)).into_iter().next()
}

/// A list parameter's text as the list that CloudFormation makes of it.
fn split(text: &str, whole: &Value) -> Value {
    let items = text.split(',').map(str::trim).filter(|item| !item.is_empty());
    let items = items.map(|item| Value::new(whole.place, ValueKind::Text(item.to_owned()))).collect();
    Value::new(whole.place, ValueKind::List(items))
}

fn show(value: &Value) -> String {
    match &value.kind {
        ValueKind::List(items) => words::cut(&items.iter().map(scalar::text_of).collect::<Vec<_>>().join(",")),
        _ => words::cut(scalar::text_of(value)),
    }
}

/// Whether a condition around the value asks for the parameter.
pub(super) fn is_guarded<'t>(walk: &Walk<'_, 't>, parameter: &str, at: &At<'_, 't>) -> bool {
    walk.guards(at).into_iter().any(|condition| condition_asks(walk, condition, parameter, DEEPEST))
}

fn condition_asks(walk: &Walk<'_, '_>, condition: &str, parameter: &str, depth: usize) -> bool {
    let condition = walk.names.conditions.get(condition).and_then(|index| walk.template.conditions.get(*index));
    depth > 0 && condition.is_some_and(|condition| asks(walk, &condition.value, parameter, depth - 1))
}

fn asks(walk: &Walk<'_, '_>, value: &Value, parameter: &str, depth: usize) -> bool {
    match &value.kind {
        ValueKind::Ref(name) => name.text == parameter,
        ValueKind::Condition(name) => condition_asks(walk, &name.text, parameter, depth),
        ValueKind::Call(_, items) | ValueKind::List(items) => {
            items.iter().any(|item| asks(walk, item, parameter, depth))
        }
        ValueKind::Object(entries) => entries.iter().any(|entry| asks(walk, &entry.value, parameter, depth)),
        ValueKind::Sub(sub) => {
            sub.names().any(|(name, _)| name == parameter)
                || sub.variables.iter().any(|entry| asks(walk, &entry.value, parameter, depth))
        }
        ValueKind::Unchecked(inner) => asks(walk, inner, parameter, depth),
        ValueKind::Null
        | ValueKind::Bool(_)
        | ValueKind::Number(_)
        | ValueKind::Text(_)
        | ValueKind::GetAtt { .. }
        | ValueKind::LogicalId(_)
        | ValueKind::Hole(_)
        | ValueKind::Poisoned => false,
    }
}
