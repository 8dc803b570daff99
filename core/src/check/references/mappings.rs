//! `Fn::FindInMap`: the mapping exists, and so do its literal keys.

use super::super::Context;
use super::super::walk::Site;
use super::{Mention, push};
use crate::findings::Finding;
use crate::findings::table::names as table;
use crate::model::{Entry, Section, Value, ValueKind, entry};

/// Checks the arguments of one `FindInMap`.
pub(super) fn check<'t>(cx: &mut Context<'t>, site: &Site<'t>, arguments: &'t [Value]) {
    let [mapping, keys @ ..] = arguments else { return };
    let ValueKind::Text(name) = &mapping.kind else { return };
    let Some(index) = cx.names.mappings.get(name.as_str()) else {
        if !cx.names.open && !cx.names.is_poisoned(Section::Mappings, name) {
            let mention = Mention { text: name, place: mapping.place, inside: None };
            let finding = mention.finding(&table::UNKNOWN_MAPPING).suggest(name, cx.names.mappings.keys().copied());
            push(cx, site, finding);
        }
        return;
    };
    let has_default = arguments.len() > 3;
    let Some(levels) = cx.template.mappings.get(*index).and_then(|mapping| levels(&mapping.value)) else { return };
    if has_default {
        return;
    }
    if let Some(finding) = key_fault(name, &levels, keys) {
        push(cx, site, finding);
    }
}

/// The top-level keys with their entries, if all of the mapping is literal.
fn levels(mapping: &Value) -> Option<Vec<(&str, &[Entry])>> {
    let tops = mapping.as_object()?;
    tops.iter().map(|top| Some((top.key.text.as_str(), top.value.as_object()?))).collect::<Option<Vec<_>>>().filter(
        |levels| !levels.iter().any(|(_, entries)| entries.iter().any(|entry| entry.key.text.starts_with("Fn::"))),
    )
}

fn key_fault(mapping: &str, levels: &[(&str, &[Entry])], keys: &[Value]) -> Option<Finding> {
    let fault = |key: &Value, text: &str, level: &'static str| {
        Finding::new(&table::UNKNOWN_MAPPING_KEY, key.place)
            .with("mapping", mapping)
            .with("name", text)
            .with("level", level)
    };
    let top = keys.first()?;
    let second = keys.get(1);
    let Some(text) = literal(top) else {
        // The top-level key is known at deployment only; a second key that no top-level key has cannot be right.
        let second = second?;
        let wanted = literal(second)?;
        if levels.is_empty() || levels.iter().any(|(_, entries)| entry(entries, wanted).is_some()) {
            return None;
        }
        let all = levels.iter().flat_map(|(_, entries)| entries.iter().map(|entry| entry.key.text.as_str()));
        return Some(fault(second, wanted, "second").suggest(wanted, all));
    };
    let Some((_, entries)) = levels.iter().find(|(name, _)| *name == text) else {
        return Some(fault(top, text, "top").suggest(text, levels.iter().map(|(name, _)| *name)));
    };
    let second = second?;
    let wanted = literal(second)?;
    if entry(entries, wanted).is_some() {
        return None;
    }
    Some(fault(second, wanted, "second").suggest(wanted, entries.iter().map(|entry| entry.key.text.as_str())))
}

/// A key is text; a template file may also write a number.
fn literal(key: &Value) -> Option<&str> {
    match &key.kind {
        ValueKind::Text(text) | ValueKind::Number(text) => Some(text),
        _ => None,
    }
}
