//! Mappings: two levels of keys, and literal leaves.
//!
//! In: the template. Out: findings at the key or value; a mapping that cannot be read stays known by name alone. Not here: keys that `FindInMap` asks for (`references`), counts (`limits`), a key that stands twice (the front ends).
//! See [mappings](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/mappings-section-structure.html).

use super::{Context, forms};
use crate::findings::table::items as table;
use crate::findings::{Finding, Item};
use crate::model::{Entry, Function, Mapping, Name, Section, Value, ValueKind};

/// Checks every mapping.
pub fn check(cx: &mut Context<'_>) {
    let template = cx.template;
    for (index, mapping) in template.mappings.iter().enumerate() {
        let item = Item::Entry(Section::Mappings, index);
        cx.report.enter(item);
        one(cx, mapping);
        let broken = [
            table::EMPTY_MAPPING.code,
            table::FUNCTION_IN_MAPPING.code,
            table::MAPPING_LEAF.code,
            table::MAPPING_LEVEL.code,
        ];
        if broken.iter().any(|code| cx.report.has(item, code)) {
            cx.names.mappings.remove(mapping.name.text.as_str());
            cx.names.poisoned.insert((Section::Mappings, &mapping.name.text));
        }
    }
}

fn one(cx: &mut Context<'_>, mapping: &Mapping) {
    let Some(tops) = level(cx, &mapping.name, &mapping.value, "top") else { return };
    for top in tops {
        if let Some(entries) = level(cx, &top.key, &top.value, "second") {
            for entry in entries {
                leaf(cx, entry);
            }
        }
    }
}

/// The keys of one level.
fn level<'v>(cx: &mut Context<'_>, owner: &Name, value: &'v Value, level: &'static str) -> Option<&'v [Entry]> {
    let entries = match &value.kind {
        ValueKind::Object(entries) => entries,
        // A macro makes the content, or it is not known yet.
        ValueKind::Call(Function::Transform, _)
        | ValueKind::Hole(_)
        | ValueKind::Unchecked(_)
        | ValueKind::Poisoned => {
            return None;
        }
        _ => {
            let finding = Finding::new(&table::MAPPING_LEVEL, value.place)
                .with("name", &owner.text)
                .with("level", level)
                .with("found", forms::found(value));
            cx.report.push(finding);
            return None;
        }
    };
    if entries.iter().any(|entry| entry.key.text.starts_with("Fn::")) {
        return None;
    }
    if entries.is_empty() {
        cx.report.push(Finding::new(&table::EMPTY_MAPPING, value.place).with("name", &owner.text).with("level", level));
    }
    if !cx.names.transforms.extensions && !cx.names.transforms.rewriting {
        entries.iter().for_each(|entry| key(cx, &entry.key, level));
    }
    Some(entries)
}

fn key(cx: &mut Context<'_>, key: &Name, level: &'static str) {
    let legal = |byte: u8| byte.is_ascii_alphanumeric() || (level == "top" && matches!(byte, b'-' | b'.'));
    if key.text.is_empty() || !key.text.bytes().all(legal) {
        let finding = Finding::new(&table::MAPPING_KEY_FORM, key.place).with("name", &key.text).with("level", level);
        let finding =
            finding.with("legal", if level == "top" { "letters, digits, `-` and `.`" } else { "letters and digits" });
        cx.report.push(finding);
    }
}

/// A leaf is text, a number, a boolean, or a list of these.
fn leaf(cx: &mut Context<'_>, entry: &Entry) {
    let items = match &entry.value.kind {
        ValueKind::List(items) => items.as_slice(),
        _ => std::slice::from_ref(&entry.value),
    };
    for item in items {
        let refused = match &item.kind {
            ValueKind::Text(_)
            | ValueKind::Number(_)
            | ValueKind::Bool(_)
            | ValueKind::Hole(_)
            | ValueKind::Unchecked(_)
            | ValueKind::LogicalId(_)
            | ValueKind::Poisoned
            | ValueKind::Call(
                Function::Transform | Function::ResolveSecret | Function::ResolveSsm | Function::ResolveSsmSecure,
                _,
            ) => continue,
            ValueKind::Object(_) | ValueKind::List(_) | ValueKind::Null => &table::MAPPING_LEAF,
            _ => &table::FUNCTION_IN_MAPPING,
        };
        let finding = Finding::new(refused, item.place).with("name", &entry.key.text).with("found", forms::found(item));
        cx.report.push(finding);
    }
}
