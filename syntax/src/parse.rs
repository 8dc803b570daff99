//! Tokens to [`tree::Tree`](crate::tree::Tree).
//!
//! In: the content of a macro call, finished or not. Out: a tree of all that could be read, and a finding for each
//! thing that could not, at its own tokens. The parser is permissive and recovers item by item and property by
//! property; what a name means, and whether it may stand where it stands, is not its business.

mod attributes;
mod buffer;
mod code;
mod ends;
mod entries;
mod foreign;
mod habits;
mod items;
mod literals;
mod operators;
mod recover;
mod types;
mod values;

use crate::places::Places;
use crate::tree::{ItemKind, Path, Tree};
pub(crate) use buffer::DEPTH;
use buffer::{Buffer, Cursor, Kind};
use formwork_core::findings::report::Report;
use formwork_core::findings::table::syntax;
use formwork_core::findings::{Finding, Row};
use formwork_core::model::Place;
use proc_macro2::{Span, TokenStream};
use std::collections::BTreeMap;

/// Reads the content of one `stack! { }` or `part! { }`.
///
/// # Examples
///
/// ```
/// use formwork_core::findings::report::Report;
/// use formwork_syntax::{parse::parse, places::Places, tree::ItemKind};
/// let tokens = "pub stack Web; resource Vpc = AWS::EC2::VPC { CidrBlock: \"10.0.0.0/16\" };".parse().unwrap();
/// let mut report = Report::default();
/// let tree = parse(tokens, &mut Places::default(), &mut report);
/// assert!(!report.has_language_faults());
/// assert!(matches!(tree.items[1].kind, ItemKind::Resource { .. }));
/// ```
#[must_use]
pub fn parse(tokens: TokenStream, places: &mut Places, report: &mut Report) -> Tree {
    let buffer = Buffer::new(tokens);
    if let Some(span) = &buffer.too_deep {
        let place = places.add(*span);
        report.push(Finding::new(&syntax::NESTING, place).with("limit", DEPTH));
    }
    let cursor = buffer.begin();
    let mut parser = Parser {
        begin: cursor,
        cursor,
        value_start: cursor,
        last: cursor.span(),
        last_is_brace: false,
        depth: 0,
        too_deep: buffer.too_deep.is_some(),
        variables: Vec::new(),
        in_list_head: false,
        held: None,
        unfinished: BTreeMap::new(),
        places,
        report,
    };
    let start = cursor.token().map(|token| token.span);
    let items = parser.items();
    let part = items.iter().any(|item| matches!(item.kind, ItemKind::Part { .. }));
    let fingerprint = if part { buffer.fingerprint() } else { 0 };
    Tree { items, start, fingerprint, names_crate: part && buffer.names_crate(), unfinished: parser.unfinished }
}

/// The state of the parser: where it is, and where findings go.
struct Parser<'b, 'c> {
    /// The first token of all.
    begin: Cursor<'b>,
    cursor: Cursor<'b>,
    /// Where the innermost open value began.
    value_start: Cursor<'b>,
    /// The token before the cursor.
    last: Span,
    /// Whether that token is a group in braces, after which a `;` may be left out.
    last_is_brace: bool,
    /// How many values are open.
    depth: usize,
    /// Whether something that nests too deep was reported.
    too_deep: bool,
    /// The loop variables in scope: `Name{variable}` is a name where they are.
    variables: Vec<Box<str>>,
    /// Whether `{` behind a name is the body of a `for`.
    in_list_head: bool,
    /// Foreign forms inside a foreign form: told with it, unless it cannot be written in one line.
    held: Option<Vec<Finding>>,
    /// See [`Tree::unfinished`].
    unfinished: BTreeMap<Place, Path>,
    places: &'c mut Places,
    report: &'c mut Report,
}

impl<'b> Parser<'b, '_> {
    /// Goes behind this token.
    fn bump(&mut self) {
        let Some(token) = self.cursor.token() else { return };
        self.last = token.span;
        self.last_is_brace =
            matches!(&token.kind, Kind::Group(group, _) if group.delimiter() == proc_macro2::Delimiter::Brace);
        self.cursor = self.cursor.next();
    }

    /// Goes behind this character, if it is the one.
    fn eat(&mut self, punct: char) -> bool {
        let here = self.cursor.is_punct(punct);
        if here {
            self.bump();
        }
        here
    }

    /// Goes behind this operator of two characters, if it is the one.
    fn eat_pair(&mut self, first: char, second: char) -> bool {
        let here = self.cursor.is_pair(first, second);
        if here {
            self.bump();
            self.bump();
        }
        here
    }

    /// Goes behind this word, if it is the one.
    fn eat_word(&mut self, word: &str) -> bool {
        let here = self.cursor.is_word(word);
        if here {
            self.bump();
        }
        here
    }

    /// Reads the content of a group and goes behind it.
    fn within<T>(&mut self, inside: Cursor<'b>, read: impl FnOnce(&mut Self) -> T) -> T {
        let outside = self.cursor;
        self.cursor = inside;
        let result = read(self);
        self.cursor = outside;
        self.bump();
        result
    }

    /// The place of this token.
    fn here(&mut self) -> Place {
        let span = self.cursor.span();
        self.places.add(span)
    }

    /// Ends a place at the token before the cursor.
    fn close(&mut self, place: Place) {
        self.places.close(place, self.last);
    }

    fn fault(&mut self, row: &'static Row, place: Place) {
        self.report.push(Finding::new(row, place));
    }

    /// Reports this token where `expected` should stand.
    fn expected(&mut self, expected: &str) {
        let place = self.here();
        let finding = Finding::new(&syntax::EXPECTED, place).with("expected", expected).with("found", self.found());
        self.report.push(finding);
    }

    /// As [`expected`](Self::expected), with a line of help.
    fn expected_with(&mut self, expected: &str, hint: &str) {
        let place = self.here();
        let finding = Finding::new(&syntax::EXPECTED, place)
            .with("expected", expected)
            .with("found", self.found())
            .with("hint", hint);
        self.report.push(finding);
    }

    /// This token, as a message names it.
    fn found(&self) -> String {
        const LONG: usize = 40;
        let next = self.cursor.next();
        let text = if self.cursor.eof() {
            return "the end".to_owned();
        } else if let Some((open, close)) = self.delimiters() {
            format!("{open} … {close}")
        } else {
            self.cursor.text_to(next)
        };
        match text.char_indices().nth(LONG) {
            Some((cut, _)) => format!("`{}…`", &text[..cut]),
            None => format!("`{text}`"),
        }
    }

    fn delimiters(&self) -> Option<(char, char)> {
        use proc_macro2::Delimiter::{Brace, Bracket, Parenthesis};
        [(Brace, ('{', '}')), (Bracket, ('[', ']')), (Parenthesis, ('(', ')'))]
            .into_iter()
            .find(|(delimiter, _)| self.cursor.group(*delimiter).is_some())
            .map(|(_, pair)| pair)
    }
}
