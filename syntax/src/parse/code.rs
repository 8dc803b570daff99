//! Values in the forms of programs: methods, `if`, `+` and the sigils of Rust, TypeScript and shells.
//!
//! In: the cursor at such a form. Out: one finding with the form to write, as `foreign` tells those of template files.

use super::{Cursor, Parser, habits};
use crate::tree::{Text, Value, ValueKind};
use crate::written;
use formwork_core::model::{Function, Place};
use proc_macro2::{Delimiter, Ident};
use syn::ext::IdentExt;

/// Methods of Rust that make a value of another type of itself.
const CONVERSIONS: &[&str] = &["as_ref", "as_str", "clone", "into", "ref", "to_owned", "to_string"];

impl<'b> Parser<'b, '_> {
    /// `Vpc.getAtt("Arn")`, `Vpc.ref()`, `Name.clone()`: the arguments are next.
    pub(super) fn method(&mut self, resource: &ValueKind, segments: &[Ident], place: Place) -> Option<ValueKind> {
        let (_, inside) = self.cursor.group(Delimiter::Parenthesis)?;
        let ValueKind::Name(base) = resource else { return None };
        let base = base.unraw();
        let [method] = segments else { return None };
        let method_text = method.unraw().to_string();
        if base == "Fn" {
            let function = habits::function(&method_text)?;
            return Some(self.foreign_call(function, method, place, &format!("Fn.{method_text}(…)"), inside));
        }
        if habits::function(&method_text) == Some(Function::GetAtt) {
            let argument = self.within(inside, Self::values).pop();
            self.close(place);
            let attribute = argument.as_ref().and_then(|argument| match &argument.kind {
                ValueKind::Text(text) => Some(Text { text: text.clone(), place: argument.place }),
                _ => None,
            });
            let form = attribute.as_ref().map_or("Attribute", |attribute| &attribute.text);
            self.foreign(place, &format!("{base}.{method_text}(…)"), &format!("{base}.{form}"));
            let resource = Box::new(Value { place, kind: resource.clone() });
            let known = |attribute| ValueKind::Attribute { resource, attribute, segments: Vec::new() };
            return Some(attribute.map_or(ValueKind::Broken, known));
        }
        let plain = CONVERSIONS.contains(&method_text.as_str()) && inside.eof();
        if !plain || (method_text != "ref" && !self.declares(&base.to_string())) {
            return None;
        }
        self.bump();
        self.close(place);
        self.foreign(place, &format!("{base}.{method_text}()"), &base.to_string());
        Some(resource.clone())
    }

    /// `${Vpc}`, `&Vpc` and `*Vpc`.
    pub(super) fn sigil(&mut self, place: Place) -> Option<ValueKind> {
        let behind = self.cursor.next();
        let (ident, found) = if self.cursor.is_punct('$') {
            let (_, inside) = behind.group(Delimiter::Brace)?;
            let (ident, _) = inside.ident().filter(|_| inside.next().eof())?;
            (ident, format!("${{{}}}", ident.unraw()))
        } else {
            let sigil = ['&', '*'].into_iter().find(|sigil| self.cursor.is_punct(*sigil))?;
            let (ident, _) = behind.ident()?;
            (ident, format!("{sigil}{}", ident.unraw()))
        };
        self.bump();
        self.bump();
        self.close(place);
        self.foreign(place, &found, &ident.unraw().to_string());
        Some(self.attribute(ValueKind::Name(ident.clone()), place))
    }

    /// `if Condition { a } else { b }`: the cursor is behind the `if`.
    pub(super) fn if_else(&mut self, name: &Ident, place: Place) -> ValueKind {
        let start = self.cursor;
        while self.cursor.group(Delimiter::Brace).is_none() && !self.left_off_of_if() {
            self.bump();
        }
        let stop = self.cursor;
        let condition = start.ident().filter(|_| start.next() == stop).map(|(ident, _)| ident.clone());
        let condition = condition.map(|ident| Value { place, kind: ValueKind::Name(ident) });
        let branch = |parser: &mut Self| {
            let (_, inside) = parser.cursor.group(Delimiter::Brace)?;
            let whole = |parser: &mut Self| Some(parser.value()).filter(|_| parser.cursor.eof());
            if inside.eof() {
                parser.bump();
                return None;
            }
            parser.within(inside, whole)
        };
        let read = |parser: &mut Self| {
            let then = branch(parser);
            let otherwise = if parser.eat_word("else") { branch(parser) } else { None };
            while parser.cursor.group(Delimiter::Brace).is_some() || parser.cursor.is_word("if") {
                parser.bump();
                while parser.cursor.group(Delimiter::Brace).is_none() && !parser.left_off_of_if() {
                    parser.bump();
                }
                parser.bump();
                parser.eat_word("else");
            }
            Some(vec![condition?, then?, otherwise?])
        };
        let arguments = self.told_once(place, read, |arguments| {
            let form = arguments.as_ref().and_then(|arguments| written::of_call(Function::If, arguments));
            ("if … { } else { }".to_owned(), form, Function::If.facts().form.to_owned())
        });
        arguments.map_or(ValueKind::Broken, |arguments| self.meant(Function::If, name, arguments))
    }

    /// Whether braces follow behind a condition: else `if` is a name, as any word may be.
    pub(super) fn at_if_else(&self) -> bool {
        let mut ahead = self.cursor;
        while !ahead.eof() && !ahead.is_punct(',') && !ahead.is_punct(';') && !ahead.is_word("with") {
            if ahead.group(Delimiter::Brace).is_some() {
                return true;
            }
            ahead = ahead.next();
        }
        false
    }

    fn left_off_of_if(&self) -> bool {
        self.cursor.eof() || self.cursor.is_punct(',') || self.cursor.is_punct(';')
    }

    /// `"a" + Env`, `Env ? "a" : "b"`, `"a".to_string()`: the form to write, for what begins at `start` and ends before `stop`.
    pub(super) fn operator_form(&self, start: Cursor<'b>, stop: Cursor<'b>) -> Option<String> {
        if self.cursor.is_punct('?') {
            return Some(Function::If.facts().form.to_owned());
        }
        let literal = start.literal().map(ToString::to_string).filter(|source| source.starts_with(['"', 'r']));
        if let Some(source) = literal
            && self.cursor.is_punct('.')
        {
            let method = self.cursor.next().ident().is_some_and(|(_, name)| CONVERSIONS.contains(&name));
            return method.then_some(source);
        }
        self.concatenated(start, stop)
    }

    /// `"a" + Env + "b"` as a `Sub`, if every operand is a text or a name that is declared here.
    fn concatenated(&self, start: Cursor<'b>, stop: Cursor<'b>) -> Option<String> {
        let (mut text, mut names) = (String::new(), false);
        let mut at = start;
        loop {
            if let Some(literal) = at.literal().map(ToString::to_string) {
                text.push_str(literal.strip_prefix('"')?.strip_suffix('"')?);
                at = at.next();
            } else {
                let (_, first) = at.ident()?;
                let mut behind = at.next();
                while behind.is_pair(':', ':') || behind.is_punct('.') {
                    behind = if behind.is_punct('.') { behind.next() } else { behind.next().next() };
                    behind.ident()?;
                    behind = behind.next();
                }
                if first != "AWS" && !self.declares(first) {
                    return None;
                }
                text.push_str(&format!("${{{}}}", at.text_to(behind)));
                names = true;
                at = behind;
            }
            if at == stop || at.eof() {
                return Some(if names { format!("Sub(\"{text}\")") } else { format!("\"{text}\"") });
            }
            if !at.is_punct('+') {
                return None;
            }
            at = at.next();
        }
    }

    /// Whether an item of that name is declared in these tokens, before or behind this place. Asked for messages alone.
    pub(super) fn declares(&self, name: &str) -> bool {
        const KINDS: &[&str] = &["import", "param", "resource"];
        let mut at = self.begin;
        while at.token().is_some() {
            let (here, behind) = (at.ident(), at.next());
            if here.is_some_and(|(_, word)| KINDS.contains(&word)) && behind.is_word(name) {
                return true;
            }
            at = at.step();
        }
        false
    }
}
