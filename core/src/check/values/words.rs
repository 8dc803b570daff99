//! The words of findings about values: owners, types, lists of names.

use super::walk::{At, Form, Step, Subject, Walk};
use super::{derived, identifiers};
use crate::findings::Finding;
use crate::model::{Value, ValueKind};
use crate::schema::{Node, Types};

/// Values longer than this are cut in messages.
const LONGEST: usize = 60;

const TYPES: &[(Types, &str)] = &[
    (Types::STRING, "text"),
    (Types::INTEGER, "an integer"),
    (Types::NUMBER, "a number"),
    (Types::BOOLEAN, "`true` or `false`"),
    (Types::ARRAY, "a list"),
    (Types::OBJECT, "an object"),
];

impl<'t> Walk<'_, 't> {
    /// Adds what a finding is about: the property of `at`, and the object that holds it.
    pub(super) fn about(&self, finding: Finding, at: &At<'_, 't>) -> Finding {
        if at.is_root() {
            return finding.with("property", "`Properties`").with("owner", self.object(at));
        }
        let step = at.chain().find(|at| !matches!(at.step, Step::Branch(..)));
        let property = match step {
            Some(At { step: Step::Item, .. }) => format!("an item of `{}`", at.property),
            _ => format!("`{}`", at.property),
        };
        finding.with("property", property).with("owner", self.owner(at))
    }

    /// The object that holds the property of `at`.
    pub(super) fn owner(&self, at: &At<'_, 't>) -> String {
        let property = at.chain().find(|at| matches!(at.step, Step::Property));
        match property.and_then(|at| at.up) {
            Some(object) => self.object(object),
            None => format!("`{}`", self.resource.kind.text),
        }
    }

    /// The object at `at` itself.
    pub(super) fn object(&self, at: &At<'_, 't>) -> String {
        let kind = &self.resource.kind.text;
        if at.is_root() {
            return match self.resource.derived.and_then(|index| self.template.derived.get(index)) {
                Some(derived) => format!("`{}`", derived.rust_name),
                None => format!("`{kind}`"),
            };
        }
        if let Some(own) = derived::words(self, at) {
            return own;
        }
        match at.slot.definition() {
            Some(definition) => format!("`{kind}` {definition}"),
            None => format!("`{kind}` {}", at.property),
        }
    }
}

/// The types in words: "an integer or text".
pub(super) fn types(types: Types) -> String {
    let words: Vec<&str> = TYPES.iter().filter(|(kind, _)| types.intersects(*kind)).map(|(_, word)| *word).collect();
    join(&words, "or")
}

/// What a subject is: "the text `700`", "a list".
pub(super) fn found(subject: Subject<'_>) -> String {
    match subject.form {
        Form::Object(_) => "an object".to_owned(),
        Form::List(_) => "a list".to_owned(),
        Form::Scalar(value) => literal(value),
    }
}

fn literal(value: &Value) -> String {
    match &value.kind {
        ValueKind::Null => "null".to_owned(),
        ValueKind::Bool(value) => format!("`{value}`"),
        ValueKind::Number(number) => format!("the number `{number}`"),
        ValueKind::Text(text) if text.is_empty() => "empty text".to_owned(),
        ValueKind::Text(text) => format!("the text `{}`", cut(text)),
        _ => "a value".to_owned(),
    }
}

/// Text short enough for a message.
pub(super) fn cut(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.len() == text.len() && line.chars().count() <= LONGEST {
        return line.to_owned();
    }
    line.chars().take(LONGEST).chain(['…']).collect()
}

/// "a, b or c".
pub(super) fn join<S: AsRef<str>>(words: &[S], last: &str) -> String {
    match words {
        [] => String::new(),
        [word] => word.as_ref().to_owned(),
        [head @ .., end] => {
            let head: Vec<&str> = head.iter().map(AsRef::as_ref).collect();
            format!("{} {last} {}", head.join(", "), end.as_ref())
        }
    }
}

/// "`A`, `B` and `C`".
pub(in crate::check) fn names<S: AsRef<str>>(names: &[S], last: &str) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{}`", name.as_ref())).collect();
    join(&quoted, last)
}

/// How missing properties are written: "`A: \"…\"`, `B: […]`".
pub(super) fn additions<'a>(last: &str, properties: impl IntoIterator<Item = (&'a str, String)>) -> String {
    let lines: Vec<String> = properties.into_iter().map(|(name, value)| format!("`{name}: {value}`")).collect();
    join(&lines, last)
}

/// A value of a slot, as far as its schema tells one: the only legal text or the least number, else the form alone.
pub(super) fn sketch(slot: Node<'_>) -> String {
    let mut choices = slot.enumeration().chain(slot.constant());
    if let (Some(only), None) = (choices.next(), choices.next()) {
        return format!("\"{only}\"");
    }
    let sketch = sketch_of(super::scalar::slot_types(slot));
    match slot.minimum().filter(|least| sketch == "…" && *least >= 0.0) {
        Some(least) => least.to_string(),
        None => sketch.to_owned(),
    }
}

/// The form of a value of these types.
pub(super) fn sketch_of(types: Types) -> &'static str {
    // Of several forms the richest: a policy is an object or its text, and an object is what is written.
    const SKETCHES: &[(Types, &str)] = &[
        (Types::ARRAY, "[…]"),
        (Types::OBJECT, "{ … }"),
        (Types::BOOLEAN, "true"),
        (Types::INTEGER, "…"),
        (Types::NUMBER, "…"),
        (Types::STRING, "\"…\""),
    ];
    SKETCHES.iter().find(|(kind, _)| types.intersects(*kind)).map_or("…", |(_, sketch)| sketch)
}

/// "at least 3", "at most 5", "3 to 5", "exactly 3", of `noun`s.
pub(in crate::check) fn range(least: Option<u64>, most: Option<u64>, noun: &str) -> String {
    let plural = |count: u64| if count == 1 { noun.to_owned() } else { format!("{noun}s") };
    match (least, most) {
        (Some(least), Some(most)) if least == most => format!("exactly {least} {}", plural(least)),
        (Some(least), Some(most)) => format!("{least} to {most} {}", plural(most)),
        (Some(least), None) => format!("at least {least} {}", plural(least)),
        (None, Some(most)) => format!("at most {most} {}", plural(most)),
        (None, None) => String::new(),
    }
}

/// What form a schema asks for, in a few words.
pub(super) fn form(node: Node<'_>) -> String {
    let choices: Vec<&str> = node.enumeration().chain(node.constant()).collect();
    if !choices.is_empty() {
        return names(&choices[..choices.len().min(6)], "or");
    }
    let required: Vec<&str> = node.required().collect();
    if !required.is_empty() {
        return format!("an object with {}", names(&required, "and"));
    }
    if let Some(pattern) = node.pattern() {
        return format!("text that matches `{}`", pattern.text);
    }
    if let Some(wanted) = node.format().and_then(identifiers::wanted) {
        return format!("the {wanted}");
    }
    let properties: Vec<&str> = node.properties().map(|(name, _)| name).take(7).collect();
    if (1..7).contains(&properties.len()) {
        return format!("an object with {}", names(&properties, "or"));
    }
    let length = range(node.min_length(), node.max_length(), "character");
    if !length.is_empty() {
        return format!("text of {length}");
    }
    match node.definition() {
        Some(definition) => format!("{} ({definition})", types(node.types())),
        None => types(node.types()),
    }
}
