//! Objects, lists and arguments: what stands between delimiters, separated by commas.
//!
//! In: the cursor inside the group. Out: all entries, those half typed included; what is left over is reported.

use super::ends::is_broken;
use super::recover::begins_entry;
use super::{Cursor, Parser, habits};
use crate::tree::{Entry, Key, KeyKind, Value, ValueKind};
use formwork_core::findings::Finding;
use formwork_core::findings::table::syntax;
use formwork_core::model::Place;
use proc_macro2::{Delimiter, Ident};

impl<'b> Parser<'b, '_> {
    /// `Key: value, …` up to the end of the group.
    pub(super) fn entries(&mut self) -> Vec<Entry> {
        let mut entries = Vec::new();
        while !self.cursor.eof() {
            let docs = self.docs();
            self.no_attributes();
            if self.cursor.eof() {
                self.expected("a key");
                break;
            }
            let place = self.here();
            let Some(key) = self.key(place) else {
                let kind = ValueKind::Broken;
                let key = Key { text: String::new(), kind: KeyKind::Broken, place };
                entries.push(Entry { key, value: Value { place, kind }, docs });
                self.skip_entry();
                continue;
            };
            let value = self.entry_value(place);
            entries.push(Entry { key, value, docs });
        }
        entries
    }

    fn at_entry(&self) -> bool {
        let word = self.cursor.ident().is_some() || self.cursor.literal().is_some();
        begins_entry(self.cursor) || (word && self.on_new_line())
    }

    /// Whether a key or value was left off here: the next property follows, or none.
    fn left_off(&self) -> bool {
        self.cursor.eof()
            || self.cursor.is_punct(',')
            || self.cursor.is_punct(';')
            || (begins_entry(self.cursor) && self.on_new_line())
    }

    fn at_value(&self) -> bool {
        self.on_new_line()
            && (self.cursor.literal().is_some() || self.cursor.ident().is_some() || self.delimiters().is_some())
    }

    /// `: value,`; half-typed ones are [`ValueKind::Missing`].
    fn entry_value(&mut self, key: Place) -> Value {
        let missing = Value { place: key, kind: ValueKind::Missing };
        let colon = self.colon();
        if self.left_off() {
            let expected = if colon { "a value behind this key" } else { "`:` and a value behind this key" };
            let finding = Finding::new(&syntax::EXPECTED, key).with("expected", expected).with("found", self.found());
            self.report.push(finding);
            self.separated();
            return missing;
        }
        if !colon {
            self.expected("`:`");
        }
        let start = self.cursor;
        let mut value = self.value();
        self.separator(start, &mut value, Self::at_entry);
        value
    }

    /// `:`, or what neighbours write for it.
    fn colon(&mut self) -> bool {
        if self.cursor.is_colon() {
            self.bump();
            return true;
        }
        if self.cursor.is_punct('=') {
            self.expected_with("`:`", "write `Key: value`");
            self.bump();
            self.eat('>');
            return true;
        }
        false
    }

    fn separated(&mut self) -> bool {
        self.eat(',') || self.eat(';')
    }

    /// `,` or the end, behind `value`; else reports what is there and goes to where the next element may begin.
    fn separator(&mut self, start: Cursor<'b>, value: &mut Value, next: fn(&Self) -> bool) {
        if self.cursor.eof() || self.eat(',') {
            return;
        }
        let reported = is_broken(value);
        if self.cursor.is_punct(';') {
            if !reported {
                self.expected("`,`");
            }
            self.bump();
        } else if next(self) {
            if !reported {
                let place = self.places.add(self.last);
                let found = self.found();
                let finding =
                    Finding::new(&syntax::EXPECTED, place).with("expected", "`,` behind this").with("found", found);
                self.report.push(finding);
            }
        } else {
            if !reported && self.junk(Some(start), "`,`") {
                value.kind = ValueKind::Broken;
            }
            self.skip_entry();
        }
    }

    /// A key, or nothing where none stands; the cursor is then at the culprit.
    fn key(&mut self, place: Place) -> Option<Key> {
        if self.cursor.literal().is_some() {
            let value = self.literal();
            self.close(place);
            return match value {
                ValueKind::Text(text) => Some(Key { text, kind: KeyKind::Quoted, place }),
                ValueKind::Number(text) => {
                    self.unquoted(&text, place);
                    Some(Key { text, kind: KeyKind::Quoted, place })
                }
                _ => Some(Key { text: String::new(), kind: KeyKind::Broken, place }),
            };
        }
        let start = self.cursor;
        let Some((ident, text)) = self.cursor.ident() else {
            if self.cursor.is_pair('.', '.') {
                self.expected_with("a key", "what is left out is left to AWS: nothing stands for the rest");
            } else {
                self.expected("a key");
            }
            return None;
        };
        self.bump();
        let key = if self.cursor.is_pair(':', ':') {
            let segments = self.key_segments(ident.clone());
            Key { text: start.text_to(self.cursor), kind: KeyKind::Path(segments), place }
        } else if let Some(stop) = self.dashed_key() {
            while self.cursor != stop {
                self.bump();
            }
            let text = start.text_to(stop);
            self.close(place);
            self.unquoted(&text, place);
            Key { text, kind: KeyKind::Quoted, place }
        } else {
            Key { text: text.to_owned(), kind: KeyKind::Ident(ident.clone()), place }
        };
        self.close(place);
        Some(key)
    }

    fn key_segments(&mut self, first: Ident) -> Vec<Ident> {
        let mut segments = vec![first];
        while self.eat_pair(':', ':') {
            let Some((ident, _)) = self.cursor.ident() else {
                self.expected("a name behind `::`");
                break;
            };
            segments.push(ident.clone());
            self.bump();
        }
        segments
    }

    /// The end of a key such as `awslogs-group` that was written without quotes, if its `:` follows.
    fn dashed_key(&self) -> Option<Cursor<'b>> {
        const JOINTS: &[char] = &['-', '.', '/', '*'];
        let mut ahead = self.cursor;
        if !JOINTS.iter().any(|joint| ahead.is_punct(*joint)) {
            return None;
        }
        while !ahead.is_colon() {
            let part = ahead.ident().is_some()
                || ahead.literal().is_some()
                || JOINTS.iter().any(|joint| ahead.is_punct(*joint));
            if !part {
                return None;
            }
            ahead = ahead.next();
        }
        Some(ahead)
    }

    /// Values up to the end of the group: a list's elements, a function's arguments.
    pub(super) fn values(&mut self) -> Vec<Value> {
        let mut values = Vec::new();
        while !self.cursor.eof() {
            if self.cursor.is_punct(',') {
                self.expected("a value");
                self.bump();
                continue;
            }
            self.docs();
            let start = self.cursor;
            let mut value = self.value();
            self.separator(start, &mut value, Self::at_value);
            values.push(value);
        }
        values
    }

    pub(super) fn unquoted(&mut self, text: &str, place: Place) {
        self.report.push(Finding::new(&syntax::UNQUOTED_TEXT, place).with("text", text));
    }

    /// Reports what stands behind a value that began at `start` (or behind an item) instead of `wanted`:
    /// text without quotes, Rust without parentheses, or anything else. Returns whether the value is a piece of that.
    pub(super) fn junk(&mut self, start: Option<Cursor<'b>>, wanted: &str) -> bool {
        let joint = ['-', '.', '/', ':', '@', '*'].iter().any(|joint| self.cursor.is_punct(*joint));
        let word = self.cursor.ident().is_some() || self.cursor.literal().is_some();
        let glued = (joint || word) && self.touches();
        let Some(start) = start.filter(|_| glued || self.at_operator()) else {
            match habits::behind(self.cursor) {
                Some(hint) => self.expected_with(wanted, hint),
                None => self.expected(wanted),
            }
            return false;
        };
        let mut stop = self.cursor.next();
        let mut last = self.cursor.span();
        while !stop.eof() && !stop.is_punct(',') && !stop.is_punct(';') && !stop.is_word("with") {
            let span = stop.span();
            if span.start().line > last.end().line {
                break;
            }
            last = span;
            stop = stop.next();
        }
        let place = self.places.between(start.span(), last);
        let text = brief(start.source_to(stop));
        if let Some(form) = self.operator_form(start, stop) {
            self.foreign(place, &text, &form);
            return true;
        }
        let finding = if glued {
            Finding::new(&syntax::UNQUOTED_TEXT, place).with("text", text)
        } else {
            Finding::new(&syntax::BARE_EXPRESSION, place).with("found", text)
        };
        self.report.push(finding);
        true
    }

    /// Whether an operator of Rust stands here that the language does not have.
    fn at_operator(&self) -> bool {
        const OPERATORS: &[char] = &['+', '-', '*', '/', '%', '?', '<', '>', '.', '|', '&', '^'];
        OPERATORS.iter().any(|operator| self.cursor.is_punct(*operator))
            || self.cursor.group(Delimiter::Parenthesis).is_some()
            || self.cursor.is_word("as")
    }
}

/// A text that fits into a message: one line, and not a long one.
pub(super) fn brief(text: String) -> String {
    const LONG: usize = 60;
    let end = text.char_indices().find(|(at, character)| *at >= LONG || *character == '\n').map(|(at, _)| at);
    match end {
        Some(end) => format!("{}…", &text[..end]),
        None => text,
    }
}
