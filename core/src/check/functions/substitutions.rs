//! `Fn::Sub`: its variables, and texts that look as if they were meant for it.
//!
//! See [`Fn::Sub`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html).

use super::super::Context;
use super::super::names::{Declared, PSEUDO_PARAMETERS};
use super::super::shape::{self, Shape};
use super::super::walk::{Area, Site, Step};
use crate::findings::table::functions as table;
use crate::findings::{Finding, Item};
use crate::model::{Entry, Function, Piece, Place, Section, Substitution, Value, ValueKind, entry};

/// Checks one `Sub`.
pub(super) fn check(cx: &mut Context<'_>, sub: &Substitution) {
    for variable in &sub.variables {
        if !sub.names().any(|(name, _)| name == variable.key.text) {
            let finding = Finding::new(&table::UNUSED_SUB_VARIABLE, variable.key.place)
                .with("name", &variable.key.text)
                .suggest(&variable.key.text, sub.names().map(|(name, _)| name));
            cx.report.push(finding);
        }
        let found = shape::of(cx, &variable.value);
        if matches!(found, Shape::List | Shape::Object) {
            let finding = Finding::new(&table::ARGUMENT_SHAPE, variable.value.place)
                .with("function", "Sub")
                .with("wanted", Shape::Scalar.noun())
                .with("found", found.noun())
                .with("form", Function::Sub.facts().form);
            cx.report.push(finding);
        }
    }
    let plain = sub.variables.is_empty() && sub.pieces.iter().all(|piece| matches!(piece, Piece::Literal(_)));
    if plain && !sub.text.text.contains("${") {
        cx.report.push(Finding::new(&table::SUB_WITHOUT_VARIABLES, sub.text.place));
    }
}

/// Keys below which `${…}` is for somebody else to replace.
static FOREIGN: &[&str] = &["TemplateBody", "ZipFile", "FunctionCode"];

/// Reports `${Name}` in a text outside `Sub`, if the template has that name.
pub(super) fn check_text(cx: &mut Context<'_>, site: &Site<'_>, place: Place, text: &str) {
    if !matches!(site.area, Area::Property | Area::Attribute | Area::Output) || !text.contains("${") {
        return;
    }
    if site.is_unchecked() || site.is_inside(Function::Sub) || site.is_inside(Function::Transform) {
        return;
    }
    for (name, offset) in variables(text) {
        if (is_name(cx, name) || is_in_state_machine(cx, site)) && !is_foreign(cx, site, text, name) {
            let finding = Finding::new(&table::VARIABLE_OUTSIDE_SUB, place)
                .with("name", name)
                .with("form", in_sub(text, name))
                .inside(text, None, offset, name.len() + 3);
            cx.report.push(finding);
        }
    }
}

/// How the text is written so that `name` is replaced.
fn in_sub(text: &str, name: &str) -> String {
    const LONG: usize = 60;
    if text.len() == name.len() + 3 {
        return name.to_owned();
    }
    if text.len() > LONG || text.contains(['\n', '"', '\\']) {
        return format!("Sub(\"…${{{name}}}…\")");
    }
    format!("Sub(\"{text}\")")
}

/// Each `${name}` of a text, with the offset of its `$`.
fn variables(text: &str) -> impl Iterator<Item = (&str, usize)> {
    text.match_indices("${").filter_map(move |(at, _)| {
        let rest = &text[at + 2..];
        let name = &rest[..rest.find('}')?];
        let legal = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b':' | b'.' | b'_'));
        (legal && !name.is_empty()).then_some((name, at))
    })
}

/// Whether `Sub` would replace it: a parameter, a resource, its attribute, a pseudo parameter, an output of an imported stack.
fn is_name(cx: &Context<'_>, name: &str) -> bool {
    if let Some((first, _)) = name.split_once("::") {
        let is_link = || cx.template.links.iter().any(|link| link.name.text == first);
        return PSEUDO_PARAMETERS.contains(&name) || is_link();
    }
    match name.split_once('.') {
        None => matches!(
            cx.names.values.get(name),
            Some(Declared::Parameter(_) | Declared::Resource(_) | Declared::Extern(_))
        ),
        Some((resource, attribute)) => match cx.names.values.get(resource) {
            Some(Declared::Resource(index)) => cx
                .template
                .resources
                .get(*index)
                .and_then(|resource| cx.schema.resource_type(&resource.kind.text))
                .is_some_and(|kind| kind.attribute(attribute).is_some()),
            _ => false,
        },
    }
}

/// The definition of a state machine has no variables of its own: whatever looks like one is meant to be replaced.
fn is_in_state_machine(cx: &Context<'_>, site: &Site<'_>) -> bool {
    let Item::Entry(Section::Resources, index) = site.item else { return false };
    let kind = cx.template.resources.get(index).map(|resource| resource.kind.text.as_str());
    let defines = site.head().is_some_and(|head| DEFINITIONS.contains(&head.text.as_str()));
    kind == Some("AWS::StepFunctions::StateMachine") && defines
}

/// The properties that hold a state machine's definition.
const DEFINITIONS: &[&str] = &["Definition", "DefinitionString"];

/// Whether something else replaces the variable: a shell, a state machine's substitutions, an environment of that name.
fn is_foreign(cx: &Context<'_>, site: &Site<'_>, text: &str, name: &str) -> bool {
    let keyed = |wanted: &[&str]| {
        site.path.iter().any(|step| matches!(step, Step::Key(key) if wanted.contains(&key.text.as_str())))
    };
    if keyed(FOREIGN) || is_assigned(text, name) {
        return true;
    }
    let Item::Entry(Section::Resources, index) = site.item else { return false };
    let Some(resource) = cx.template.resources.get(index) else { return false };
    if keyed(DEFINITIONS) {
        return match entry(&resource.properties, "DefinitionSubstitutions").map(|entry| &entry.value.kind) {
            None => false,
            Some(ValueKind::Object(entries)) => entry(entries, name).is_some(),
            Some(_) => true,
        };
    }
    is_mentioned(&resource.properties, name)
}

/// Whether the text itself gives the variable a value, as a script does.
fn is_assigned(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + name.len()..].trim_start();
        let starts = before.is_none_or(|c| c.is_whitespace() || matches!(c, ';' | '"' | '\''));
        let declared = ["read ", "for ", "let ", "const ", "var "].iter().any(|word| text[..at].ends_with(word));
        starts && (declared || (after.starts_with('=') && !after.starts_with("==")))
    })
}

/// Whether the resource mentions the name as a key or a text of its own, as an environment variable is declared.
fn is_mentioned(entries: &[Entry], name: &str) -> bool {
    entries.iter().any(|entry| entry.key.text == name || mentions(&entry.value, name))
}

fn mentions(value: &Value, name: &str) -> bool {
    match &value.kind {
        ValueKind::Text(text) => text == name,
        ValueKind::List(items) | ValueKind::Call(_, items) => items.iter().any(|item| mentions(item, name)),
        ValueKind::Object(entries) => is_mentioned(entries, name),
        _ => false,
    }
}
