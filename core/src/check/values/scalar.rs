//! Literals against a schema: type, choice, pattern, length, range.
//!
//! CloudFormation converts scalars (`"80"` is a number, `true` is text); the language asks for a literal in
//! the type of its slot, since a reader should see what AWS will get.

use super::walk::{At, Form, Subject, Walk};
use super::{doubts, formats, words};
use crate::check::Front;
use crate::findings::Finding;
use crate::findings::table::values as rows;
use crate::model::{Value, ValueKind};
use crate::schema::{Node, Types};

/// All types of one value.
pub(super) const SCALARS: Types = Types(Types::STRING.0 | Types::INTEGER.0 | Types::NUMBER.0 | Types::BOOLEAN.0);

const NUMBERS: Types = Types(Types::INTEGER.0 | Types::NUMBER.0);

/// Properties that take an object, where the file of an author may hold a path that `aws cloudformation package` replaces.
const PACKAGED: &[(&str, &str)] = &[
    ("AWS::ApiGateway::RestApi", "BodyS3Location"),
    ("AWS::ElasticBeanstalk::ApplicationVersion", "SourceBundle"),
    ("AWS::Lambda::Function", "Code"),
    ("AWS::Lambda::LayerVersion", "Content"),
    ("AWS::StepFunctions::StateMachine", "DefinitionS3Location"),
];

/// How a literal stands to the types of its slot.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    Natural,
    /// CloudFormation converts it.
    Converted,
    No,
}

/// The types that a slot takes, also where they stand in parts of its schema.
pub(super) fn slot_types(node: Node<'_>) -> Types {
    types_within(node, 6)
}

fn types_within(node: Node<'_>, depth: u8) -> Types {
    let own = node.types();
    if !own.is_empty() || depth == 0 {
        return own;
    }
    if let Some(types) = node.all_of().map(|part| types_within(part, depth - 1)).find(|types| !types.is_empty()) {
        return types;
    }
    let union = |branches: &mut dyn Iterator<Item = Node<'_>>| {
        let mut union = Types::default();
        for branch in branches {
            let types = types_within(branch, depth - 1);
            if types.is_empty() {
                return types;
            }
            union.0 |= types.0;
        }
        union
    };
    let any = union(&mut node.any_of());
    if any.is_empty() { union(&mut node.one_of()) } else { any }
}

/// Checks the JSON type; says whether the other keywords make sense.
pub(super) fn types<'t>(walk: &mut Walk<'_, 't>, subject: Subject<'_>, legal: Types, at: &At<'_, 't>) -> bool {
    match fit(legal, subject) {
        Fit::Natural if walk.is_strict() && legal.intersects(Types::INTEGER) && !legal.intersects(Types::NUMBER) => {
            is_plain_integer(walk, subject, legal, at)
        }
        Fit::Natural => true,
        Fit::Converted => !walk.is_strict() || in_its_own_type(walk, subject, legal, at),
        Fit::No => {
            let row = if is_packaged(walk, subject, at) { &rows::PACKAGED_PATH } else { &rows::WRONG_TYPE };
            walk.fault(row, subject.place, |walk, finding| {
                let finding =
                    walk.about(finding, at).with("expected", words::types(legal)).with("found", words::found(subject));
                match repair(subject, legal) {
                    Some(fix) => finding.with("fix", fix),
                    None => finding,
                }
            });
            false
        }
    }
}

/// A number where text belongs, if its text is not certain: `1e5` may become `100000` or stay.
pub(in crate::check) fn uncertain_text(value: &Value, property: &str, owner: &str) -> Option<Finding> {
    let ValueKind::Number(text) = &value.kind else { return None };
    let finding = || {
        Finding::new(&rows::LITERAL_FORM, value.place)
            .with("property", property)
            .with("owner", owner)
            .with("expected", words::types(Types::STRING))
            .with("found", words::found(Subject::of(value)))
            .with("quoted", format!("\"{text}\""))
    };
    (!is_canonical(text)).then(finding)
}

/// Checks choice, pattern, length and range.
pub(super) fn check<'t>(walk: &mut Walk<'_, 't>, value: &Value, node: Node<'t>, at: &At<'_, 't>) {
    let text = text_of(value);
    choice(walk, value, text, node, at);
    match node.pattern() {
        Some(pattern) if !walk.matches(pattern, text) => {
            walk.fault(&rows::PATTERN_MISMATCH, value.place, |walk, finding| {
                walk.about(finding, at).with("value", words::cut(text)).with("pattern", pattern.text)
            });
        }
        Some(_) | None => formats::check(walk, value, text, node, at),
    }
    if matches!(value.kind, ValueKind::Text(_)) {
        length(walk, value, text, node, at);
    }
    // Also of text: a port is often a string that holds a number.
    range(walk, value, text, node, at);
}

/// A literal as CloudFormation writes it into text.
pub(super) fn text_of(value: &Value) -> &str {
    match &value.kind {
        ValueKind::Text(text) | ValueKind::Number(text) => text,
        ValueKind::Bool(true) => "true",
        ValueKind::Bool(false) => "false",
        _ => "",
    }
}

/// A number of text, as CloudFormation reads it.
pub(super) fn number(text: &str) -> Option<f64> {
    let starts = text.trim_start_matches(['-', '+']).starts_with(|c: char| c.is_ascii_digit() || c == '.');
    text.parse::<f64>().ok().filter(|number| starts && number.is_finite())
}

fn fit(legal: Types, subject: Subject<'_>) -> Fit {
    if legal.is_empty() {
        return Fit::Natural;
    }
    let value = match subject.form {
        Form::Object(_) => return if legal.intersects(Types::OBJECT) { Fit::Natural } else { Fit::No },
        Form::List(_) => return if legal.intersects(Types::ARRAY) { Fit::Natural } else { Fit::No },
        Form::Scalar(value) => value,
    };
    let natural = match &value.kind {
        ValueKind::Bool(_) => Types::BOOLEAN,
        ValueKind::Number(text) if is_integer(text) => NUMBERS,
        ValueKind::Number(_) => Types::NUMBER,
        _ => Types::STRING,
    };
    if legal.intersects(natural) {
        return Fit::Natural;
    }
    let text = text_of(value);
    let converts = legal.intersects(Types::STRING)
        || match &value.kind {
            ValueKind::Text(text) if is_boolean(text) => legal.intersects(Types::BOOLEAN),
            ValueKind::Text(text) if is_integer(text) => legal.intersects(NUMBERS),
            ValueKind::Text(_) => legal.intersects(Types::NUMBER) && number(text).is_some(),
            _ => false,
        };
    if converts { Fit::Converted } else { Fit::No }
}

/// The language's rule: a canonical integer or a boolean may stand for its text, and nothing else for anything.
fn in_its_own_type<'t>(walk: &mut Walk<'_, 't>, subject: Subject<'_>, legal: Types, at: &At<'_, 't>) -> bool {
    let Form::Scalar(value) = subject.form else { return true };
    let text = text_of(value);
    let certain = match &value.kind {
        ValueKind::Bool(_) => true,
        ValueKind::Number(text) => is_canonical(text),
        _ => false,
    };
    if certain && legal.intersects(Types::STRING) {
        walk.record_text(value.place);
        return true;
    }
    walk.fault(&rows::LITERAL_FORM, value.place, |walk, finding| {
        let finding =
            walk.about(finding, at).with("expected", words::types(legal)).with("found", words::found(subject));
        match &value.kind {
            ValueKind::Text(_) => {
                let plain = if legal.intersects(Types::NUMBER) { None } else { plain_integer(text) };
                finding.with("unquoted", plain.unwrap_or_else(|| text.to_ascii_lowercase()))
            }
            _ => finding.with("quoted", format!("\"{text}\"")),
        }
    });
    false
}

/// `1.0`, `1e3` and `-0` are integers to JSON, and not to every service that reads one: the language has one form of each.
fn is_plain_integer<'t>(walk: &mut Walk<'_, 't>, subject: Subject<'_>, legal: Types, at: &At<'_, 't>) -> bool {
    let Form::Scalar(Value { kind: ValueKind::Number(text), .. }) = subject.form else { return true };
    let Some(plain) = plain_integer(text).filter(|_| !is_canonical(text)) else { return true };
    walk.fault(&rows::LITERAL_FORM, subject.place, |walk, finding| {
        let finding = walk.about(finding, at).with("expected", words::types(legal));
        finding.with("found", words::found(subject)).with("plain", plain)
    });
    false
}

/// The one form of an integer; nothing for what is none, or is too large to say.
fn plain_integer(text: &str) -> Option<String> {
    if is_canonical(text) {
        return Some(text.to_owned());
    }
    let whole = number(text).filter(|number| number.fract() == 0.0 && number.abs() < 1e15)?;
    // A zero has no sign.
    Some(format!("{:.0}", whole + 0.0))
}

fn choice<'t>(walk: &mut Walk<'_, 't>, value: &Value, text: &str, node: Node<'t>, at: &At<'_, 't>) {
    if node.lists_among_many(text) {
        return;
    }
    let same = |choice: &str| choice == text || same_scalar(value, text, choice);
    let exact = is_among(node.enumeration().chain(node.constant()), same);
    let folded = is_among(node.enumeration_folded(), |choice| choice.eq_ignore_ascii_case(text));
    if exact && folded {
        return;
    }
    let row = if node.ages() { &rows::DOUBTFUL_VALUE } else { &rows::UNKNOWN_CHOICE };
    walk.fault(row, value.place, |walk, finding| {
        let ages = finding.row.code == rows::DOUBTFUL_VALUE.code;
        let finding = Finding::new(&rows::UNKNOWN_CHOICE, value.place);
        let shown = if text.is_empty() { "empty".to_owned() } else { format!("`{}`", words::cut(text)) };
        let choices = || node.enumeration().chain(node.constant()).chain(node.enumeration_folded());
        let finding = walk.about(finding, at).with("value", shown).dated(&walk.schema);
        let finding = match nearest_numbers(text, choices()) {
            Some(numbers) => finding.with("nearest", words::names(&numbers, "and")),
            None => finding.suggest(text, choices()),
        };
        // For who knows that the property takes the beginning of a version.
        let finding = match choices().find(|choice| begins_version(text, choice)) {
            Some(version) => finding.with("begun", version),
            None => finding,
        };
        if ages { doubts::doubtful(&finding, &walk.schema) } else { finding }
    });
}

/// Whether a version is the beginning of another, as `8.0` of `8.0.43`.
fn begins_version(text: &str, version: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_digit())
        && version.strip_prefix(text).is_some_and(|rest| rest.starts_with('.'))
}

/// The choices on both sides of a number, if all are numbers: letters that look alike mean nothing there.
fn nearest_numbers<'c>(text: &str, choices: impl Iterator<Item = &'c str>) -> Option<Vec<&'c str>> {
    let wanted = number(text)?;
    let mut numbers: Vec<(f64, &str)> = choices.map(|choice| Some((number(choice)?, choice))).collect::<Option<_>>()?;
    numbers.sort_by(|a, b| a.0.total_cmp(&b.0));
    let after = numbers.partition_point(|(choice, _)| *choice < wanted);
    let near = numbers.get(after.saturating_sub(1)..numbers.len().min(after + 1))?;
    (!near.is_empty()).then(|| near.iter().map(|(_, choice)| *choice).collect())
}

/// Whether one of `choices` is meant; no choices allow all.
fn is_among<'c>(choices: impl Iterator<Item = &'c str>, same: impl Fn(&str) -> bool) -> bool {
    let mut none = true;
    for choice in choices {
        if same(choice) {
            return true;
        }
        none = false;
    }
    none
}

fn same_scalar(value: &Value, text: &str, choice: &str) -> bool {
    match &value.kind {
        ValueKind::Number(_) => number(text).is_some() && number(text) == number(choice),
        _ => is_boolean(text) && text.eq_ignore_ascii_case(choice),
    }
}

fn length<'t>(walk: &mut Walk<'_, 't>, value: &Value, text: &str, node: Node<'t>, at: &At<'_, 't>) {
    let (least, most) = (node.min_length(), node.max_length());
    if least.is_none() && most.is_none() {
        return;
    }
    let count = text.chars().count() as u64;
    if least.is_some_and(|least| count < least) || most.is_some_and(|most| count > most) {
        wrong_length(walk, value, node, &count.to_string(), at);
    }
}

/// Reports text of so many characters, in words.
pub(super) fn wrong_length<'t>(walk: &mut Walk<'_, 't>, value: &Value, node: Node<'t>, count: &str, at: &At<'_, 't>) {
    walk.fault(&rows::TEXT_LENGTH, value.place, |walk, finding| {
        let range = words::range(node.min_length(), node.max_length(), "character");
        walk.about(finding, at).with("range", range).with("count", count)
    });
}

/// A limit, its words, and whether a number keeps it.
type Bound = (Option<f64>, &'static str, fn(f64, f64) -> bool);

fn range<'t>(walk: &mut Walk<'_, 't>, value: &Value, text: &str, node: Node<'t>, at: &At<'_, 't>) {
    let bounds: [Bound; 5] = [
        (node.minimum(), "at least", |number, bound| number >= bound),
        (node.maximum(), "at most", |number, bound| number <= bound),
        (node.exclusive_minimum(), "more than", |number, bound| number > bound),
        (node.exclusive_maximum(), "less than", |number, bound| number < bound),
        (node.multiple_of(), "a multiple of", |number, bound| bound == 0.0 || is_multiple(number, bound)),
    ];
    if bounds.iter().all(|(bound, ..)| bound.is_none()) {
        return;
    }
    let Some(number) = number(text) else { return };
    if bounds.iter().any(|(bound, _, holds)| bound.is_some_and(|bound| !holds(number, bound))) {
        walk.fault(&rows::NUMBER_RANGE, value.place, |walk, finding| {
            let parts: Vec<String> =
                bounds.iter().filter_map(|(bound, words, _)| bound.map(|bound| format!("{words} {bound}"))).collect();
            walk.about(finding, at).with("range", words::join(&parts, "and")).with("value", text)
        });
    }
}

fn is_multiple(number: f64, unit: f64) -> bool {
    let quotient = number / unit;
    (quotient - quotient.round()).abs() < 1e-9
}

fn is_boolean(text: &str) -> bool {
    text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false")
}

fn is_integer(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return true;
    }
    // `1.0` and `1e3` are integers to JSON.
    number(text).is_some_and(|number| number.fract() == 0.0)
}

/// Whether the text of an integer is the only one that it has.
fn is_canonical(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain && (!digits.starts_with('0') || text == "0")
}

/// The value in the form that the slot takes, where that is certain.
fn repair(subject: Subject<'_>, legal: Types) -> Option<String> {
    match subject.form {
        Form::Scalar(value) if legal == Types::ARRAY => match &value.kind {
            ValueKind::Text(text) => Some(format!("[\"{}\"]", words::cut(text))),
            ValueKind::Number(_) | ValueKind::Bool(_) => Some(format!("[{}]", text_of(value))),
            _ => None,
        },
        Form::Object(_) if legal == Types::ARRAY => Some("[{ … }]".to_owned()),
        Form::List([value]) if legal.intersects(SCALARS) => match &value.kind {
            ValueKind::Text(text) => Some(format!("\"{}\"", words::cut(text))),
            ValueKind::Number(_) | ValueKind::Bool(_) => Some(text_of(value).to_owned()),
            _ => None,
        },
        _ => None,
    }
}

fn is_packaged(walk: &Walk<'_, '_>, subject: Subject<'_>, at: &At<'_, '_>) -> bool {
    walk.front == Front::Engine
        && matches!(subject.form, Form::Scalar(value) if value.as_text().is_some())
        && at.up.is_some_and(At::is_root)
        && PACKAGED.contains(&(walk.kind.name(), at.property))
}
