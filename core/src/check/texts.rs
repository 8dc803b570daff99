//! Text that holds JSON, read so that what it says can be judged as any other value.
//!
//! In: a value that is text. Out: the value in it, and for each finding there the line of the text. In the text of
//! `Fn::Sub` everything with a variable in it is unknown.

use crate::findings::Finding;
use crate::json::{self, Document, Kind, Node, SyntaxError};
use crate::model::{Entry, Piece, Place, Value, ValueKind};

/// JSON in a text.
pub(super) struct Text {
    text: String,
    file: Option<String>,
    /// Where the text stands.
    pub(super) place: Place,
    document: Document,
    /// What it says, with the places of `document`.
    pub(super) value: Value,
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
pub(super) fn read(value: &Value) -> Option<Result<Text, SyntaxError>> {
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
        Err(error) => Some(Err(error)),
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
