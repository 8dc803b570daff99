//! Lists against a schema: each item, how many, and which must differ.

use super::presence::{self, Presence};
use super::scalar;
use super::walk::{At, Truth, Walk};
use super::{words, worlds};
use crate::findings::Row;
use crate::findings::table::values as rows;
use crate::model::{Entry, Place, Value, ValueKind, entry};
use crate::schema::Node;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Checks a list.
pub(super) fn check<'t>(walk: &mut Walk<'_, 't>, items: &[Value], place: Place, node: Node<'t>, at: &At<'_, 't>) {
    if let Some(slot) = node.items() {
        let at = at.item(slot);
        for item in items {
            if walk.is_settled() {
                return;
            }
            walk.slot(item, &at);
        }
    }
    // Positions are certain only as long as nothing may be absent.
    for (slot, item) in node.prefix_items().zip(items) {
        if presence::of(walk, item) != Presence::Present {
            walk.unknown();
            break;
        }
        walk.slot(item, &at.item(slot));
    }
    whole(walk, items, place, node, at);
}

/// Checks the list as a whole, and not its items.
pub(super) fn whole<'t>(walk: &mut Walk<'_, 't>, items: &[Value], place: Place, node: Node<'t>, at: &At<'_, 't>) {
    if let Some(slot) = node.contains() {
        contains(walk, items, place, slot, at);
    }
    count(walk, items, place, node, at);
    if node.unique_items() {
        unique(walk, items, &rows::DUPLICATE_ITEM, &[], at);
    }
    let keys: Vec<&str> = node.unique_keys().collect();
    if !keys.is_empty() {
        unique(walk, items, &rows::DUPLICATE_ITEM_KEY, &keys, at);
    }
    if let Some(limit) = node.max_unique_items() {
        distinct(walk, items, place, limit, at);
    }
}

fn contains<'t>(walk: &mut Walk<'_, 't>, items: &[Value], place: Place, slot: Node<'t>, at: &At<'_, 't>) {
    let mut open = false;
    for item in items {
        if presence::of(walk, item) == Presence::Absent {
            continue;
        }
        match walk.trial(|walk| walk.slot(item, &at.item(slot))) {
            Truth::Yes if presence::of(walk, item) == Presence::Present => return,
            Truth::Yes | Truth::Unknown => open = true,
            Truth::No => {}
        }
    }
    if open {
        walk.unknown();
        return;
    }
    walk.fault(&rows::MISSING_ITEM, place, |walk, finding| {
        let (form, finding) = (words::form(slot), walk.about(finding, at));
        if form.is_empty() { finding } else { finding.with("form", form) }
    });
}

/// A value's own text, equal for equal values; nothing for a value that nobody knows yet.
pub(super) fn signature(value: &Value) -> Option<String> {
    let mut text = String::new();
    sign(value, &mut text).then_some(text)
}

fn count<'t>(walk: &mut Walk<'_, 't>, items: &[Value], place: Place, node: Node<'t>, at: &At<'_, 't>) {
    let (least, most) = (node.min_items(), node.max_items());
    if least.is_none() && most.is_none() {
        return;
    }
    let (certain, possible) = presence::count(walk, items.iter());
    if least.is_some_and(|least| possible < least) || most.is_some_and(|most| certain > most) {
        walk.fault(&rows::ITEM_COUNT, place, |walk, finding| {
            walk.about(finding, at)
                .with("range", words::range(least, most, "item"))
                .with("count", if certain == 0 { possible } else { certain })
        });
    } else if certain != possible {
        walk.unknown();
    }
}

/// `uniqueItems`, and `uniqueKeys` for the values of these keys.
fn unique<'t>(walk: &mut Walk<'_, 't>, items: &[Value], row: &'static Row, keys: &[&str], at: &At<'_, 't>) {
    let mut seen = BTreeMap::new();
    for item in items {
        let item = worlds::chosen(walk, item).unwrap_or(item);
        let signature = if keys.is_empty() { signature(item) } else { key_signature(item, keys) };
        let Some(signature) = signature else { continue };
        if seen.insert(signature, ()).is_some() {
            walk.fault(row, item.place, |walk, finding| {
                let finding = walk.about(finding, at);
                if keys.is_empty() { finding } else { finding.with("keys", words::names(keys, "and")) }
            });
        }
    }
}

fn key_signature(item: &Value, keys: &[&str]) -> Option<String> {
    let entries = item.as_object()?;
    let mut text = String::new();
    for key in keys {
        let known = sign(&entry(entries, key)?.value, &mut text);
        if !known {
            return None;
        }
    }
    Some(text)
}

fn distinct<'t>(walk: &mut Walk<'_, 't>, items: &[Value], place: Place, limit: u64, at: &At<'_, 't>) {
    let seen: BTreeMap<String, ()> = items
        .iter()
        .filter(|item| presence::of(walk, item) == Presence::Present)
        .map(|item| worlds::chosen(walk, item).unwrap_or(item))
        .filter_map(|item| signature(item).map(|text| (text, ())))
        .collect();
    if seen.len() as u64 > limit {
        walk.fault(&rows::DISTINCT_ITEMS, place, |walk, finding| {
            walk.about(finding, at).with("limit", limit).with("count", seen.len())
        });
    }
}

/// Writes a value so that equal values are written equally; false if its value is not known.
fn sign(value: &Value, out: &mut String) -> bool {
    match &value.kind {
        ValueKind::Null => out.push_str("null"),
        ValueKind::Bool(_) | ValueKind::Number(_) | ValueKind::Text(_) => {
            let text = scalar::text_of(value);
            // Writing to a String cannot fail.
            let _ = write!(out, "{}:{text};", text.len());
        }
        ValueKind::List(items) => {
            out.push('[');
            for item in items {
                if !sign(item, out) {
                    return false;
                }
            }
            out.push(']');
        }
        ValueKind::Object(entries) => {
            let mut sorted: Vec<&Entry> = entries.iter().collect();
            sorted.sort_by(|a, b| a.key.text.cmp(&b.key.text));
            out.push('{');
            for entry in sorted {
                let _ = write!(out, "{}:{}=", entry.key.text.len(), entry.key.text);
                if !sign(&entry.value, out) {
                    return false;
                }
            }
            out.push('}');
        }
        ValueKind::Ref(name) if name.text == "AWS::NoValue" => return false,
        ValueKind::Ref(name) => {
            let _ = write!(out, "Ref {};", name.text);
        }
        ValueKind::GetAtt { resource, attribute } => {
            let _ = write!(out, "GetAtt {}.{};", resource.text, attribute.text);
        }
        ValueKind::Sub(_)
        | ValueKind::Call(..)
        | ValueKind::Condition(_)
        | ValueKind::LogicalId(_)
        | ValueKind::Hole(_)
        | ValueKind::Unchecked(_)
        | ValueKind::Poisoned => return false,
    }
    true
}
