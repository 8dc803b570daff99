//! What `Fn::Sub` and `Fn::Join` put together, against the slot that it feeds.
//!
//! In: a function in a slot. Out: a warning with the values of parameters for which the result cannot stand there, or an
//! error where all of it is written out. A parameter has its allowed values or its default, a pseudo parameter any of a few
//! examples, of which one that fits is enough. What a resource gives is not known, so that then nothing is told but a result
//! that is too long however short the rest is.

use super::walk::{At, Walk, is_dynamic};
use super::{feeds, scalar, words};
use crate::check::names::Declared;
use crate::findings::table::values as rows;
use crate::findings::{self, Finding, Item};
use crate::model::{Function, Parameter, Piece, Section, Value, ValueKind, entry};

/// The most results that are tried.
const MOST: usize = 64;

/// How deep functions are looked into.
const DEPTH: usize = 8;

/// Examples of what pseudo parameters give.
const EXAMPLES: &[(&str, &[&str])] = &[
    ("AWS::AccountId", &["123456789012"]),
    ("AWS::Partition", &["aws"]),
    ("AWS::Region", &["eu-west-1", "ap-southeast-2"]),
    ("AWS::StackName", &["s", "stack", "stack-with-a-longer-name"]),
    ("AWS::URLSuffix", &["amazonaws.com"]),
];

/// What a result can be told for. Anything else is the function's own matter.
const TOLD: &[&str] = &[
    rows::DOUBTFUL_VALUE.code,
    rows::MALFORMED_CIDR.code,
    rows::MALFORMED_IDENTIFIER.code,
    rows::NUMBER_RANGE.code,
    rows::PATTERN_MISMATCH.code,
    rows::TEXT_LENGTH.code,
    rows::UNKNOWN_CHOICE.code,
];

/// A part of a result.
enum Part<'t> {
    Text(&'t str),
    /// All values that a parameter may have, as far as is known.
    Parameter(&'t str, Vec<&'t str>),
    /// A pseudo parameter and examples of its value.
    Example(&'static str, &'static [&'static str]),
    /// At least so many characters.
    Unknown(usize),
}

/// One of the results, and the values of parameters that make it.
#[derive(Clone, Default)]
struct Outcome<'p> {
    text: String,
    world: Vec<(&'p str, &'p str)>,
}

/// Checks what a function puts together.
pub(super) fn check<'t>(walk: &mut Walk<'_, 't>, value: &Value, at: &At<'_, 't>) {
    let mut parts = Vec::new();
    add(walk, value, &mut parts, DEPTH);
    if parts.iter().any(|part| matches!(part, Part::Unknown(_))) {
        return too_long(walk, value, &parts, at);
    }
    let names: Vec<&str> =
        parts.iter().filter_map(|part| if let Part::Parameter(name, _) = part { Some(*name) } else { None }).collect();
    let choices = parts.iter().filter(|part| matches!(part, Part::Parameter(_, values) if values.len() > 1)).count();
    // Which values go together, conditions and rules may say.
    if names.iter().any(|name| is_told(walk, name) || feeds::is_guarded(walk, name, at))
        || (choices > 1 && !walk.template.rules.is_empty())
    {
        return;
    }
    let Some(outcomes) = outcomes(&parts) else { return };
    for (world, texts) in outcomes {
        let mut reason = None;
        let fits = texts.iter().any(|text| {
            let fault = fault(walk, value, text, at);
            let fits = fault.is_none();
            reason = reason.take().or(fault.map(|fault| (text.clone(), fault)));
            fits
        });
        let Some((text, reason)) = reason.filter(|_| !fits) else { continue };
        if parts.iter().all(|part| matches!(part, Part::Text(_))) {
            return walk.take(reason);
        }
        walk.fault(&rows::RESULT_MISFIT, value.place, |walk, finding| {
            let finding = walk.about(finding, at).with("value", words::cut(&text)).with("name", name(value));
            let finding = finding.with("reason", findings::words::title(&reason));
            // The first examples made the text that is shown.
            let stack = parts.iter().find_map(|part| match part {
                Part::Example("AWS::StackName", [first, ..]) => Some(("AWS::StackName", *first)),
                _ => None,
            });
            let world = world.iter().copied().chain(stack).map(|(name, value)| format!("`{name}` = `{value}`"));
            let world: Vec<String> = world.collect();
            if world.is_empty() { finding } else { finding.with("world", words::join(&world, "and")) }
        });
        return;
    }
}

/// Whether the values of a parameter break its own constraints, which is told there.
fn is_told(walk: &Walk<'_, '_>, name: &str) -> bool {
    let Some(Declared::Parameter(index)) = walk.names.values.get(name) else { return false };
    walk.has_told(Item::Entry(Section::Parameters, *index), rows::BROKEN_CONSTRAINT.code)
}

/// Why a text does not fit the slot.
fn fault<'t>(walk: &mut Walk<'_, 't>, value: &Value, text: &str, at: &At<'_, 't>) -> Option<Finding> {
    let literal = Value::new(value.place, ValueKind::Text(text.to_owned()));
    let faults = walk.catch(|walk| walk.slot(&literal, at));
    faults.into_iter().find(|fault| TOLD.contains(&fault.row.code))
}

/// Reports a result that is too long even if all that is not known is as short as can be.
fn too_long<'t>(walk: &mut Walk<'_, 't>, value: &Value, parts: &[Part<'_>], at: &At<'_, 't>) {
    let Some(most) = at.slot.max_length() else { return };
    let shortest = |texts: &[&str]| texts.iter().map(|text| text.chars().count()).min().unwrap_or_default();
    let count: usize = parts
        .iter()
        .map(|part| match part {
            Part::Text(text) => text.chars().count(),
            Part::Parameter(_, values) => shortest(values),
            Part::Example(_, examples) => shortest(examples),
            Part::Unknown(least) => *least,
        })
        .sum();
    if count as u64 > most {
        scalar::wrong_length(walk, value, at.slot, &format!("at least {count}"), at);
    }
}

/// The results by the values of parameters: for each combination the texts that the examples make.
#[allow(clippy::type_complexity, reason = "a world and its texts, used once")]
fn outcomes<'p>(parts: &'p [Part<'_>]) -> Option<Vec<(Vec<(&'p str, &'p str)>, Vec<String>)>> {
    let mut all = vec![Outcome::default()];
    for part in parts {
        let texts: Vec<(Option<&str>, &str)> = match part {
            Part::Text(text) => vec![(None, *text)],
            Part::Parameter(name, values) => values.iter().map(|value| (Some(*name), *value)).collect(),
            Part::Example(_, examples) => examples.iter().map(|example| (None, *example)).collect(),
            Part::Unknown(_) => return None,
        };
        let mut next = Vec::new();
        for outcome in &all {
            for (name, text) in &texts {
                let mut outcome = outcome.clone();
                if let Some(name) = name {
                    match outcome.world.iter().find(|(known, _)| known == name) {
                        // A parameter has one value, however often it is named.
                        Some((_, value)) if value != text => continue,
                        Some(_) => {}
                        None => outcome.world.push((*name, *text)),
                    }
                }
                outcome.text.push_str(text);
                next.push(outcome);
            }
        }
        if next.len() > MOST {
            return None;
        }
        all = next;
    }
    let mut grouped: Vec<(Vec<(&str, &str)>, Vec<String>)> = Vec::new();
    for outcome in all {
        match grouped.iter_mut().find(|(world, _)| *world == outcome.world) {
            Some((_, texts)) => texts.push(outcome.text),
            None => grouped.push((outcome.world, vec![outcome.text])),
        }
    }
    Some(grouped)
}

fn add<'v, 't: 'v>(walk: &Walk<'_, 't>, value: &'v Value, parts: &mut Vec<Part<'v>>, depth: usize) {
    match &value.kind {
        ValueKind::Sub(sub) if depth > 0 => {
            for piece in &sub.pieces {
                match piece {
                    Piece::Literal(text) if is_dynamic(text) => parts.push(Part::Unknown(0)),
                    Piece::Literal(text) => parts.push(Part::Text(text)),
                    Piece::Variable { name, .. } => match entry(&sub.variables, name) {
                        Some(variable) => add(walk, &variable.value, parts, depth - 1),
                        None => parts.push(named(walk, name)),
                    },
                }
            }
        }
        ValueKind::Call(Function::Join, arguments) => match arguments.as_slice() {
            [Value { kind: ValueKind::Text(glue), .. }, Value { kind: ValueKind::List(items), .. }] if depth > 0 => {
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        parts.push(Part::Text(glue));
                    }
                    add(walk, item, parts, depth - 1);
                }
            }
            _ => parts.push(Part::Unknown(0)),
        },
        ValueKind::Text(text) if !is_dynamic(text) => parts.push(Part::Text(text)),
        ValueKind::Number(_) | ValueKind::Bool(_) => parts.push(Part::Text(scalar::text_of(value))),
        ValueKind::Ref(name) => parts.push(named(walk, &name.text)),
        _ => parts.push(Part::Unknown(0)),
    }
}

fn named<'v, 't: 'v>(walk: &Walk<'_, 't>, name: &'v str) -> Part<'v> {
    if let Some((pseudo, examples)) = EXAMPLES.iter().find(|(pseudo, _)| *pseudo == name) {
        return Part::Example(pseudo, examples);
    }
    match walk.names.values.get(name) {
        Some(Declared::Parameter(index)) => {
            let parameter = walk.template.parameters.get(*index);
            parameter.map_or(Part::Unknown(0), |parameter| of_parameter(name, parameter))
        }
        // Whatever a resource gives has a character.
        Some(Declared::Resource(_) | Declared::Extern(_)) => Part::Unknown(1),
        _ => Part::Unknown(usize::from(name.contains('.'))),
    }
}

fn of_parameter<'v>(name: &'v str, parameter: &'v Parameter) -> Part<'v> {
    let least = entry(&parameter.attributes, "MinLength").map(|entry| scalar::text_of(&entry.value));
    let unknown = Part::Unknown(least.and_then(|least| least.parse().ok()).unwrap_or_default());
    if !matches!(parameter.kind.text.as_str(), "Number" | "String") {
        return Part::Unknown(0);
    }
    let allowed = entry(&parameter.attributes, "AllowedValues").and_then(|entry| entry.value.as_list());
    let values: Vec<&Value> = match allowed {
        Some(allowed) => allowed.iter().collect(),
        None => parameter.default.iter().collect(),
    };
    let texts: Vec<&str> = values.iter().map(|value| scalar::text_of(value)).collect();
    // An empty default is one that its author means to be given.
    let is_known = !texts.is_empty() && texts.iter().all(|text| !text.is_empty() && !is_dynamic(text));
    if is_known { Part::Parameter(name, texts) } else { unknown }
}

/// How the function is named.
fn name(value: &Value) -> &'static str {
    match &value.kind {
        ValueKind::Call(function, _) => function.facts().name,
        _ => "Sub",
    }
}
