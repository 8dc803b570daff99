//! Tags: keys once each, none in AWS's namespace, none too long.
//!
//! See [tagging](https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html).

use super::list;
use super::walk::Walk;
use super::words;
use crate::findings::table::values as rows;
use crate::model::{Function, Place, Resource, Value, ValueKind, entry};
use crate::schema::Node;

const LONGEST_KEY: u64 = 128;
const LONGEST_VALUE: u64 = 256;

/// The service whose tags are one if their keys differ in case alone.
const FOLDED: &str = "AWS::IAM::";

/// Checks the property that holds the resource's tags.
pub(super) fn check<'t>(walk: &mut Walk<'_, 't>) {
    let resource: &'t Resource = walk.resource;
    let property = walk.kind.tagging().map(|tagging| tagging.property()).filter(|name| !name.is_empty());
    let property = property.unwrap_or("Tags");
    let Some(tags) = entry(&resource.properties, property) else { return };
    let Some(slot) = walk.kind.root().property(property) else { return };
    value(walk, &tags.value, slot);
}

fn value<'t>(walk: &mut Walk<'_, 't>, tags: &Value, slot: Node<'t>) {
    match &tags.kind {
        ValueKind::List(items) => of_list(walk, items, slot),
        ValueKind::Object(entries) => {
            for tag in entries {
                key(walk, &tag.key.text, tag.key.place);
            }
        }
        ValueKind::Call(Function::If, arguments) => {
            for branch in arguments.iter().skip(1) {
                value(walk, branch, slot);
            }
        }
        _ => {}
    }
}

fn of_list<'t>(walk: &mut Walk<'_, 't>, items: &[Value], slot: Node<'t>) {
    let item = slot.items();
    // Where the schema itself has a limit, it has spoken.
    let limited = |part: &str| item.and_then(|item| item.property(part)).is_none_or(|node| node.max_length().is_some());
    let (limited_key, limited_value) = (limited("Key"), limited("Value"));
    let folds = walk.kind.name().starts_with(FOLDED);
    let is_same = |one: &str, other: &str| one == other || (folds && one.eq_ignore_ascii_case(other));
    let mut seen: Vec<(&str, Option<String>)> = Vec::new();
    for item in items {
        let Some(entries) = item.as_object() else { continue };
        if let Some((text, place)) = entry(entries, "Key").and_then(|entry| literal(&entry.value)) {
            key(walk, text, place);
            if !limited_key {
                length(walk, "key", text, 1, LONGEST_KEY, place);
            }
            let signature = list::signature(item);
            match seen.iter().find(|(key, _)| is_same(key, text)) {
                // An equal item of a list of different items has been told already.
                Some((_, first)) if slot.unique_items() && *first == signature && first.is_some() => {}
                Some(_) => walk.fault(&rows::DUPLICATE_TAG, place, |_, finding| finding.with("key", words::cut(text))),
                None => seen.push((text, signature)),
            }
        }
        if !limited_value && let Some((text, place)) = entry(entries, "Value").and_then(|entry| literal(&entry.value)) {
            length(walk, "value", text, 0, LONGEST_VALUE, place);
        }
    }
}

fn literal(value: &Value) -> Option<(&str, Place)> {
    value.as_text().filter(|text| !super::walk::is_dynamic(text)).map(|text| (text, value.place))
}

fn key(walk: &mut Walk<'_, '_>, text: &str, place: Place) {
    if text.get(..4).is_some_and(|prefix| prefix.eq_ignore_ascii_case("aws:")) {
        walk.fault(&rows::RESERVED_TAG, place, |_, finding| finding.with("key", words::cut(text)));
    }
}

fn length(walk: &mut Walk<'_, '_>, part: &str, text: &str, least: u64, most: u64, place: Place) {
    let count = text.chars().count() as u64;
    if !(least..=most).contains(&count) {
        walk.fault(&rows::TAG_LENGTH, place, |_, finding| {
            finding
                .with("part", part)
                .with("range", words::range(Some(least), Some(most), "character"))
                .with("count", count)
        });
    }
}
