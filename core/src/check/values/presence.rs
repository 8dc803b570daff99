//! Whether a key is there: `AWS::NoValue` removes it, and a condition may decide that.

use super::walk::Walk;
use super::worlds;
use crate::model::{Entry, Function, Value, ValueKind, entry};

/// Whether an entry of an object, or an item of a list, is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Presence {
    Present,
    Absent,
    /// A condition, or a Rust expression, decides.
    Maybe,
}

/// Whether `value` is there, in the world that is looked at or else in all.
pub(super) fn of(walk: &Walk<'_, '_>, value: &Value) -> Presence {
    if let Some(branch) = worlds::chosen(walk, value) {
        return of(walk, branch);
    }
    match &value.kind {
        ValueKind::Ref(_) if value.is_no_value() => Presence::Absent,
        ValueKind::Hole(_) | ValueKind::Poisoned => Presence::Maybe,
        ValueKind::Unchecked(inner) => of(walk, inner),
        ValueKind::Call(Function::If, arguments) => match arguments.as_slice() {
            [_, then, otherwise] => {
                let (then, otherwise) = (of(walk, then), of(walk, otherwise));
                if then == otherwise { then } else { Presence::Maybe }
            }
            _ => Presence::Maybe,
        },
        _ => Presence::Present,
    }
}

/// Whether `key` is among `entries`. An entry whose key could not be read has an empty one: it may be any.
pub(super) fn of_key(walk: &Walk<'_, '_>, entries: &[Entry], key: &str) -> Presence {
    match entry(entries, key) {
        Some(entry) => of(walk, &entry.value),
        None if entries.iter().any(|entry| entry.key.text.is_empty() && of(walk, &entry.value) == Presence::Maybe) => {
            Presence::Maybe
        }
        None => Presence::Absent,
    }
}

/// How many values are there at least, and at most.
pub(super) fn count<'v>(walk: &Walk<'_, '_>, values: impl Iterator<Item = &'v Value>) -> (u64, u64) {
    values.fold((0, 0), |(least, most), value| match of(walk, value) {
        Presence::Present => (least + 1, most + 1),
        Presence::Maybe => (least, most + 1),
        Presence::Absent => (least, most),
    })
}
