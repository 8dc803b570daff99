//! What all items share: the declared name, `=`, `with { … }` and the end.

use super::items::Attributes;
use super::recover::begins_item;
use super::{Cursor, Parser, habits};
use crate::tree::{Declared, Entry, ItemKind, NamePiece, Value, ValueKind};
use formwork_core::findings::Finding;
use formwork_core::findings::table::syntax;
use formwork_core::model::{Place, Section};
use proc_macro2::{Delimiter, Ident};

/// For names with `{variable}` where no loop has one.
const NO_LOOP: &str = "`{…}` in a name is the variable of a `for`: `for stage in [\"Test\", \"Live\"] { resource Topic{stage} = … }`; a parameter \
    is known only when the stack is deployed";

impl<'b> Parser<'b, '_> {
    /// An item that ends here for now; reading goes on at the next one.
    pub(super) fn broken(&mut self, section: Option<Section>, name: Option<Declared>) -> (ItemKind, Vec<Entry>) {
        self.skip_item();
        (ItemKind::Broken { section, name, kind: None }, Vec::new())
    }

    /// An identifier that names a stack, a part, a link or a list; the item's place ends at it.
    pub(super) fn plain_name(&mut self, item: Place) -> Option<Ident> {
        let Some((ident, _)) = self.cursor.ident() else {
            self.expected("a name");
            return None;
        };
        self.bump();
        self.close(item);
        Some(ident.clone())
    }

    /// A declared name, with `{variable}` parts in a `for`; the item's place ends at it.
    pub(super) fn name(&mut self, item: Place) -> Option<Declared> {
        self.name_with(item, Self::any_variable)
    }

    /// The prefix of a component.
    pub(super) fn prefix(&mut self, item: Place) -> Option<Declared> {
        self.name_with(item, Self::prefix_variable)
    }

    /// `{variable}` of a prefix: the last braces are those of the inputs.
    fn prefix_variable(&self) -> Option<Ident> {
        let is_last = self.cursor.next().group(Delimiter::Brace).is_none();
        if is_last { self.known_variable() } else { self.any_variable() }
    }

    fn name_with(&mut self, item: Place, variable: fn(&Self) -> Option<Ident>) -> Option<Declared> {
        let Some((ident, text)) = self.cursor.ident() else {
            if self.cursor.literal().is_some() {
                self.expected_with("a name", "names are written without quotes");
            } else if let Some(variable) = self.any_variable() {
                let form = format!("a name begins with letters of its own: `Name{{{variable}}}`");
                self.expected_with("a name", &form);
            } else if self.word_in_braces().is_some() {
                self.expected_with("a name", NO_LOOP);
            } else {
                self.expected("a name");
            }
            return None;
        };
        let place = self.here();
        self.bump();
        let pasted = self.pasted(text, variable);
        self.close(place);
        if self.variables.is_empty() && self.touches() && self.word_in_braces().is_some() {
            self.expected_with("the end of the name", NO_LOOP);
            return None;
        }
        self.close(item);
        if pasted.is_empty() {
            return Some(Declared { text: text.to_owned(), place, ident: Some(ident.clone()), pasted });
        }
        let text = pasted.iter().map(|piece| match piece {
            NamePiece::Literal(text) => text.clone(),
            NamePiece::Variable(ident) => format!("{{{ident}}}"),
        });
        Some(Declared { text: text.collect(), place, ident: None, pasted })
    }

    /// The pieces of `Name{variable}…`, whose first word was just read; nothing for a plain name.
    pub(super) fn pasted(&mut self, first: &str, variable: fn(&Self) -> Option<Ident>) -> Vec<NamePiece> {
        let mut pieces = Vec::new();
        while let Some(variable) = variable(self) {
            if pieces.is_empty() {
                pieces.push(NamePiece::Literal(first.to_owned()));
            }
            pieces.push(NamePiece::Variable(variable));
            self.bump();
            if let Some((_, text)) = self.cursor.ident()
                && self.touches()
            {
                pieces.push(NamePiece::Literal(text.to_owned()));
                self.bump();
            }
        }
        pieces
    }

    /// `{variable}` in a `for`; in a declared name it can be nothing else, whether it is a variable or not.
    fn any_variable(&self) -> Option<Ident> {
        if self.variables.is_empty() { None } else { self.word_in_braces() }
    }

    /// `{word}`
    fn word_in_braces(&self) -> Option<Ident> {
        let (_, inside) = self.cursor.group(Delimiter::Brace)?;
        let (ident, _) = inside.ident().filter(|_| inside.next().eof())?;
        Some(ident.clone())
    }

    /// `{variable}` of an enclosing `for`.
    pub(super) fn known_variable(&self) -> Option<Ident> {
        self.any_variable().filter(|ident| self.variables.iter().any(|variable| *ident == **variable))
    }

    /// `=`, or `:` by mistake.
    pub(super) fn assignment(&mut self, noun: &str) -> bool {
        if self.eat('=') {
            return true;
        }
        self.expected_with("`=`", &format!("write `{}`", habits::item_form(noun)));
        self.eat(':')
    }

    /// `with { … }`, if this kind of item has attributes, and the end of the item.
    pub(super) fn finish(&mut self, attributes: Attributes) -> Vec<Entry> {
        self.end(false, attributes)
    }

    /// The same behind `value`, which began at `start`.
    pub(super) fn finish_after(&mut self, start: Cursor<'b>, value: &mut Value, attributes: Attributes) -> Vec<Entry> {
        let mut reported = is_broken(value);
        if !reported && !self.cursor.is_word("with") && !self.ended() {
            reported = true;
            if self.junk(Some(start), "`;`") {
                value.kind = ValueKind::Broken;
            }
        }
        self.end(reported, attributes)
    }

    /// The same behind what was `reported` or not.
    pub(super) fn end(&mut self, mut reported: bool, attributes: Attributes) -> Vec<Entry> {
        if !self.cursor.is_word("with") && !self.ended() {
            if !reported {
                self.junk(None, "`;`");
            }
            reported = true;
            while !self.ended() && !with_follows(self.cursor) {
                self.bump();
            }
        }
        let entries = if self.cursor.is_word("with") { self.with(attributes) } else { Vec::new() };
        if self.eat(';') {
            return entries;
        }
        if !self.ended() {
            if !reported {
                self.junk(None, "`;`");
            }
            self.skip_item();
        } else if !reported && !self.last_is_brace {
            let place = self.places.add(self.last);
            let found = self.found();
            let finding =
                Finding::new(&syntax::EXPECTED, place).with("expected", "`;` behind this").with("found", found);
            self.report.push(finding);
        }
        entries
    }

    fn with(&mut self, attributes: Attributes) -> Vec<Entry> {
        let place = self.here();
        self.bump();
        let Some((_, inside)) = self.cursor.group(Delimiter::Brace) else {
            self.expected_with("`{`", "write `with { Attribute: value }`");
            return Vec::new();
        };
        let entries = self.within(inside, Self::entries);
        if attributes == Attributes::Some {
            return entries;
        }
        self.fault(&syntax::WITHOUT_WITH, place);
        Vec::new()
    }

    /// Whether nothing more of the item follows.
    fn ended(&self) -> bool {
        self.cursor.eof()
            || self.cursor.is_punct(';')
            || begins_item(self.cursor)
            || (self.last_is_brace
                && self.cursor.ident().is_some()
                && !self.cursor.is_word("with")
                && self.on_new_line())
    }
}

fn with_follows(cursor: Cursor<'_>) -> bool {
    cursor.is_word("with") && cursor.next().group(Delimiter::Brace).is_some()
}

/// Whether a value's fault is reported already.
pub(super) fn is_broken(value: &Value) -> bool {
    matches!(value.kind, ValueKind::Broken | ValueKind::Missing)
}
