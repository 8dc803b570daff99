//! Parameters against themselves: defaults and allowed values under the parameter's own constraints.
//!
//! See [parameters](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html).
//! A list parameter's constraints hold for each of its values. Types and attribute names are `check::names`' matter.

use super::patterns;
use super::walk::is_dynamic;
use super::{produced, scalar, words};
use crate::check::{Context, Front};
use crate::findings::table::values as rows;
use crate::findings::{Finding, Item};
use crate::model::{Parameter, Section, Value, ValueKind, entry};
use crate::schema::Matcher;

/// What a parameter asks of its values.
pub(in crate::check) struct Constraints<'t> {
    allowed: Option<&'t [Value]>,
    pattern: Option<(&'t str, Matcher)>,
    shortest: Option<u64>,
    longest: Option<u64>,
    smallest: Option<f64>,
    largest: Option<f64>,
    is_number: bool,
}

/// A constraint that a value breaks: its name, and what the words need to say more.
struct Broken {
    constraint: &'static str,
    argument: Option<(&'static str, String)>,
}

/// Checks all parameters.
pub(super) fn check(cx: &mut Context<'_>) {
    let template = cx.template;
    for (index, parameter) in template.parameters.iter().enumerate() {
        cx.report.enter(Item::Entry(Section::Parameters, index));
        literals(cx, parameter);
        // The value of such a parameter is the name of another one, which nobody knows here.
        if !parameter.kind.text.starts_with("AWS::SSM::Parameter::") {
            one(cx, parameter);
        }
    }
}

/// Numbers and booleans among the values of a parameter that is no number are written as text.
fn literals(cx: &mut Context<'_>, parameter: &Parameter) {
    if cx.front != Front::Language || parameter.kind.text == "Number" {
        return;
    }
    let allowed = entry(&parameter.attributes, "AllowedValues").and_then(|entry| entry.value.as_list());
    for value in parameter.default.iter().chain(allowed.into_iter().flatten()) {
        if matches!(value.kind, ValueKind::Bool(_) | ValueKind::Number(_)) {
            cx.slots.text.insert(value.place);
        }
    }
}

fn one(cx: &mut Context<'_>, parameter: &Parameter) {
    let constraints = Constraints::of(parameter);
    let is_list = produced::is_list_type(&parameter.kind.text) == Some(true);
    if let Some(default) = &parameter.default
        && let Some(text) = literal(default)
        && let Some(broken) = constraints.refuses(text, is_list)
    {
        report(cx, parameter, "the default", default, broken);
    }
    for value in constraints.allowed.into_iter().flatten() {
        let Some(text) = literal(value) else { continue };
        let broken = match is_list {
            true => text.split(',').find_map(|item| constraints.broken_by(item.trim())),
            false => constraints.broken_by(text),
        };
        if let Some(broken) = broken {
            report(cx, parameter, "the allowed value", value, broken);
        }
    }
}

/// Whether text, or each value of a list, is among the allowed values. One that is not known allows all.
fn is_allowed(allowed: &[Value], text: &str, is_list: bool) -> bool {
    let is_one = |text: &str| allowed.iter().any(|value| literal(value).is_none_or(|allowed| allowed == text));
    is_one(text) || (is_list && text.split(',').all(|item| is_one(item.trim())))
}

fn report(cx: &mut Context<'_>, parameter: &Parameter, role: &str, value: &Value, broken: Broken) {
    let finding = Finding::new(&rows::BROKEN_CONSTRAINT, value.place).with("role", role);
    cx.report.push(describe(finding, parameter, scalar::text_of(value), broken));
}

/// What is wrong with a value that is given to a parameter, told in a finding.
pub(super) fn refused(parameter: &Parameter, value: &Value, finding: Finding) -> Option<Finding> {
    if parameter.kind.text.starts_with("AWS::SSM::Parameter::") {
        return None;
    }
    let is_list = produced::is_list_type(&parameter.kind.text) == Some(true);
    let text = literal(value)?;
    let broken = Constraints::of(parameter).refuses(text, is_list)?;
    Some(describe(finding, parameter, text, broken))
}

fn describe(finding: Finding, parameter: &Parameter, text: &str, broken: Broken) -> Finding {
    let mut finding = finding
        .with("value", words::cut(text))
        .with("name", &parameter.name.text)
        .with("constraint", broken.constraint);
    if broken.constraint == "AllowedValues" {
        let allowed = entry(&parameter.attributes, "AllowedValues").and_then(|entry| entry.value.as_list());
        finding = finding.suggest(text, allowed.into_iter().flatten().filter_map(literal));
    }
    if let Some((name, words)) = broken.argument {
        finding = finding.with(name, words);
    }
    finding
}

/// The text of a literal whose value is known.
fn literal(value: &Value) -> Option<&str> {
    match &value.kind {
        ValueKind::Text(text) if is_dynamic(text) => None,
        ValueKind::Text(_) | ValueKind::Number(_) | ValueKind::Bool(_) => Some(scalar::text_of(value)),
        _ => None,
    }
}

impl<'t> Constraints<'t> {
    /// The constraints of a parameter.
    pub(in crate::check) fn of(parameter: &'t Parameter) -> Self {
        let attribute = |name: &str| entry(&parameter.attributes, name).map(|entry| &entry.value);
        let number = |name: &str| attribute(name).and_then(literal).and_then(scalar::number);
        let count = |name: &str| attribute(name).and_then(literal).and_then(|text| text.parse().ok());
        Self {
            allowed: attribute("AllowedValues").and_then(Value::as_list),
            pattern: attribute("AllowedPattern")
                .and_then(Value::as_text)
                .and_then(|text| Some((text, patterns::whole(text)?))),
            shortest: count("MinLength"),
            longest: count("MaxLength"),
            smallest: number("MinValue"),
            largest: number("MaxValue"),
            is_number: matches!(parameter.kind.text.as_str(), "Number" | "List<Number>"),
        }
    }

    /// Whether nothing but `AllowedValues` limits a value.
    pub(in crate::check) fn are_none(&self) -> bool {
        let lengths = self.shortest.is_none() && self.longest.is_none();
        lengths && self.pattern.is_none() && !self.is_number
    }

    /// The name of the constraint that a value breaks; `AllowedValues` are left out.
    pub(in crate::check) fn broken(&self, text: &str) -> Option<&'static str> {
        self.broken_by(text).map(|broken| broken.constraint)
    }

    /// Whether a value breaks none of them; `AllowedValues` are left out.
    pub(in crate::check) fn allow(&self, text: &str) -> bool {
        self.broken_by(text).is_none()
    }

    /// The first constraint that the text of a value breaks.
    fn refuses(&self, text: &str, is_list: bool) -> Option<Broken> {
        let broken = match is_list {
            // No list is as good as an empty one.
            true if text.trim().is_empty() => None,
            true => text.split(',').find_map(|item| self.broken_by(item.trim())),
            false => self.broken_by(text),
        };
        broken.or_else(|| {
            let is_refused = self.allowed.is_some_and(|allowed| !is_allowed(allowed, text, is_list));
            is_refused.then_some(Broken { constraint: "AllowedValues", argument: None })
        })
    }

    /// The first constraint but `AllowedValues` that one value breaks.
    fn broken_by(&self, text: &str) -> Option<Broken> {
        let broken = |constraint, name, words: String| Some(Broken { constraint, argument: Some((name, words)) });
        if self.is_number {
            let Some(number) = scalar::number(text.trim()) else {
                return broken("Type", "wanted", "a number".to_owned());
            };
            if let Some(smallest) = self.smallest.filter(|smallest| number < *smallest) {
                return broken("MinValue", "range", format!("at least {smallest}"));
            }
            if let Some(largest) = self.largest.filter(|largest| number > *largest) {
                return broken("MaxValue", "range", format!("at most {largest}"));
            }
            return None;
        }
        let length = text.chars().count() as u64;
        let range = || words::range(self.shortest, self.longest, "character");
        if self.shortest.is_some_and(|shortest| length < shortest) {
            return broken("MinLength", "range", range());
        }
        if self.longest.is_some_and(|longest| length > longest) {
            return broken("MaxLength", "range", range());
        }
        match &self.pattern {
            Some((pattern, matcher)) if !matcher.is_match(text) => {
                broken("AllowedPattern", "pattern", (*pattern).to_owned())
            }
            _ => None,
        }
    }
}
