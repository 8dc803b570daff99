//! Where reading goes on after something that could not be read.
//!
//! In: the cursor at the culprit. Out: the cursor at the next property or item. Nothing is reported here.

use super::{Cursor, Parser};
use proc_macro2::Delimiter;

/// The words that begin an item.
pub(super) const KEYWORDS: &[&str] = &[
    "condition",
    "extern",
    "for",
    "globals",
    "hooks",
    "import",
    "include",
    "let",
    "mapping",
    "metadata",
    "output",
    "param",
    "part",
    "pub",
    "resource",
    "rule",
    "shared",
    "stack",
    "transform",
    "uses",
    "when",
];

impl Parser<'_, '_> {
    /// Goes to the next item: behind a `;`, or before a word that begins one.
    pub(super) fn skip_item(&mut self) {
        while !self.cursor.eof() {
            if self.eat(';') {
                return;
            }
            if begins_item(self.cursor) {
                return;
            }
            self.bump();
        }
    }

    /// Goes behind the next `,`, or before what looks like the next property on a line of its own.
    pub(super) fn skip_entry(&mut self) {
        let mut first = true;
        while !self.cursor.eof() {
            if self.eat(',') || self.eat(';') {
                return;
            }
            if !first && begins_entry(self.cursor) && self.on_new_line() {
                return;
            }
            first = false;
            self.bump();
        }
    }

    /// Whether this token stands on a later line than the one before it.
    pub(super) fn on_new_line(&self) -> bool {
        self.cursor.span().start().line > self.last.end().line
    }

    /// Whether no blank is between this token and the one before it.
    pub(super) fn touches(&self) -> bool {
        let (last, here) = (self.last.end(), self.cursor.span().start());
        (last.line, last.column) == (here.line, here.column)
    }
}

/// Whether an item begins here.
pub(super) fn begins_item(cursor: Cursor<'_>) -> bool {
    if cursor.is_punct('#') {
        return cursor.next().group(Delimiter::Bracket).is_some();
    }
    let Some((_, word)) = cursor.ident() else { return false };
    let next = cursor.next();
    match word {
        "metadata" | "globals" | "hooks" => next.group(Delimiter::Brace).is_some(),
        "transform" => next.literal().is_some(),
        "for" => next.ident().is_some() || next.group(Delimiter::Parenthesis).is_some(),
        "pub" => true,
        // `resource … {} when Prod;` is no item but a habit.
        "when" => next.ident().is_some() && !next.next().is_punct(';'),
        word => KEYWORDS.contains(&word) && next.ident().is_some_and(|(_, name)| !matches!(name, "with" | "in")),
    }
}

/// Whether `Key:` or `"key":` stands here.
pub(super) fn begins_entry(cursor: Cursor<'_>) -> bool {
    if cursor.is_punct('#') {
        return cursor.next().group(Delimiter::Bracket).is_some();
    }
    if cursor.literal().is_some() {
        return cursor.next().is_colon();
    }
    let mut cursor = cursor;
    while cursor.ident().is_some() {
        cursor = cursor.next();
        if !cursor.is_pair(':', ':') {
            return cursor.is_colon();
        }
        cursor = cursor.next().next();
    }
    false
}
