//! A declaration's pieces and the values of its Rust expressions as one text.

use crate::declaration::Piece;
use crate::{Error, Value};
use formwork_core::json::{Kind, Node, write};
use formwork_core::model::Place;

/// The text of a template.
pub(super) struct Assembled {
    /// The text itself.
    pub(super) text: String,
    /// The bytes where unchecked values begin.
    pub(super) unchecked: Vec<usize>,
    /// The bytes where values of environment variables begin, with the places that their nodes had.
    pub(super) variables: Vec<(usize, Place)>,
}

/// Puts the values into their holes.
pub(super) fn text(stack: &str, pieces: &[Piece], values: &[Value]) -> Result<Assembled, Error> {
    let mut assembled = Assembled { text: String::new(), unchecked: Vec::new(), variables: Vec::new() };
    for piece in pieces {
        match *piece {
            Piece::Text(text) => assembled.text.push_str(text),
            Piece::Hole { number, indent, text } => {
                let Some(Value(value)) = values.get(number as usize) else {
                    return Err(Error::Hole { stack: stack.to_owned(), number });
                };
                let Assembled { text: written, variables, .. } = &mut assembled;
                let mut note = |node: &Node, at| variables.extend((node.place.0 > 0).then_some((at, node.place)));
                match as_text(value).filter(|_| text) {
                    Some(scalar) => {
                        note(value, written.len());
                        formwork_core::json::quote(written, scalar);
                    }
                    None => write::pretty_with(written, value, indent as usize, &mut note),
                }
            }
            Piece::Unchecked => assembled.unchecked.push(assembled.text.len()),
        }
    }
    Ok(assembled)
}

/// A number or a boolean as the text that a slot of type text takes.
fn as_text(node: &Node) -> Option<&str> {
    match &node.kind {
        Kind::Number(number) => Some(number),
        Kind::Bool(true) => Some("true"),
        Kind::Bool(false) => Some("false"),
        Kind::Null | Kind::Text(_) | Kind::List(_) | Kind::Object(_) => None,
    }
}
