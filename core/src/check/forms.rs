//! Forms of plain data that the resource schema does not describe: policies, attributes of parameters, arguments of a deployment.
//!
//! In: a value and its [`Form`]. Out: findings at the key or value that does not fit. Functions and the unknown fit everywhere.

use super::{Context, Slot, SlotType, shape};
use crate::findings::Finding;
use crate::findings::table::items as table;
use crate::model::{Name, Value, ValueKind};

/// What a value must look like.
#[derive(Clone, Copy, Debug)]
pub(super) enum Form {
    /// Anything.
    Any,
    /// `true` or `false`, also as text.
    Boolean,
    /// A whole number from the first to the second, also as text.
    Integer(i64, i64),
    /// A number, also as text.
    Number,
    /// Text, or what is written as text.
    Text,
    /// `PT15M`: an ISO 8601 duration.
    Duration,
    /// One of these texts.
    OneOf(&'static [&'static str]),
    /// A list of such values.
    Each(&'static Form),
    /// An object with these keys.
    Object(&'static [Field]),
    /// An object with any keys.
    Map,
}

/// A key of an object.
pub(super) type Field = (&'static str, Form);

impl Form {
    /// What a Rust expression there must give.
    fn slot(self) -> SlotType {
        match self {
            Self::Any => SlotType::Any,
            Self::Boolean => SlotType::Boolean,
            Self::Integer(..) => SlotType::Integer,
            Self::Number => SlotType::Number,
            Self::Text | Self::Duration | Self::OneOf(_) => SlotType::String,
            Self::Each(_) => SlotType::List,
            Self::Object(_) | Self::Map => SlotType::Object,
        }
    }
}

/// Checks `value`, which is called `name`.
pub(super) fn check(cx: &mut Context<'_>, name: &Name, value: &Value, form: Form) {
    if let ValueKind::Hole(number) = value.kind {
        let slot = Slot { kind: form.slot(), property: name.text.clone(), item: String::new() };
        cx.slots.holes.entry(number).or_insert(slot);
    }
    let fits = match (&value.kind, form) {
        (ValueKind::Object(entries), Form::Object(fields)) => {
            for entry in entries {
                match fields.iter().find(|(key, _)| *key == entry.key.text) {
                    Some((_, form)) => check(cx, &entry.key, &entry.value, *form),
                    None => unknown(cx, name, &entry.key, fields),
                }
            }
            return;
        }
        (ValueKind::List(items), Form::Each(form)) => {
            items.iter().for_each(|item| check(cx, name, item, *form));
            return;
        }
        (_, Form::Any) | (ValueKind::Object(_), Form::Map) => true,
        (ValueKind::Bool(_), Form::Boolean | Form::Text) => true,
        (ValueKind::Text(text), form) => fits_text(text, form),
        (ValueKind::Number(text), Form::Integer(..) | Form::Number | Form::Text | Form::OneOf(_)) => {
            fits_text(text, form)
        }
        (
            ValueKind::List(_) | ValueKind::Object(_) | ValueKind::Bool(_) | ValueKind::Number(_) | ValueKind::Null,
            _,
        ) => false,
        // What a reference or a function gives is an object only where its shape is not known.
        (_, Form::Object(_)) => {
            value.is_no_value() || !matches!(shape::of(cx, value), shape::Shape::Scalar | shape::Shape::List)
        }
        _ => true,
    };
    if !fits {
        let finding = Finding::new(&table::ATTRIBUTE_VALUE, value.place)
            .with("name", &name.text)
            .with("wanted", wanted(form))
            .with("found", found(value));
        let finding = match (form, &value.kind) {
            (Form::OneOf(known), ValueKind::Text(text)) => finding.suggest(text, known.iter().copied()),
            (Form::Duration, _) => finding.with("example", "\"PT15M\""),
            _ => finding,
        };
        cx.report.push(finding);
    }
}

fn unknown(cx: &mut Context<'_>, owner: &Name, key: &Name, fields: &'static [Field]) {
    if key.text.starts_with("Fn::") {
        return;
    }
    let finding = Finding::new(&table::UNKNOWN_KEY_OF_ATTRIBUTE, key.place)
        .with("name", &key.text)
        .with("owner", &owner.text)
        .suggest(&key.text, fields.iter().map(|(name, _)| *name));
    cx.report.push(finding);
}

fn fits_text(text: &str, form: Form) -> bool {
    if text.contains("{{resolve:") {
        return true;
    }
    match form {
        Form::Any | Form::Text => true,
        Form::Boolean => matches!(text.to_ascii_lowercase().as_str(), "true" | "false"),
        Form::Integer(least, most) => text.trim().parse::<i64>().is_ok_and(|number| (least..=most).contains(&number)),
        Form::Number => text.trim().parse::<f64>().is_ok_and(f64::is_finite),
        Form::Duration => is_duration(text),
        Form::OneOf(known) => known.contains(&text),
        Form::Each(_) | Form::Object(_) | Form::Map => false,
    }
}

/// `P1DT2H3M4S`, any part left out but not all.
fn is_duration(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('P') else { return false };
    let (days, time) = rest.split_once('T').map_or((rest, None), |(days, time)| (days, Some(time)));
    let parts = |text: &str, units: &str| {
        let mut units = units.chars();
        let mut digits = 0;
        text.chars().all(|c| {
            if c.is_ascii_digit() || (c == '.' && digits > 0) {
                digits += 1;
                return true;
            }
            let counted = std::mem::take(&mut digits) > 0;
            counted && units.any(|unit| unit == c)
        }) && digits == 0
    };
    parts(days, "YMWD") && time.is_none_or(|time| !time.is_empty() && parts(time, "HMS")) && rest.len() > 1
}

fn wanted(form: Form) -> String {
    match form {
        Form::Any => "a value".to_owned(),
        Form::Boolean => "`true` or `false`".to_owned(),
        Form::Integer(least, i64::MAX) => format!("a whole number from {least}"),
        Form::Integer(i64::MIN, most) => format!("a whole number up to {most}"),
        Form::Integer(least, most) => format!("a whole number from {least} to {most}"),
        Form::Number => "a number".to_owned(),
        Form::Text => "text".to_owned(),
        Form::Duration => "a duration in ISO 8601".to_owned(),
        // A longer list stands in the help line.
        Form::OneOf(known) if known.len() > 4 => "one of a few words".to_owned(),
        Form::OneOf(known) => {
            let names: Vec<String> = known.iter().map(|name| format!("`{name}`")).collect();
            names.join(" or ")
        }
        Form::Each(_) => "a list".to_owned(),
        Form::Object(_) | Form::Map => "an object".to_owned(),
    }
}

/// A value as a message shows it.
pub(super) fn found(value: &Value) -> String {
    match &value.kind {
        ValueKind::Null => "`null`".to_owned(),
        ValueKind::Bool(flag) => format!("`{flag}`"),
        ValueKind::Number(number) => format!("`{number}`"),
        ValueKind::Text(text) if text.len() <= 40 => format!("`\"{text}\"`"),
        ValueKind::Text(_) => "this text".to_owned(),
        ValueKind::List(_) => "a list".to_owned(),
        ValueKind::Object(_) => "an object".to_owned(),
        ValueKind::Ref(name) => format!("`{}`", name.text),
        ValueKind::Sub(_) => "`Sub`".to_owned(),
        ValueKind::Call(function, _) => format!("`{}`", function.facts().name),
        ValueKind::GetAtt { resource, attribute } => format!("`{}.{}`", resource.text, attribute.text),
        ValueKind::Condition(name) | ValueKind::LogicalId(name) => format!("`{}`", name.text),
        ValueKind::Hole(_) | ValueKind::Unchecked(_) | ValueKind::Poisoned => "this value".to_owned(),
    }
}

/// Whether a value is a function or reference, which plain data cannot hold.
pub(super) fn is_function(value: &Value) -> bool {
    matches!(value.kind, ValueKind::Ref(_) | ValueKind::GetAtt { .. } | ValueKind::Sub(_) | ValueKind::Call(..))
}

#[cfg(test)]
mod tests {
    use super::is_duration;

    #[test]
    fn durations() {
        for good in ["PT15M", "PT1H30M", "P1D", "P1DT12H", "PT0S", "PT0.5S"] {
            assert!(is_duration(good), "{good}");
        }
        for bad in ["", "P", "PT", "15M", "PT15", "PTM", "15", "PT5M1H", "pt5m", "P1H"] {
            assert!(!is_duration(bad), "{bad}");
        }
    }
}
