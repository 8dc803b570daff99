//! Operands of comparisons: text, a variable, or a function of variables.
//!
//! In: a value. Out: an [`Operand`]. The same function of the same inputs is the same variable.

use super::build::Build;
use super::lookups::{self, Lookup};
use super::model::Subject;
use crate::check::names::PSEUDO_PARAMETERS;
use crate::model::{Function, Name, Value, ValueKind};
use std::fmt::Write as _;

/// What a comparison compares.
pub(super) enum Operand<'t> {
    Text(&'t str),
    /// `AWS::NoValue`, which is no text.
    Nothing,
    Variable(usize),
    /// `Fn::FindInMap` of a mapping that can be read.
    Lookup(Lookup<'t>),
    /// Variables joined without anything between them.
    Texts(Vec<usize>),
}

/// What a value depends on, and a text that is the same for the same value.
#[derive(Default)]
pub(super) struct Reading<'t> {
    pub(super) key: String,
    pub(super) inputs: Vec<&'t str>,
    /// Something in it cannot be known from the template.
    pub(super) unclear: bool,
}

/// Pseudo parameters that follow from others.
static DERIVED: &[(&str, &[&str])] = &[
    ("AWS::Partition", &["AWS::Partition", "AWS::Region"]),
    ("AWS::URLSuffix", &["AWS::URLSuffix", "AWS::Region"]),
    ("AWS::StackId", &["AWS::StackId", "AWS::Region", "AWS::AccountId", "AWS::StackName"]),
];

/// Reads an operand.
pub(super) fn read<'t>(build: &mut Build<'t>, value: &'t Value) -> Operand<'t> {
    match &value.kind {
        ValueKind::Text(text) if !text.contains("{{resolve:") => Operand::Text(text),
        ValueKind::Number(text) => Operand::Text(text),
        ValueKind::Bool(true) => Operand::Text("true"),
        ValueKind::Bool(false) => Operand::Text("false"),
        ValueKind::Ref(_) if value.is_no_value() => Operand::Nothing,
        ValueKind::Ref(name) => Operand::Variable(reference(build, &name.text)),
        ValueKind::Sub(sub) if sub.variables.is_empty() => {
            let whole = sub.text.text.strip_prefix("${").and_then(|rest| rest.strip_suffix('}'));
            match (whole, sub.names().next()) {
                (Some(whole), Some((name, _))) if whole == name => Operand::Variable(reference(build, name)),
                _ => function(build, value),
            }
        }
        ValueKind::Call(Function::FindInMap, arguments) => match lookups::read(build, arguments) {
            Some(lookup) => Operand::Lookup(lookup),
            None => function(build, value),
        },
        ValueKind::Call(Function::Join, arguments) => match joined(arguments) {
            Some(names) => Operand::Texts(names.into_iter().map(|name| reference(build, &name.text)).collect()),
            None => function(build, value),
        },
        _ => function(build, value),
    }
}

/// The names that `Fn::Join` joins with nothing between them, if all are names.
fn joined(arguments: &[Value]) -> Option<Vec<&Name>> {
    let [Value { kind: ValueKind::Text(delimiter), .. }, Value { kind: ValueKind::List(items), .. }] = arguments else {
        return None;
    };
    if !delimiter.is_empty() || items.is_empty() {
        return None;
    }
    items
        .iter()
        .map(|item| match &item.kind {
            ValueKind::Ref(name) => Some(name),
            _ => None,
        })
        .collect()
}

fn function<'t>(build: &mut Build<'t>, value: &'t Value) -> Operand<'t> {
    let reading = reading(build, value);
    Operand::Variable(build.variable(reading.key.clone(), Subject::Function, reading))
}

/// The variable of a parameter or pseudo parameter.
pub(super) fn reference<'t>(build: &mut Build<'t>, name: &'t str) -> usize {
    let subject = match build.parameters.get(name) {
        Some(parameter) => Subject::Parameter(parameter),
        None => Subject::Pseudo(name),
    };
    let mut reading = Reading::default();
    reference_into(build, name, &mut reading);
    build.variable(reading.key.clone(), subject, reading)
}

fn reference_into<'t>(build: &Build<'t>, name: &'t str, reading: &mut Reading<'t>) {
    let _ = write!(reading.key, "ref {name};");
    match DERIVED.iter().find(|(derived, _)| *derived == name) {
        Some((_, inputs)) => reading.inputs.extend(*inputs),
        None => reading.inputs.push(name),
    }
    let is_known = build.parameters.contains_key(name) || PSEUDO_PARAMETERS.contains(&name);
    reading.unclear |= !is_known || name == "AWS::NoValue";
}

/// Reads what a value depends on.
pub(super) fn reading<'t>(build: &Build<'t>, value: &'t Value) -> Reading<'t> {
    let mut reading = Reading::default();
    add(build, value, &mut reading);
    reading.inputs.sort_unstable();
    reading.inputs.dedup();
    reading
}

/// Writing to a String cannot fail, so the results of `write!` are left.
fn add<'t>(build: &Build<'t>, value: &'t Value, reading: &mut Reading<'t>) {
    match &value.kind {
        ValueKind::Null => reading.key.push_str("null;"),
        ValueKind::Bool(value) => {
            let _ = write!(reading.key, "{value};");
        }
        ValueKind::Number(text) | ValueKind::Text(text) => {
            let _ = write!(reading.key, "{}:{text};", text.len());
            reading.unclear |= text.contains("{{resolve:");
        }
        ValueKind::List(items) => {
            reading.key.push('[');
            items.iter().for_each(|item| add(build, item, reading));
            reading.key.push(']');
        }
        ValueKind::Object(entries) => {
            reading.key.push('{');
            for entry in entries {
                let _ = write!(reading.key, "{}:{}=", entry.key.text.len(), entry.key.text);
                add(build, &entry.value, reading);
            }
            reading.key.push('}');
        }
        ValueKind::Ref(name) => reference_into(build, &name.text, reading),
        ValueKind::GetAtt { resource, attribute } => {
            let _ = write!(reading.key, "attribute {}.{};", resource.text, attribute.text);
            reading.unclear = true;
        }
        ValueKind::Sub(sub) => {
            let _ = write!(reading.key, "sub {}:{};", sub.text.text.len(), sub.text.text);
            for (name, _) in sub.names() {
                if !sub.variables.iter().any(|variable| variable.key.text == name) {
                    reference_into(build, name, reading);
                }
            }
            for variable in &sub.variables {
                let _ = write!(reading.key, "{}=", variable.key.text);
                add(build, &variable.value, reading);
            }
        }
        ValueKind::Call(function, arguments) => call(build, *function, arguments, reading),
        // Conditions are read as formulas; one that stands in a value is a fault that others report.
        ValueKind::Condition(name) | ValueKind::LogicalId(name) => {
            let _ = write!(reading.key, "name {};", name.text);
            reading.unclear = true;
        }
        ValueKind::Hole(number) => {
            let _ = write!(reading.key, "expression {number};");
            reading.unclear = true;
        }
        ValueKind::Unchecked(inner) => {
            add(build, inner, reading);
            reading.unclear = true;
        }
        ValueKind::Poisoned => {
            let _ = write!(reading.key, "unread {};", value.place.0);
            reading.unclear = true;
        }
    }
}

fn call<'t>(build: &Build<'t>, function: Function, arguments: &'t [Value], reading: &mut Reading<'t>) {
    let _ = write!(reading.key, "{function:?}(");
    arguments.iter().for_each(|argument| add(build, argument, reading));
    reading.key.push(')');
    let first = arguments.first().and_then(Value::as_text);
    match (function, first) {
        (Function::ValueOf, Some(name)) => reading.inputs.push(name),
        (Function::RefAll | Function::ValueOfAll, Some(kind)) => reading.inputs.extend(build.parameters_of(kind)),
        (Function::Transform | Function::ImportValue | Function::GetStackOutput | Function::GetAtt, _) => {
            reading.unclear = true;
        }
        _ => {}
    }
}
