//! What text is put together from: `Fn::Sub` and `Fn::Join` as a row of literals and references.

use super::{Facts, Source};
use crate::model::{Function, Piece as Part, Value, ValueKind, entry};

/// A piece of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Text as it is; two never stand side by side.
    Text(String),
    /// A reference to a resource or a parameter.
    Of(Source<'t>),
    /// Text that nobody knows, however long.
    Unknown,
}

/// How many functions are looked through.
const DEPTH: usize = 8;

impl<'t> Facts<'_, 't> {
    /// The pieces of a value; one that is no text is a single piece that nobody knows.
    #[must_use]
    pub fn pieces(&self, value: &'t Value) -> Vec<Piece<'t>> {
        let mut pieces = Vec::new();
        self.add_pieces(value, &mut pieces, DEPTH);
        pieces
    }

    fn add_pieces(&self, value: &'t Value, pieces: &mut Vec<Piece<'t>>, depth: usize) {
        let value = self.settled(value);
        match &value.kind {
            ValueKind::Sub(sub) => {
                for part in &sub.pieces {
                    match part {
                        Part::Literal(text) if text.contains("{{resolve:") => pieces.push(Piece::Unknown),
                        Part::Literal(text) => push_text(pieces, text),
                        Part::Variable { name, .. } => match entry(&sub.variables, name) {
                            Some(variable) if depth > 0 => self.add_pieces(&variable.value, pieces, depth - 1),
                            Some(_) => pieces.push(Piece::Unknown),
                            None => self.push(pieces, self.source_named(name)),
                        },
                    }
                }
            }
            ValueKind::Call(Function::Join, arguments) => match arguments.as_slice() {
                [Value { kind: ValueKind::Text(glue), .. }, Value { kind: ValueKind::List(items), .. }]
                    if depth > 0 =>
                {
                    for (index, item) in items.iter().enumerate() {
                        if index > 0 {
                            push_text(pieces, glue);
                        }
                        self.add_pieces(item, pieces, depth - 1);
                    }
                }
                _ => pieces.push(Piece::Unknown),
            },
            _ => self.push(pieces, self.source(value)),
        }
    }

    fn push(&self, pieces: &mut Vec<Piece<'t>>, source: Option<Source<'t>>) {
        match source {
            Some(Source::Literal(text)) => push_text(pieces, text),
            Some(source) => pieces.push(Piece::Of(source)),
            None => pieces.push(Piece::Unknown),
        }
    }
}

fn push_text(pieces: &mut Vec<Piece<'_>>, text: &str) {
    match pieces.last_mut() {
        Some(Piece::Text(before)) => before.push_str(text),
        _ if text.is_empty() => {}
        _ => pieces.push(Piece::Text(text.to_owned())),
    }
}
