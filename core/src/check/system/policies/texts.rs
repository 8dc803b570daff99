//! Policies that are written as text of JSON, read so that they can be judged as any other.
//!
//! In: the text of a policy's slot. Out: its document, and for each finding in it the line of the text. In the text of
//! `Fn::Sub` everything with a variable in it is unknown.

use super::positions::POSITIONS;
use crate::check::facts::Facts;
use crate::findings::Finding;
use crate::findings::table::policies as table;
use crate::json::{self, Document, Kind, Node};
use crate::model::{Entry, Piece, Place, Value, ValueKind};
use std::collections::BTreeMap;

/// The policies of a template that are text, by the resource and the place of the text: what a loop makes has one place
/// for all of its resources.
pub(super) struct Texts {
    all: BTreeMap<(usize, Place), Text>,
}

/// A policy that is text.
pub(super) struct Text {
    text: String,
    file: Option<String>,
    place: Place,
    document: Document,
    /// What it says, with the places of `document`.
    pub(super) value: Value,
}

impl Texts {
    /// Reads all of them; tells which are no JSON.
    pub(super) fn read(facts: &Facts<'_, '_>, tell: &mut dyn FnMut(usize, Finding)) -> Self {
        let mut all = BTreeMap::new();
        for &(kind, path, _) in POSITIONS {
            for &index in facts.of_kind(kind) {
                for case in facts.reach(index, path) {
                    match read(case.value) {
                        Some(Ok(text)) => drop(all.insert((index, text.place), text)),
                        Some(Err(finding)) => tell(index, finding),
                        None => {}
                    }
                }
            }
        }
        Self { all }
    }

    /// The policy that a text is.
    pub(super) fn of(&self, index: usize, value: &Value) -> Option<&Text> {
        self.all.get(&(index, value.place))
    }
}

impl Text {
    /// A finding in the document, as one in the text.
    pub(super) fn place(&self, finding: Finding) -> Finding {
        let offset = self.document.offset(finding.place);
        let rest = self.text.get(offset..).unwrap_or_default();
        let width = match rest.strip_prefix('"') {
            Some(inner) => inner.find('"').map_or(1, |end| end + 2),
            None => 1,
        };
        let finding = finding.inside(&self.text, self.file.as_deref(), offset, width);
        Finding { place: self.place, ..finding }
    }
}

/// Reads a text; nothing if the value is none, or begins as no object does.
fn read(value: &Value) -> Option<Result<Text, Finding>> {
    let (text, file, has_variables) = match &value.kind {
        ValueKind::Text(text) => (text, None, false),
        ValueKind::Sub(sub) => {
            let has_variables = sub.pieces.iter().any(|piece| matches!(piece, Piece::Variable { .. }));
            (&sub.text.text, sub.file.clone(), has_variables)
        }
        _ => return None,
    };
    if !text.trim_start().starts_with('{') || text.contains("{{resolve:") {
        return None;
    }
    match json::parse(text) {
        Ok(document) => {
            let written = plain(&document.root, has_variables);
            Some(Ok(Text { text: text.clone(), file, place: value.place, document, value: written }))
        }
        // A variable outside of quotes may stand for anything.
        Err(_) if has_variables => None,
        Err(error) => Some(Err(Finding::new(&table::POLICY_TEXT, value.place).with("reason", error))),
    }
}

/// A tree as a value, in which nothing is a function.
fn plain(node: &Node, has_variables: bool) -> Value {
    let kind = match &node.kind {
        Kind::Null => ValueKind::Null,
        Kind::Bool(flag) => ValueKind::Bool(*flag),
        Kind::Number(number) => ValueKind::Number(number.clone()),
        Kind::Text(text) if has_variables && text.contains("${") => ValueKind::Poisoned,
        Kind::Text(text) => ValueKind::Text(text.clone()),
        Kind::List(items) => ValueKind::List(items.iter().map(|item| plain(item, has_variables)).collect()),
        Kind::Object(members) => {
            let entry =
                |member: &json::Member| Entry { key: member.key.clone(), value: plain(&member.value, has_variables) };
            ValueKind::Object(members.iter().map(entry).collect())
        }
    };
    Value::new(node.place, kind)
}
