//! What functions produce, against the type of the slot that they feed: a list is no text, and text is no list.
//!
//! Any scalar goes into any scalar slot, since CloudFormation converts. What a function produces is known from
//! the template: the type of a parameter, the schema of an attribute, the values of a mapping.

use super::scalar::{self, SCALARS};
use super::walk::{At, Step, Walk};
use super::{bare_words, feeds, references, words};
use crate::check::links;
use crate::check::names::Declared;
use crate::findings::table::values as rows;
use crate::model::{Function, Returns, Value, ValueKind, entry};
use crate::schema::Types;

/// The types that a value may turn out to have; none if nothing is known.
#[derive(Clone, Copy, Default)]
struct Produced {
    types: Types,
    /// Of a list: the types of its items.
    items: Types,
}

const TEXT: Produced = Produced { types: SCALARS, items: Types(0) };
const TEXTS: Produced = Produced { types: Types::ARRAY, items: SCALARS };
const UNKNOWN: Produced = Produced { types: Types(0), items: Types(0) };

/// Checks a function or reference in a slot.
pub(super) fn check<'t>(walk: &mut Walk<'_, 't>, value: &Value, at: &At<'_, 't>) {
    let legal = scalar::slot_types(at.slot);
    let produced = of(walk, value);
    if !fits(legal, produced.types) || !items_fit(produced, at) {
        mismatch(walk, value, legal, produced, at);
        return;
    }
    walk.unknown();
    if walk.is_reporting() {
        feeds::check(walk, value, at);
        if let Some(default) = default_of(value) {
            walk.slot(default, at);
        }
        references::check(walk, value, at);
        bare_words::check(walk, value, at);
    }
}

/// What `FindInMap` gives where it finds nothing.
fn default_of(value: &Value) -> Option<&Value> {
    let ValueKind::Call(Function::FindInMap, arguments) = &value.kind else { return None };
    let options = arguments.get(3)?.as_object()?;
    Some(&entry(options, "DefaultValue")?.value)
}

/// Checks a function or reference against types alone.
pub(super) fn check_types<'t>(walk: &mut Walk<'_, 't>, value: &Value, legal: Types, at: &At<'_, 't>) {
    let produced = of(walk, value);
    if !fits(legal, produced.types) {
        mismatch(walk, value, legal, produced, at);
    }
}

/// Whether a parameter of this type is a list; nothing for a type that is not known.
pub(super) fn is_list_type(kind: &str) -> Option<bool> {
    let kind = kind.strip_prefix("AWS::SSM::Parameter::Value<").and_then(|rest| rest.strip_suffix('>')).unwrap_or(kind);
    if kind == "CommaDelimitedList" || kind.starts_with("List<") {
        return Some(true);
    }
    (matches!(kind, "String" | "Number") || kind.starts_with("AWS::")).then_some(false)
}

/// Whether the type of what a value produces is known.
pub(super) fn is_known(walk: &Walk<'_, '_>, value: &Value) -> bool {
    !of(walk, value).types.is_empty()
}

fn fits(legal: Types, produced: Types) -> bool {
    legal.is_empty()
        || produced.is_empty()
        || legal.intersects(produced)
        || (legal.intersects(SCALARS) && produced.intersects(SCALARS))
}

/// A list of text is no list of objects.
fn items_fit(produced: Produced, at: &At<'_, '_>) -> bool {
    produced.types != Types::ARRAY
        || at.slot.items().is_none_or(|items| fits(scalar::slot_types(items), produced.items))
}

fn of(walk: &Walk<'_, '_>, value: &Value) -> Produced {
    match &value.kind {
        ValueKind::Bool(_) | ValueKind::Number(_) | ValueKind::Text(_) | ValueKind::LogicalId(_) => TEXT,
        ValueKind::Object(_) => Produced { types: Types::OBJECT, items: Types(0) },
        ValueKind::List(items) => {
            let items = items.iter().map(|item| of(walk, item).types).reduce(|a, b| if a == b { a } else { Types(0) });
            Produced { types: Types::ARRAY, items: items.unwrap_or_default() }
        }
        ValueKind::Sub(_) => TEXT,
        ValueKind::Ref(name) => reference(walk, &name.text),
        ValueKind::GetAtt { resource, attribute } => of_attribute(walk, &resource.text, &attribute.text),
        ValueKind::Call(Function::If, arguments) => match arguments.as_slice() {
            [_, then, otherwise] => common(of(walk, then), of(walk, otherwise)),
            _ => UNKNOWN,
        },
        ValueKind::Call(Function::Select, arguments) => match arguments.as_slice() {
            [index, list] => selected(walk, index, list),
            _ => UNKNOWN,
        },
        ValueKind::Call(Function::FindInMap, arguments) => {
            // An object among a mapping's values is the mapping's own fault.
            let leaf = |value: &Value| if value.as_object().is_some() { UNKNOWN } else { of(walk, value) };
            feeds::mapped(walk, arguments).into_iter().map(leaf).reduce(common).unwrap_or(UNKNOWN)
        }
        ValueKind::Call(function, _) => match function.facts().returns {
            Returns::Text | Returns::Number => TEXT,
            Returns::List => TEXTS,
            Returns::Boolean | Returns::Any => UNKNOWN,
        },
        ValueKind::Null
        | ValueKind::Condition(_)
        | ValueKind::Hole(_)
        | ValueKind::Unchecked(_)
        | ValueKind::Poisoned => UNKNOWN,
    }
}

fn common(a: Produced, b: Produced) -> Produced {
    if a.types == b.types {
        let items = if a.items == b.items { a.items } else { Types(0) };
        Produced { types: a.types, items }
    } else {
        UNKNOWN
    }
}

fn reference(walk: &Walk<'_, '_>, name: &str) -> Produced {
    match name {
        "AWS::NoValue" => return UNKNOWN,
        "AWS::NotificationARNs" => return TEXTS,
        _ if name.starts_with("AWS::") => return TEXT,
        _ => {}
    }
    match walk.names.values.get(name) {
        Some(Declared::Parameter(index)) => {
            match walk.template.parameters.get(*index).and_then(|item| is_list_type(&item.kind.text)) {
                Some(true) => TEXTS,
                Some(false) => TEXT,
                None => UNKNOWN,
            }
        }
        Some(Declared::Resource(index)) => match walk.template.resources.get(*index) {
            Some(resource) if !resource.kind.text.ends_with("::MODULE") => TEXT,
            _ => UNKNOWN,
        },
        Some(Declared::Extern(_)) => TEXT,
        _ => UNKNOWN,
    }
}

fn of_attribute(walk: &Walk<'_, '_>, resource: &str, attribute: &str) -> Produced {
    let kind = match walk.names.values.get(resource) {
        Some(Declared::Resource(index)) => walk.template.resources.get(*index).map(|item| &item.kind),
        Some(Declared::Extern(index)) => walk.template.externs.get(*index).map(|item| &item.kind),
        _ => None,
    };
    let node = kind
        .and_then(|kind| walk.schema.resource_type(&kind.text))
        .and_then(|kind| kind.attribute(attribute))
        .map(|attribute| attribute.node);
    match node {
        Some(node) => Produced {
            types: scalar::slot_types(node),
            items: node.items().map(scalar::slot_types).unwrap_or_default(),
        },
        None => UNKNOWN,
    }
}

fn selected(walk: &Walk<'_, '_>, index: &Value, list: &Value) -> Produced {
    if let Some(items) = list.as_list() {
        let index: Option<usize> = scalar::text_of(index).parse().ok();
        return match index.and_then(|index| items.get(index)) {
            Some(item) => of(walk, item),
            None => UNKNOWN,
        };
    }
    let list = of(walk, list);
    if list.types == Types::ARRAY { Produced { types: list.items, items: Types(0) } } else { UNKNOWN }
}

fn mismatch<'t>(walk: &mut Walk<'_, 't>, value: &Value, legal: Types, produced: Produced, at: &At<'_, 't>) {
    let is_list = produced.types == Types::ARRAY;
    let one = if legal == Types::ARRAY { at.slot.items().map(scalar::slot_types) } else { None };
    walk.fault(&rows::WRONG_TYPE, value.place, |walk, finding| {
        let expected = match one {
            Some(types) if is_list && types == Types::OBJECT => "a list of objects".to_owned(),
            _ => words::types(legal),
        };
        let finding = walk.about(finding, at).with("expected", expected).with("found", describe(walk, value, produced));
        if is_list && legal.intersects(SCALARS) {
            let advice = match at.step {
                Step::Item => {
                    "`Select(0, …)` takes one item; `Split(\",\", Join(\",\", [Join(\",\", …), \"one more\"]))` is a longer list"
                }
                _ => "`Select(0, …)` takes one item, `Join(\",\", …)` makes one text of all",
            };
            finding.with("advice", advice)
        } else if one.is_some_and(|types| types.intersects(produced.types)) {
            finding.with("advice", "put it into a list: `[…]`")
        } else {
            finding
        }
    });
}

fn describe(walk: &Walk<'_, '_>, value: &Value, produced: Produced) -> String {
    let what = if produced.types == Types::ARRAY {
        if produced.items == SCALARS { "a list of text" } else { "a list" }
    } else if produced.types == Types::OBJECT {
        "an object"
    } else {
        "text"
    };
    match &value.kind {
        ValueKind::Ref(name) => match walk.names.values.get(name.text.as_str()) {
            Some(Declared::Parameter(index)) => match walk.template.parameters.get(*index) {
                Some(parameter) => {
                    format!("parameter `{}` of type `{}`, which is {what}", name.text, parameter.kind.text)
                }
                None => what.to_owned(),
            },
            _ => format!("`{}`, which is {what}", name.text),
        },
        ValueKind::GetAtt { resource, attribute } => format!("`{}.{}`, which is {what}", resource.text, attribute.text),
        ValueKind::Sub(_) => format!("`Sub`, which gives {what}"),
        ValueKind::Call(function, arguments) => {
            let text = match function {
                Function::Split if links::is_of_one_text(arguments) => arguments.get(1).unwrap_or(value),
                _ => value,
            };
            if links::is_output(walk.template, text) {
                return format!("`{}`, which is {what}", links::written(walk.template, text));
            }
            format!("`{}`, which gives {what}", function.facts().name)
        }
        _ => what.to_owned(),
    }
}
