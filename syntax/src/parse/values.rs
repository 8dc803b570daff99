//! Values: everything that may stand behind a `:` or `=`.
//!
//! In: the cursor at the first token. Out: the value, [`ValueKind::Broken`] once its fault is reported. Every word, group
//! and literal is consumed, so that lists and objects always get on; other tokens are left to them.

use super::buffer::DEPTH;
use super::entries::brief;
use super::{Parser, habits};
use crate::tree::{NamePiece, Path, Text, Value, ValueKind};
use formwork_core::findings::Finding;
use formwork_core::findings::table::syntax;
use formwork_core::model::{Function, Place};
use proc_macro2::{Delimiter, Ident, Literal, TokenStream, TokenTree};

impl<'b> Parser<'b, '_> {
    /// A value, operators of conditions included; `( )` is a Rust expression.
    pub(super) fn value(&mut self) -> Value {
        if !self.deeper() {
            self.depth -= 1;
            return self.give_up();
        }
        let value = self.any(super::operators::Parentheses::Rust);
        self.depth -= 1;
        value
    }

    /// One level deeper; reports the level that is too deep.
    pub(super) fn deeper(&mut self) -> bool {
        self.depth += 1;
        if self.depth == DEPTH + 1 && !std::mem::replace(&mut self.too_deep, true) {
            let place = self.here();
            self.report.push(Finding::new(&syntax::NESTING, place).with("limit", DEPTH));
        }
        self.depth <= DEPTH
    }

    /// A value whose fault is reported; its first token is left behind.
    pub(super) fn give_up(&mut self) -> Value {
        let place = self.here();
        self.bump();
        Value { place, kind: ValueKind::Broken }
    }

    /// A value without operators.
    pub(super) fn operand(&mut self) -> Value {
        let place = self.here();
        let outer = std::mem::replace(&mut self.value_start, self.cursor);
        let kind = self.operand_kind(place);
        self.value_start = outer;
        self.close(place);
        Value { place, kind }
    }

    fn operand_kind(&mut self, place: Place) -> ValueKind {
        if self.cursor.literal().is_some() || self.cursor.is_punct('-') {
            let literal = self.literal();
            return self.tag_in_quotes(&literal, place).unwrap_or(literal);
        }
        if let Some((group, inside)) = self.cursor.group(Delimiter::Parenthesis) {
            if self.in_list_head && is_tuple(inside) {
                return ValueKind::List(self.within(inside, Self::values));
            }
            let tokens = group.stream();
            self.bump();
            return ValueKind::Rust(tokens);
        }
        if let Some((_, inside)) = self.cursor.group(Delimiter::Bracket) {
            return ValueKind::List(self.within(inside, Self::values));
        }
        if let Some((_, inside)) = self.cursor.group(Delimiter::Brace) {
            if let Some(meant) = self.json_form(inside, place) {
                return meant;
            }
            return ValueKind::Object(self.within(inside, Self::entries));
        }
        if let Some((ident, text)) = self.cursor.ident() {
            return self.word(ident, text, place);
        }
        if let Some(meant) = self.sigil(place) {
            return meant;
        }
        match habits::value(self.cursor) {
            Some((found, form)) => self.foreign(place, found, form),
            None => self.expected("a value"),
        }
        ValueKind::Broken
    }

    /// A value that begins with a word.
    fn word(&mut self, ident: &'b Ident, text: &'b str, place: Place) -> ValueKind {
        self.bump();
        match text {
            "true" => return ValueKind::Bool(true),
            "false" => return ValueKind::Bool(false),
            "Self" => return ValueKind::SelfName(ident.span()),
            "if" if self.at_if_else() => return self.if_else(ident, place),
            _ => {}
        }
        if let Some((_, inside)) = self.cursor.group(Delimiter::Parenthesis) {
            if let Some(function) = habits::function(text).filter(|function| habits::has_form(*function)) {
                let kind = self.foreign_call(function, ident, place, &format!("{text}(…)"), inside);
                return self.attribute(kind, place);
            }
            return self.call(ident, place, |parser| parser.within(inside, Self::values));
        }
        if self.cursor.is_punct('!') && !self.cursor.is_pair('!', '=') {
            return self.macro_call(ident, text, place);
        }
        let mut pasted = self.pasted(text, Self::known_variable);
        if !pasted.is_empty() {
            // `Name{variable}::Item`: an item of a component that the same loop includes.
            while self.eat_pair(':', ':') {
                let Some((_, text)) = self.cursor.ident() else {
                    self.expected("a name behind `::`");
                    return ValueKind::Broken;
                };
                self.bump();
                pasted.push(NamePiece::Literal(format!("::{text}")));
            }
            return self.attribute(ValueKind::Pasted(pasted), place);
        }
        if self.cursor.group(Delimiter::Brace).is_some() && self.object_follows(text) {
            return self.call(ident, place, |parser| vec![parser.operand()]);
        }
        if !self.cursor.is_pair(':', ':') {
            if let Some(meant) = self.named_function(std::slice::from_ref(ident), place) {
                return meant;
            }
            return self.attribute(ValueKind::Name(ident.clone()), place);
        }
        let mut segments = vec![ident.clone()];
        while self.eat_pair(':', ':') {
            let Some((ident, _)) = self.cursor.ident() else {
                self.expected("a name behind `::`");
                let path = Path { segments, absolute: false, generics: TokenStream::new(), place };
                self.unfinished.insert(place, path);
                return ValueKind::Broken;
            };
            segments.push(ident.clone());
            self.bump();
        }
        if let Some(meant) = self.named_function(&segments, place) {
            return meant;
        }
        if self.cursor.group(Delimiter::Parenthesis).is_some() {
            return self.bare_call(place);
        }
        self.close(place);
        let path = Path { segments, absolute: false, generics: TokenStream::new(), place };
        self.attribute(ValueKind::Path(path), place)
    }

    /// Whether `Name { … }` is a call: the braces are no body of `for` or `when`.
    fn object_follows(&self, name: &str) -> bool {
        Function::named(name).is_some() || !self.in_list_head
    }

    fn call(&mut self, ident: &Ident, place: Place, arguments: impl FnOnce(&mut Self) -> Vec<Value>) -> ValueKind {
        let name_place = self.places.add(ident.span());
        let arguments = arguments(self);
        let kind = ValueKind::Call { name: ident.clone(), name_place, arguments };
        self.attribute(kind, place)
    }

    /// `.Name`, `.Name.Name` or `."odd-key"` behind a value.
    pub(super) fn attribute(&mut self, resource: ValueKind, start: Place) -> ValueKind {
        if !self.cursor.is_punct('.') || self.cursor.is_pair('.', '.') {
            return resource;
        }
        let resource_place = self.places.between(self.places.extent(start).start, self.last);
        self.bump();
        let place = self.here();
        let mut text = String::new();
        let mut segments = Vec::new();
        loop {
            if let Some((ident, name)) = self.cursor.ident() {
                text.push_str(name);
                segments.push(ident.clone());
                self.bump();
            } else if self.cursor.literal().is_some() {
                match self.literal() {
                    ValueKind::Text(name) => text.push_str(&name),
                    ValueKind::Number(_) => {
                        self.close(start);
                        let text = self.value_start.text_to(self.cursor);
                        self.unquoted(&text, start);
                        return ValueKind::Broken;
                    }
                    _ => return ValueKind::Broken,
                }
            } else {
                self.expected("an attribute");
                break;
            }
            if !self.cursor.is_punct('.') {
                break;
            }
            text.push('.');
            self.bump();
        }
        self.close(place);
        if let Some(meant) = self.method(&resource, &segments, start) {
            return meant;
        }
        if self.cursor.group(Delimiter::Parenthesis).is_some() {
            return self.bare_call(start);
        }
        let resource = Box::new(Value { place: resource_place, kind: resource });
        ValueKind::Attribute { resource, attribute: Text { text, place }, segments }
    }

    /// `path::function(…)`: the fault, and the value goes no further.
    fn bare_call(&mut self, place: Place) -> ValueKind {
        self.bump();
        self.close(place);
        let found = brief(self.value_start.source_to(self.cursor));
        self.report.push(Finding::new(&syntax::BARE_EXPRESSION, place).with("found", found));
        ValueKind::Broken
    }

    /// `name!(…)`: `include_str!` and `format!` have a meaning, others are Rust.
    fn macro_call(&mut self, ident: &Ident, text: &str, place: Place) -> ValueKind {
        let behind = self.cursor.next();
        let Some((_, inside)) = behind.group(Delimiter::Parenthesis) else {
            if behind.group(Delimiter::Bracket).is_some() || behind.group(Delimiter::Brace).is_some() {
                self.bump();
                return self.bare_call(place);
            }
            return ValueKind::Name(ident.clone());
        };
        self.bump();
        match text {
            "include_str" => self.within(inside, |parser| parser.include_str(ident)),
            "format" => self.within(inside, Self::format),
            _ if Function::named(text).is_some() => {
                let form = Function::named(text).map_or("", |function| function.facts().form);
                self.bump();
                self.close(place);
                self.foreign(place, &format!("{text}!(…)"), form);
                ValueKind::Broken
            }
            _ => self.bare_call(place),
        }
    }

    fn include_str(&mut self, ident: &Ident) -> ValueKind {
        let literal = self.cursor.literal().map(|literal: &Literal| TokenTree::from(literal.clone()));
        let Some(path) = self.text("a path as text") else { return ValueKind::Broken };
        if !self.cursor.eof() {
            self.expected("`)`");
        }
        ValueKind::IncludeStr { path, literal: literal.into_iter().collect(), span: ident.span() }
    }

    fn format(&mut self) -> ValueKind {
        let Some(text) = self.text("text with loop variables in braces") else { return ValueKind::Broken };
        let arguments = if self.eat(',') { self.values() } else { Vec::new() };
        ValueKind::Format { text, arguments }
    }

    /// A literal text, reported as `expected` where none stands.
    pub(super) fn text(&mut self, expected: &str) -> Option<Text> {
        if self.cursor.literal().is_none() {
            self.expected(expected);
            return None;
        }
        let place = self.here();
        match self.literal() {
            ValueKind::Text(text) => Some(Text { text, place }),
            ValueKind::Broken => None,
            _ => {
                let finding =
                    Finding::new(&syntax::EXPECTED, place).with("expected", expected).with("found", "a number");
                self.report.push(finding);
                None
            }
        }
    }

    /// The list of a `for` or `let`: a value, but `{` behind it is a body.
    pub(super) fn loop_list(&mut self) -> Value {
        let outside = std::mem::replace(&mut self.in_list_head, true);
        let value = self.value();
        self.in_list_head = outside;
        value
    }
}

/// Whether parentheses hold more than one value.
fn is_tuple(mut cursor: super::Cursor<'_>) -> bool {
    while !cursor.eof() {
        if cursor.is_punct(',') {
            return true;
        }
        cursor = cursor.next();
    }
    false
}
