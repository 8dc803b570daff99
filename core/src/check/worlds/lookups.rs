//! `Fn::FindInMap` in conditions: a comparison with its result is one of its keys.
//!
//! In: the arguments. Out: the cells of the mapping, each with the keys that lead to it. Conditions are decided before
//! any resource is made, so a key that the mapping does not have ends the deployment: that all are there is a fact.

use super::build::Build;
use super::model::Node;
use super::operands;
use super::variables::literal;
use crate::model::{Value, ValueKind};

/// A look-up in a mapping.
pub(super) struct Lookup<'t> {
    cells: Vec<Cell<'t>>,
}

struct Cell<'t> {
    /// Variables and the keys that they must have.
    keys: Vec<(usize, &'t str)>,
    text: &'t str,
}

/// Cells of the largest mapping that is read.
const MOST_CELLS: usize = 256;

/// A key as it is written.
#[derive(Debug)]
enum Key<'t> {
    Text(&'t str),
    Variable(usize),
}

/// Reads a look-up; nothing if the mapping, a key or a value is not plain.
pub(super) fn read<'t>(build: &mut Build<'t>, arguments: &'t [Value]) -> Option<Lookup<'t>> {
    let [mapping, top, second] = arguments else { return None };
    let mapping = *build.mappings.get(mapping.as_text()?)?;
    let (top, second) = (key(build, top)?, key(build, second)?);
    let mut cells = Vec::new();
    for row in mapping.value.as_object()? {
        for cell in row.value.as_object()? {
            let plain = |key: &str| !key.is_empty() && !key.starts_with("Fn::");
            if !plain(&row.key.text) || !plain(&cell.key.text) || cells.len() >= MOST_CELLS {
                return None;
            }
            let mut keys = Vec::new();
            if meets(&top, &row.key.text, &mut keys) && meets(&second, &cell.key.text, &mut keys) {
                cells.push(Cell { keys, text: literal(&cell.value)? });
            }
        }
    }
    if cells.is_empty() {
        return None;
    }
    let lookup = Lookup { cells };
    // Said once for all comparisons of the same look-up.
    if build.looked_up.insert(format!("{} {top:?} {second:?}", mapping.name.text)) {
        let is_there = any(build, lookup.cells.iter());
        build.model.facts.push(is_there);
    }
    Some(lookup)
}

/// The formula that the result is that text.
pub(super) fn equals<'t>(build: &mut Build<'t>, lookup: &Lookup<'t>, text: &str) -> usize {
    any(build, lookup.cells.iter().filter(|cell| cell.text == text))
}

fn any<'c, 't: 'c>(build: &mut Build<'t>, cells: impl Iterator<Item = &'c Cell<'t>>) -> usize {
    let mut choices = Vec::new();
    for cell in cells {
        let keys = cell.keys.iter().map(|(variable, text)| build.is(*variable, text)).collect();
        choices.push(build.node(Node::All(keys)));
    }
    build.node(Node::Any(choices))
}

fn meets<'t>(key: &Key<'t>, found: &'t str, keys: &mut Vec<(usize, &'t str)>) -> bool {
    match key {
        Key::Text(text) => *text == found,
        Key::Variable(variable) => {
            keys.push((*variable, found));
            true
        }
    }
}

fn key<'t>(build: &mut Build<'t>, value: &'t Value) -> Option<Key<'t>> {
    match &value.kind {
        ValueKind::Ref(name) => Some(Key::Variable(operands::reference(build, &name.text))),
        _ => literal(value).map(Key::Text),
    }
}
