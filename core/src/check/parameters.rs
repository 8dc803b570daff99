//! Parameters: their types, and the attributes that go with a type.
//!
//! In: the template. Out: findings at the type, the attribute's key or its value. Not here: a default against its own constraints (`values`).
//! See [parameters](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html).

use super::forms::{self, Form};
use super::{Context, Front, values};
use crate::findings::table::items as table;
use crate::findings::{Finding, Item, suggest};
use crate::model::{Entry, Parameter, Section, Value, ValueKind};

/// Types whose values CloudFormation looks up in the account; each also as `List<…>`.
static AWS_TYPES: &[&str] = &[
    "AWS::EC2::AvailabilityZone::Name",
    "AWS::EC2::Image::Id",
    "AWS::EC2::Instance::Id",
    "AWS::EC2::KeyPair::KeyName",
    "AWS::EC2::SecurityGroup::GroupName",
    "AWS::EC2::SecurityGroup::Id",
    "AWS::EC2::Subnet::Id",
    "AWS::EC2::VPC::Id",
    "AWS::EC2::Volume::Id",
    "AWS::Route53::HostedZone::Id",
];

/// Types that stand by themselves.
static PLAIN_TYPES: &[&str] =
    &["AWS::SSM::Parameter::Name", "CommaDelimitedList", "List<Number>", "List<String>", "Number", "String"];

/// What authors write for a type that CloudFormation does not have.
static INSTEAD: &[(&str, &str)] = &[
    ("Bool", "`String` with `AllowedValues: [\"true\", \"false\"]`"),
    ("Boolean", "`String` with `AllowedValues: [\"true\", \"false\"]`"),
    ("Float", "`Number`"),
    ("Int", "`Number`"),
    ("Integer", "`Number`"),
    ("Json", "`String`"),
    ("List", "`CommaDelimitedList` or `List<Number>`"),
    ("Map", "a mapping"),
];

const SSM_VALUE: &str = "AWS::SSM::Parameter::Value<";
const LIST: &str = "List<";

/// Attributes of all types, with their forms.
static COMMON: &[(&str, Form)] =
    &[("AllowedValues", Form::Each(&Form::Text)), ("ConstraintDescription", Form::Text), ("NoEcho", Form::Boolean)];
/// Attributes of numbers.
static OF_NUMBERS: &[(&str, Form)] = &[("MaxValue", Form::Number), ("MinValue", Form::Number)];
/// Attributes of all other types.
static OF_TEXTS: &[(&str, Form)] =
    &[("AllowedPattern", Form::Text), ("MaxLength", Form::Integer(0, 4096)), ("MinLength", Form::Integer(0, 4096))];

/// Checks every parameter.
pub fn check(cx: &mut Context<'_>) {
    let template = cx.template;
    for (index, parameter) in template.parameters.iter().enumerate() {
        cx.report.enter(Item::Entry(Section::Parameters, index));
        if !parameter.unchecked_kind {
            kind(cx, parameter);
        }
        if let Some(default) = &parameter.default {
            plain(cx, "Default", default);
            shape_of_default(cx, parameter, default);
            certain_text(cx, parameter, "Default", default);
        }
        for entry in &parameter.attributes {
            attribute(cx, parameter, entry);
        }
    }
}

/// A number where a parameter holds text: the language takes those whose text is certain.
fn certain_text(cx: &mut Context<'_>, parameter: &Parameter, attribute: &str, value: &Value) {
    if !matches!(inner(&parameter.kind.text), "Number") && cx.front == Front::Language {
        let name = &parameter.name.text;
        let finding = values::uncertain_text(value, &format!("`{attribute}`"), &format!("`{name}`"));
        finding.into_iter().for_each(|finding| cx.report.push(finding));
    }
}

/// A default is one text, also for a list: `"a,b"`.
fn shape_of_default(cx: &mut Context<'_>, parameter: &Parameter, default: &Value) {
    if !matches!(default.kind, ValueKind::List(_) | ValueKind::Object(_) | ValueKind::Null) {
        return;
    }
    let finding = Finding::new(&table::DEFAULT_SHAPE, default.place).with("found", forms::found(default));
    let items: Option<Vec<&str>> = default.as_list().and_then(|items| items.iter().map(Value::as_text).collect());
    let finding = match items {
        Some(items) if super::shape::is_list_type(&parameter.kind.text) => finding.with("joined", items.join(",")),
        _ => finding,
    };
    cx.report.push(finding);
}

fn kind(cx: &mut Context<'_>, parameter: &Parameter) {
    let kind = &parameter.kind;
    if is_known(&kind.text) {
        return;
    }
    // CloudFormation takes more element types than it documents: only a near miss of a known one is a mistake for certain.
    let nearest = suggest::best(inner(&kind.text), AWS_TYPES.iter().chain(PLAIN_TYPES).copied());
    let wrapped = inner(&kind.text) != kind.text;
    if wrapped && nearest.is_none() {
        return;
    }
    let finding = Finding::new(&table::UNKNOWN_PARAMETER_TYPE, kind.place).with("kind", &kind.text);
    let finding = match (INSTEAD.iter().find(|(name, _)| name.eq_ignore_ascii_case(&kind.text)), nearest) {
        (Some((_, instead)), _) => finding.with("instead", instead),
        (None, Some(nearest)) => finding.with("suggestion", kind.text.replace(inner(&kind.text), nearest)),
        (None, None) => finding,
    };
    cx.report.push(finding);
}

/// Whether that is a type of parameters.
fn is_known(kind: &str) -> bool {
    let value = kind.strip_prefix(SSM_VALUE).and_then(|rest| rest.strip_suffix('>')).unwrap_or(kind);
    let element = value.strip_prefix(LIST).and_then(|rest| rest.strip_suffix('>'));
    PLAIN_TYPES.contains(&value) || AWS_TYPES.contains(&element.unwrap_or(value))
}

/// The innermost type of `List<…>` and `AWS::SSM::Parameter::Value<…>`.
fn inner(kind: &str) -> &str {
    let mut kind = kind;
    for prefix in [SSM_VALUE, LIST] {
        if let Some(rest) = kind.strip_prefix(prefix).and_then(|rest| rest.strip_suffix('>')) {
            kind = rest;
        }
    }
    kind
}

fn attribute(cx: &mut Context<'_>, parameter: &Parameter, entry: &Entry) {
    let Entry { key, value } = entry;
    let numeric = parameter.kind.text == "Number";
    let own = if numeric { OF_NUMBERS } else { OF_TEXTS };
    let other = if numeric { OF_TEXTS } else { OF_NUMBERS };
    let find =
        |fields: &[(&'static str, Form)]| fields.iter().find(|(name, _)| *name == key.text).map(|(_, form)| *form);
    if let Some(form) = find(COMMON).or_else(|| find(own)).or_else(|| find(other).filter(|_| parameter.unchecked_kind))
    {
        if key.text == "AllowedValues" {
            value.as_list().unwrap_or_default().iter().for_each(|item| certain_text(cx, parameter, &key.text, item));
        }
        if plain(cx, &key.text, value) {
            forms::check(cx, key, value, form);
        }
        if key.text == "AllowedPattern" {
            pattern(cx, value);
        }
        return;
    }
    let finding = if find(other).is_some() {
        let finding = Finding::new(&table::ATTRIBUTE_OF_OTHER_TYPE, key.place).with("kind", &parameter.kind.text);
        finding.with("right", if numeric { "`MinValue` and `MaxValue`" } else { "`MinLength` and `MaxLength`" })
    } else {
        let legal = COMMON.iter().chain(own).map(|(name, _)| *name);
        Finding::new(&table::UNKNOWN_PARAMETER_ATTRIBUTE, key.place).suggest(&key.text, legal)
    };
    cx.report.push(finding.with("name", &key.text));
}

/// Nothing in a parameter is resolved: functions and references are refused.
fn plain(cx: &mut Context<'_>, name: &str, value: &Value) -> bool {
    match &value.kind {
        ValueKind::List(items) => items.iter().all(|item| plain(cx, name, item)),
        _ if forms::is_function(value) && !is_dynamic(value) => {
            let finding = Finding::new(&table::FUNCTION_IN_PARAMETER, value.place)
                .with("name", name)
                .with("found", forms::found(value));
            cx.report.push(finding);
            false
        }
        _ => true,
    }
}

/// A dynamic reference is text by the time CloudFormation reads it.
fn is_dynamic(value: &Value) -> bool {
    matches!(&value.kind, ValueKind::Call(function, _) if function.facts().key.is_empty())
}

/// What CloudFormation's dialect has and ours may not.
static DIALECT: &[&str] =
    &["(?", "\\p", "\\P", "\\Q", "&&", "++", "*+", "?+", "}+", "\\A", "\\Z", "\\z", "\\G", "\\h", "\\R", "\\x{", "[["];

/// `AllowedPattern` is a regular expression.
fn pattern(cx: &mut Context<'_>, value: &Value) {
    let Some(text) = value.as_text() else { return };
    if DIALECT.iter().any(|mark| text.contains(mark)) || regex_lite::Regex::new(text).is_ok() {
        return;
    }
    if let Err(problem) = regress::Regex::new(text) {
        let problem = problem.to_string();
        let finding = Finding::new(&table::PATTERN_SYNTAX, value.place).with("problem", problem.trim_end_matches('.'));
        cx.report.push(finding);
    }
}
