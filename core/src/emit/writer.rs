//! Writes JSON as pieces of text, two blanks a level, and counts what it would measure without blanks.

use crate::check::{SlotType, Slots};
use crate::json;

/// As much indentation as is written at once.
const BLANKS: &str = "                                ";

/// A template's JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Emitted {
    /// The text, interrupted by Rust expressions.
    pub pieces: Vec<Piece>,
    /// Bytes without blanks and line breaks between tokens; Rust expressions count nothing.
    pub compact: usize,
}

/// A piece of a template's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Text as it is.
    Text(String),
    /// The value of a Rust expression.
    Hole {
        /// Its number.
        number: u32,
        /// The level of indentation that it stands at.
        indent: u32,
        /// Its slot takes text: numbers and booleans are written as text.
        text: bool,
    },
    /// No text: the value that follows is of `Unchecked(…)`, which the build step must know to judge as the macro did.
    Unchecked,
}

/// The state of writing.
pub(super) struct Writer<'s> {
    slots: &'s Slots,
    pieces: Vec<Piece>,
    text: String,
    compact: usize,
    indent: u32,
    first: bool,
}

impl<'s> Writer<'s> {
    pub(super) fn new(slots: &'s Slots) -> Self {
        Self { slots, pieces: Vec::new(), text: String::new(), compact: 0, indent: 0, first: true }
    }

    pub(super) fn finish(mut self) -> Emitted {
        self.text.push('\n');
        self.cut();
        Emitted { pieces: self.pieces, compact: self.compact }
    }

    pub(super) fn slots(&self) -> &'s Slots {
        self.slots
    }

    /// An object; `content` writes its entries.
    pub(super) fn object(&mut self, content: impl FnOnce(&mut Self)) {
        self.nest('{', '}', content);
    }

    /// One entry of an object.
    pub(super) fn entry(&mut self, key: &str, value: impl FnOnce(&mut Self)) {
        self.separate();
        self.text(key);
        self.text.push_str(": ");
        self.compact += 1;
        value(self);
    }

    /// A list of whatever `write` writes.
    pub(super) fn array<T>(&mut self, items: &[T], write: impl Fn(&mut Self, &T)) {
        self.nest('[', ']', |w| {
            for item in items {
                w.separate();
                write(w, item);
            }
        });
    }

    /// Text as a JSON string.
    pub(super) fn text(&mut self, text: &str) {
        let before = self.text.len();
        json::quote(&mut self.text, text);
        self.compact += self.text.len() - before;
    }

    /// A token that is JSON as it stands: a number, `true`, `null`.
    pub(super) fn raw(&mut self, token: &str) {
        self.text.push_str(token);
        self.compact += token.len();
    }

    /// The place of a Rust expression's value.
    pub(super) fn hole(&mut self, number: u32) {
        self.cut();
        let text = self.slots.holes.get(&number).is_some_and(|slot| slot.kind == SlotType::String);
        self.pieces.push(Piece::Hole { number, indent: self.indent, text });
    }

    /// The value that is written next is unchecked.
    pub(super) fn unchecked(&mut self) {
        self.cut();
        self.pieces.push(Piece::Unchecked);
    }

    fn nest(&mut self, open: char, close: char, content: impl FnOnce(&mut Self)) {
        self.text.push(open);
        self.indent += 1;
        self.compact += 2;
        let outer = std::mem::replace(&mut self.first, true);
        content(self);
        self.indent -= 1;
        if !self.first {
            self.line();
        }
        self.first = outer;
        self.text.push(close);
    }

    fn separate(&mut self) {
        if self.first {
            self.first = false;
        } else {
            self.text.push(',');
            self.compact += 1;
        }
        self.line();
    }

    fn line(&mut self) {
        self.text.push('\n');
        let mut blanks = self.indent as usize * 2;
        while blanks > 0 {
            let some = blanks.min(BLANKS.len());
            self.text.push_str(&BLANKS[..some]);
            blanks -= some;
        }
    }

    fn cut(&mut self) {
        if !self.text.is_empty() {
            self.pieces.push(Piece::Text(std::mem::take(&mut self.text)));
        }
    }
}
