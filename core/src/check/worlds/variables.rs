//! The choices of each variable: the texts that it is compared with, as far as a parameter allows them, and what stands for all others.
//!
//! In: a model whose formulas are complete. Out: choices in every variable, and atoms that no choice can make true.
//! Variables that are compared with each other share their texts and have as many further values as there are of them,
//! which is enough to tell all their worlds apart.

use super::model::{Choice, FRESH, Model, Node, Subject};
use crate::check::shape::is_list_type;
use crate::check::values::parameters::Constraints;
use crate::model::{Parameter, Value, ValueKind, entry};
use std::collections::BTreeMap;

/// Completes the variables of a model.
pub(super) fn complete(model: &mut Model<'_>) {
    hide_what_hangs_together(model);
    let groups = groups(model);
    let mut fresh = FRESH;
    for group in groups {
        let first = fresh;
        fresh += group.len();
        let mut pool: Vec<usize> = Vec::new();
        for variable in &group {
            let allowed = match model.variables[*variable].subject {
                Subject::Parameter(parameter) if group.len() > 1 => allowed(parameter).unwrap_or_default(),
                _ => Vec::new(),
            };
            let numbers: Vec<usize> = allowed.into_iter().map(|text| number(model, text)).collect();
            for value in model.variables[*variable].mentioned.iter().chain(&numbers) {
                if !pool.contains(value) {
                    pool.push(*value);
                }
            }
        }
        for variable in &group {
            let choices = choices(model, *variable, &pool, first..fresh);
            model.variables[*variable].choices = choices;
        }
    }
    for node in &mut model.nodes {
        if let Node::Is(variable, value) = node {
            let choices = &model.variables[*variable].choices;
            match choices.iter().filter(|choice| choice.value == *value).count() {
                0 => *node = Node::Known(false),
                found if found == choices.len() => *node = Node::Known(true),
                _ => {}
            }
        }
    }
}

/// A function of a parameter that something else reads too depends on it in a way that is not followed.
fn hide_what_hangs_together(model: &mut Model<'_>) {
    let mut readers: BTreeMap<&str, usize> = BTreeMap::new();
    for variable in &model.variables {
        for input in &variable.inputs {
            *readers.entry(input).or_default() += 1;
        }
    }
    for variable in &mut model.variables {
        let is_plain = variable.inputs.len() == 1 && !matches!(variable.subject, Subject::Function);
        if !is_plain && variable.inputs.iter().any(|input| readers.get(input).is_some_and(|count| *count > 1)) {
            variable.unclear = true;
        }
    }
}

/// Variables that are compared with each other, together.
fn groups(model: &Model<'_>) -> Vec<Vec<usize>> {
    let mut of: Vec<usize> = (0..model.variables.len()).collect();
    for node in &model.nodes {
        if let Node::Same(one, other) = node {
            let (keep, give) = (of[*one].min(of[*other]), of[*one].max(of[*other]));
            of.iter_mut().filter(|group| **group == give).for_each(|group| *group = keep);
        }
    }
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (variable, group) in of.iter().enumerate() {
        groups.entry(*group).or_default().push(variable);
    }
    groups.into_values().collect()
}

fn number<'t>(model: &mut Model<'t>, text: &'t str) -> usize {
    match model.texts.iter().position(|known| *known == text) {
        Some(known) => known,
        None => {
            model.texts.push(text);
            model.texts.len() - 1
        }
    }
}

fn choices(model: &mut Model<'_>, variable: usize, pool: &[usize], fresh: std::ops::Range<usize>) -> Vec<Choice> {
    let certain = !model.variables[variable].unclear;
    let open = |pool: &[usize], certain_fresh: bool| {
        let texts = pool.iter().map(|value| Choice { value: *value, certain });
        let others = fresh.clone().map(|value| Choice { value, certain: certain && certain_fresh });
        texts.chain(others).collect::<Vec<_>>()
    };
    let Subject::Parameter(parameter) = model.variables[variable].subject else { return open(pool, true) };
    if !is_constrained(parameter) {
        return open(pool, true);
    }
    let default = parameter.default.as_ref().and_then(literal);
    let mut choices = match allowed(parameter) {
        Some(allowed) => among(model, parameter, &allowed, pool, certain),
        None if entry(&parameter.attributes, "AllowedValues").is_some() => {
            open(pool, true).into_iter().map(|choice| Choice { certain: false, ..choice }).collect()
        }
        None => {
            let constraints = Constraints::of(parameter);
            let fitting: Vec<usize> =
                pool.iter().copied().filter(|value| constraints.allow(model.texts[*value])).collect();
            let other = others_exist(parameter, &constraints, &fitting, model) && fresh.len() == 1;
            open(&fitting, other || constraints.are_none())
        }
    };
    // The default makes the likeliest example.
    if let Some(default) = default {
        let own = choices.iter().position(|choice| model.text(choice.value) == Some(default));
        let other = choices.iter().position(|choice| choice.value >= FRESH);
        if let Some(at) = own.or(other) {
            choices[..=at].rotate_right(1);
        }
    }
    choices
}

/// The allowed values that make a difference: those that something is compared with, and one for all others.
fn among<'t>(
    model: &mut Model<'t>,
    parameter: &'t Parameter,
    allowed: &[&'t str],
    pool: &[usize],
    certain: bool,
) -> Vec<Choice> {
    let default = parameter.default.as_ref().and_then(literal);
    let mentioned: Vec<&str> =
        allowed.iter().copied().filter(|text| pool.iter().any(|value| model.texts[*value] == *text)).collect();
    let other = default
        .filter(|text| allowed.contains(text) && !mentioned.contains(text))
        .or_else(|| allowed.iter().copied().find(|text| !mentioned.contains(text)));
    let mut choices: Vec<Choice> = Vec::new();
    for text in mentioned.into_iter().chain(other) {
        let value = number(model, text);
        if !choices.iter().any(|choice| choice.value == value) {
            choices.push(Choice { value, certain });
        }
    }
    choices
}

/// Whether a parameter's constraints hold for what it stands for: not for what an SSM parameter holds, and not for a list as a whole.
pub(super) fn is_constrained(parameter: &Parameter) -> bool {
    !parameter.kind.text.starts_with("AWS::SSM::Parameter::Value<") && !is_list_type(&parameter.kind.text)
}

/// `AllowedValues`, if all are plain texts.
pub(super) fn allowed(parameter: &Parameter) -> Option<Vec<&str>> {
    let list = entry(&parameter.attributes, "AllowedValues")?.value.as_list()?;
    let texts: Vec<&str> = list.iter().map(literal).collect::<Option<_>>()?;
    if texts.is_empty() { None } else { Some(texts) }
}

pub(super) fn literal(value: &Value) -> Option<&str> {
    match &value.kind {
        ValueKind::Text(text) if !text.contains("{{resolve:") => Some(text),
        ValueKind::Number(text) => Some(text),
        ValueKind::Bool(true) => Some("true"),
        ValueKind::Bool(false) => Some("false"),
        _ => None,
    }
}

/// Texts that are tried for a parameter whose constraints may leave it no other value.
static SAMPLES: &[&str] =
    &["other", "0", "1", "2", "3", "12345", "a", "A", "example", "10.0.0.0/16", "a.b", "a-b", "a/b"];

/// Whether a parameter can certainly have a value beside these.
fn others_exist(parameter: &Parameter, constraints: &Constraints<'_>, fitting: &[usize], model: &Model<'_>) -> bool {
    let default = parameter.default.as_ref().and_then(literal);
    let least = entry(&parameter.attributes, "MinValue").and_then(|entry| literal(&entry.value));
    SAMPLES
        .iter()
        .copied()
        .chain(default)
        .chain(least)
        .any(|sample| constraints.allow(sample) && !fitting.iter().any(|value| model.texts[*value] == sample))
}
