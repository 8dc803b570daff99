//! `///` and `#[…]` before items.
//!
//! Out: the lines of the docs, and the attributes that items have; all others are refused here.

use super::Parser;
use crate::tree::{Attribute, Text, ValueKind};
use formwork_core::findings::Finding;
use formwork_core::findings::table::syntax;
use formwork_core::model::{Effect, Place};
use proc_macro2::{Delimiter, TokenStream};
use syn::parse::Parser as _;

/// The attributes that items have, with their forms.
const FORMS: &[(&str, &str)] = &[
    ("allow", "#[allow(code, reason = \"…\")]"),
    ("deny", "#[deny(code)]"),
    ("expect", "#[expect(code, reason = \"…\")]"),
    ("formwork", "#[formwork(crate = path)]"),
    ("warn", "#[warn(code)]"),
    ("was", "#[was(\"OldName\")]"),
];

impl<'b> Parser<'b, '_> {
    /// Lines of `///` that stand here.
    pub(super) fn docs(&mut self) -> Vec<Text> {
        let mut docs = Vec::new();
        while let Some((inside, place)) = self.hash(|word| word == "doc") {
            let line = self.within(inside, |parser| {
                parser.bump();
                if parser.eat('=') { parser.text("text") } else { None }
            });
            self.close(place);
            let Some(Text { text, .. }) = line else { continue };
            if text.contains('\n') {
                // `/** … */`: one attribute with all lines.
                let lines = text.lines().map(|line| line.trim().trim_start_matches('*').trim_start());
                docs.extend(lines.map(|line| Text { text: line.to_owned(), place }));
            } else {
                docs.push(Text { text: text.strip_prefix(' ').unwrap_or(&text).to_owned(), place });
            }
        }
        docs
    }

    /// `#[word …]` if such a word stands here: its inside, the cursor at its group.
    fn hash(&mut self, wanted: impl Fn(&str) -> bool) -> Option<(super::Cursor<'b>, Place)> {
        if !self.cursor.is_punct('#') {
            return None;
        }
        let inner = self.cursor.next().is_punct('!');
        let group = if inner { self.cursor.next().next() } else { self.cursor.next() };
        let (_, inside) = group.group(Delimiter::Bracket)?;
        if !wanted(inside.ident().map_or("", |(_, word)| word)) {
            return None;
        }
        let place = self.here();
        while self.cursor != group {
            self.bump();
        }
        Some((inside, place))
    }

    /// `#[…]` before an item.
    pub(super) fn attributes(&mut self, docs: &mut Vec<Text>) -> Vec<Attribute> {
        let mut attributes = Vec::new();
        while let Some((inside, place)) = self.hash(|word| word != "doc") {
            let attribute = self.within(inside, |parser| parser.attribute_content(place));
            attributes.extend(attribute);
            docs.extend(self.docs());
        }
        attributes
    }

    /// Refuses `#[…]` where only `///` may stand.
    pub(super) fn no_attributes(&mut self) {
        while let Some((inside, place)) = self.hash(|word| word != "doc") {
            let name = inside.ident().map_or("", |(_, word)| word).to_owned();
            self.bump();
            self.close(place);
            self.refuse(&name, place, "a property");
        }
    }

    fn attribute_content(&mut self, place: Place) -> Option<Attribute> {
        let name = self.cursor.ident().map_or("", |(_, word)| word);
        let Some((_, form)) = FORMS.iter().find(|(known, _)| *known == name) else {
            self.refuse(name, place, "an item");
            return None;
        };
        self.bump();
        let inside = self.cursor.group(Delimiter::Parenthesis).map(|(_, inside)| inside);
        let attribute = inside.and_then(|inside| self.within(inside, |parser| parser.arguments(name)));
        if attribute.is_none() || !self.cursor.eof() {
            let finding = Finding::new(&syntax::ATTRIBUTE_FORM, place).with("name", name).with("form", form);
            self.report.push(finding);
        }
        attribute
    }

    fn refuse(&mut self, name: &str, place: Place, owner: &str) {
        if matches!(name, "cfg" | "cfg_attr") {
            self.report.push(Finding::new(&syntax::CFG_ATTRIBUTE, place).with("name", name));
            return;
        }
        let finding = Finding::new(&syntax::UNKNOWN_ITEM_ATTRIBUTE, place).with("name", name).with("owner", owner);
        let known = FORMS.iter().map(|(name, _)| *name).filter(|_| owner == "an item");
        self.report.push(finding.suggest(name, known));
    }

    fn arguments(&mut self, name: &str) -> Option<Attribute> {
        match name {
            "was" => self.texts().map(Attribute::Was),
            "formwork" => {
                if !self.eat_word("crate") || !self.eat('=') {
                    return None;
                }
                let mut path = TokenStream::new();
                while let Some(tree) = self.cursor.tree() {
                    path.extend([tree]);
                    self.bump();
                }
                let is_path = syn::Path::parse_mod_style.parse2(path.clone()).is_ok();
                is_path.then_some(Attribute::Crate(path))
            }
            "allow" => self.silence(Effect::Allow),
            "expect" => self.silence(Effect::Expect),
            "warn" => self.silence(Effect::Warn),
            _ => self.silence(Effect::Deny),
        }
    }

    fn texts(&mut self) -> Option<Vec<Text>> {
        let mut texts = Vec::new();
        while self.cursor.literal().is_some() {
            let place = self.here();
            let ValueKind::Text(text) = self.literal() else { return None };
            texts.push(Text { text, place });
            if !self.eat(',') {
                break;
            }
        }
        (self.cursor.eof() && !texts.is_empty()).then_some(texts)
    }

    /// `code, …, reason = "…"`
    fn silence(&mut self, effect: Effect) -> Option<Attribute> {
        let mut codes = Vec::new();
        let mut reason = None;
        while let Some((_, word)) = self.cursor.ident() {
            let place = self.here();
            self.bump();
            if word == "reason" && self.eat('=') {
                self.cursor.literal()?;
                let ValueKind::Text(text) = self.literal() else { return None };
                reason = Some(text);
            } else {
                codes.push(Text { text: word.to_owned(), place });
            }
            if !self.eat(',') {
                break;
            }
        }
        (self.cursor.eof() && !codes.is_empty()).then_some(Attribute::Silence { effect, codes, reason })
    }
}
