//! Items: `doc* attribute* kind Name [: Type] [= value] [with { … }];`
//!
//! One function for each shape of item; what is common (name, `=`, `with`, `;`) stands in `ends`.

use super::ends::is_broken;
use super::recover::KEYWORDS;
use super::{Cursor, Parser, habits};
use crate::tree::{Assertion, Attribute, Declared, Entry, Input, Item, ItemKind, Text, TypeName};
use formwork_core::findings::table::syntax;
use formwork_core::findings::{Finding, suggest};
use formwork_core::model::{Place, Section};
use proc_macro2::{Delimiter, TokenStream};

/// Whether a kind of item has `with { … }`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Attributes {
    Some,
    None,
}

impl<'b> Parser<'b, '_> {
    /// All items up to the end of the group.
    pub(super) fn items(&mut self) -> Vec<Item> {
        let mut items = Vec::new();
        while !self.cursor.eof() {
            if self.eat(';') {
                continue;
            }
            let mut docs = self.docs();
            let attributes = self.attributes(&mut docs);
            if self.cursor.eof() {
                self.expected("an item");
                break;
            }
            let place = self.here();
            items.extend(self.item(place, docs, attributes));
        }
        items
    }

    fn item(&mut self, place: Place, docs: Vec<Text>, attributes: Vec<Attribute>) -> Option<Item> {
        let visibility = self.visibility();
        let Some((_, word)) = self.cursor.ident() else {
            self.expected("an item");
            self.bump();
            self.skip_item();
            return None;
        };
        let header = matches!(word, "stack" | "part");
        if !visibility.is_empty() && !header {
            let finding = Finding::new(&syntax::EXPECTED, place)
                .with("expected", "an item")
                .with("found", "a visibility")
                .with("hint", "`stack` and `part` alone have one");
            self.report.push(finding);
        }
        let (kind, with) = match word {
            "stack" | "part" => self.header(place, visibility),
            "shared" | "param" => self.param(place),
            "mapping" => self.assigned(place, Section::Mappings),
            "condition" => self.assigned(place, Section::Conditions),
            "output" => self.assigned(place, Section::Outputs),
            "rule" => self.rule(place),
            "resource" => self.resource(place),
            "extern" => self.external(place),
            "when" => self.when(place),
            "for" => self.each(place),
            "let" => self.list(place),
            "include" => self.include(place),
            "import" => self.import(place),
            "uses" => self.uses(place),
            "metadata" | "transform" | "globals" | "hooks" => self.section(word),
            word => self.unknown_item(word, place)?,
        };
        Some(Item { place, docs, attributes, kind, with })
    }

    /// An item of an unknown kind. What it declares stays known if it is clear what was meant.
    fn unknown_item(&mut self, word: &str, place: Place) -> Option<(ItemKind, Vec<Entry>)> {
        // The place of the item grows with its name; the fault is the word.
        let finding = Finding::new(&syntax::UNKNOWN_ITEM, self.here()).with("name", word);
        let section = habits::section(word).filter(|_| self.cursor.next().is_colon());
        let form = section.or_else(|| habits::kind(word));
        let meant = form.or_else(|| suggest::best(word, KEYWORDS.iter().copied()));
        let name = if form.is_some() { "form" } else { "suggestion" };
        self.report.push(meant.into_iter().fold(finding, |finding, meant| finding.with(name, meant)));
        self.bump();
        let section = meant.and_then(|meant| habits::declares(meant.split(' ').next()?));
        match section.filter(|_| self.cursor.ident().is_some()) {
            Some(section) => {
                let name = self.name(place);
                Some(self.broken(Some(section), name))
            }
            None => {
                self.skip_item();
                None
            }
        }
    }

    /// `pub`, `pub(crate)`: its tokens.
    fn visibility(&mut self) -> TokenStream {
        let mut tokens = TokenStream::new();
        if let Some((ident, "pub")) = self.cursor.ident() {
            tokens.extend([proc_macro2::TokenTree::from(ident.clone())]);
            self.bump();
            if let Some((group, _)) = self.cursor.group(Delimiter::Parenthesis) {
                let mut restricted = tokens.clone();
                restricted.extend([proc_macro2::TokenTree::from(group.clone())]);
                if syn::parse2::<syn::Visibility>(restricted.clone()).is_ok() {
                    tokens = restricted;
                } else {
                    self.expected("`(crate)`, `(super)` or `(in path)` behind `pub`");
                }
                self.bump();
            }
        }
        tokens
    }

    fn header(&mut self, item: Place, visibility: TokenStream) -> (ItemKind, Vec<Entry>) {
        let stack = self.eat_word("stack");
        if !stack {
            self.bump();
        }
        let Some(name) = self.plain_name(item) else { return self.broken(None, None) };
        let group = self.cursor.group(Delimiter::Parenthesis);
        let kind = if stack {
            let arguments = group.map(|(group, _)| group.stream());
            if arguments.is_some() {
                self.bump();
            }
            ItemKind::Stack { visibility, name, arguments }
        } else {
            let inputs = group.map(|(_, inside)| self.within(inside, Self::inputs));
            ItemKind::Part { visibility, name, inputs }
        };
        (kind, self.finish(if stack { Attributes::Some } else { Attributes::None }))
    }

    /// `Port: Integer, Cluster: AWS::ECS::Cluster, Image: String = "nginx"`
    fn inputs(&mut self) -> Vec<Input> {
        let mut inputs = Vec::new();
        while !self.cursor.eof() {
            let docs = self.docs();
            let place = self.here();
            let Some((name, _)) = self.cursor.ident() else {
                self.expected_with("the name of an input", "write `Port: Integer, Cluster: AWS::ECS::Cluster`");
                break;
            };
            self.bump();
            let kind = if self.eat(':') {
                self.type_name()
            } else {
                self.expected_with("`:` and a kind", "write `Port: Integer`");
                TypeName::Broken(place)
            };
            let default = self.eat('=').then(|| self.value());
            inputs.push(Input { name: name.clone(), place, kind, default, docs });
            if !self.eat(',') && !self.cursor.eof() {
                self.expected("`,`");
                break;
            }
        }
        inputs
    }

    fn param(&mut self, item: Place) -> (ItemKind, Vec<Entry>) {
        let shared = self.eat_word("shared");
        if !self.eat_word("param") {
            self.expected("`param`");
        }
        let section = Some(Section::Parameters);
        let Some(name) = self.name(item) else { return self.broken(section, None) };
        if !self.eat(':') {
            self.expected_with("`:` and a type", "write `param Name: String;`");
            return self.broken(section, Some(name));
        }
        let kind = self.type_name();
        let has_default = self.eat('=');
        let start = self.cursor;
        let mut default = has_default.then(|| self.value());
        let with = match &mut default {
            Some(value) => self.finish_after(start, value, Attributes::Some),
            None => self.end(matches!(kind, TypeName::Broken(_)), Attributes::Some),
        };
        (ItemKind::Param { shared, name, kind, default }, with)
    }

    /// `mapping`, `condition` and `output`: `kind Name = value`.
    fn assigned(&mut self, item: Place, section: Section) -> (ItemKind, Vec<Entry>) {
        self.bump();
        let Some(name) = self.name(item) else { return self.broken(Some(section), None) };
        self.needless_type(section.noun());
        if !self.assignment(section.noun()) {
            return self.broken(Some(section), Some(name));
        }
        let start = self.cursor;
        let mut value = if section == Section::Conditions { self.condition() } else { self.value() };
        let attributes = if section == Section::Outputs { Attributes::Some } else { Attributes::None };
        let with = self.finish_after(start, &mut value, attributes);
        let kind = match section {
            Section::Mappings => ItemKind::Mapping { name, value },
            Section::Conditions => ItemKind::Condition { name, value },
            _ => ItemKind::Output { name, value },
        };
        (kind, with)
    }

    fn rule(&mut self, item: Place) -> (ItemKind, Vec<Entry>) {
        self.bump();
        let section = Some(Section::Rules);
        let Some(name) = self.name(item) else { return self.broken(section, None) };
        let condition = self.eat_word("when").then(|| self.condition());
        if !self.assignment("rule") {
            return self.broken(section, Some(name));
        }
        let Some((_, inside)) = self.cursor.group(Delimiter::Brace) else {
            self.expected_with("`{`", "write `rule Name = { assert condition: \"text\"; }`");
            return self.broken(section, Some(name));
        };
        let assertions = self.within(inside, Self::assertions);
        (ItemKind::Rule { name, condition, assertions }, self.finish(Attributes::None))
    }

    fn assertions(&mut self) -> Vec<Assertion> {
        let mut assertions = Vec::new();
        while !self.cursor.eof() {
            if self.eat(';') {
                continue;
            }
            if !self.eat_word("assert") {
                self.expected_with("`assert`", "write `assert condition: \"text\";`");
                self.skip_assertion();
                continue;
            }
            let condition = self.condition();
            let description = self.eat(':').then(|| self.value());
            let broken = [Some(&condition), description.as_ref()].into_iter().flatten().any(is_broken);
            if !self.cursor.eof() && !self.eat(';') {
                if !broken {
                    self.expected(if description.is_some() { "`;`" } else { "`:` and a text" });
                }
                self.skip_assertion();
            }
            assertions.push(Assertion { condition, description });
        }
        assertions
    }

    fn skip_assertion(&mut self) {
        while !self.cursor.eof() && !self.eat(';') && !self.cursor.is_word("assert") {
            self.bump();
        }
    }

    fn resource(&mut self, item: Place) -> (ItemKind, Vec<Entry>) {
        self.bump();
        let section = Some(Section::Resources);
        let Some(name) = self.name(item) else { return self.broken(section, None) };
        let id = self.eat_word("as").then(|| self.text("the logical ID as text")).flatten();
        if self.cursor.is_colon() {
            return self.typed_resource(name, id);
        }
        if !self.assignment("resource") {
            return self.broken(section, Some(name));
        }
        if self.cursor.is_word("new") && self.cursor.next().ident().is_some() {
            let place = self.here();
            self.foreign(place, "new", "resource Name = Type { Property: value };");
            self.bump();
        }
        let kind = self.resource_type();
        self.body_of(name, id, kind)
    }

    /// `resource Name: Type = { … }`, as Rust declares its constants: read as what it means.
    fn typed_resource(&mut self, name: Declared, id: Option<Text>) -> (ItemKind, Vec<Entry>) {
        let place = self.here();
        self.bump();
        let start = self.cursor;
        let kind = self.resource_type();
        self.close(place);
        let written = start.text_to(self.cursor);
        if !matches!(kind, TypeName::Broken(_)) {
            let found = format!(": {written}");
            self.foreign(place, &found, &format!("resource {} = {written} {{ … }};", name.text));
        }
        self.eat('=');
        self.body_of(name, id, kind)
    }

    /// `: Type` behind the name of an item that has none.
    fn needless_type(&mut self, noun: &str) {
        if !self.cursor.is_colon() {
            return;
        }
        let (mut behind, place) = (self.cursor.next(), self.here());
        while behind.ident().is_some() || behind.is_pair(':', ':') {
            behind = if behind.ident().is_some() { behind.next() } else { behind.next().next() };
        }
        if !behind.is_punct('=') || behind == self.cursor.next() {
            return;
        }
        let found = format!(": {}", self.cursor.next().text_to(behind));
        while self.cursor != behind {
            self.bump();
        }
        self.close(place);
        self.foreign(place, &found, habits::item_form(noun));
    }

    /// `{ Property: value }` behind the type of a resource.
    fn body_of(&mut self, name: Declared, id: Option<Text>, kind: TypeName) -> (ItemKind, Vec<Entry>) {
        let section = Some(Section::Resources);
        let Some((_, inside)) = self.cursor.group(Delimiter::Brace) else {
            if !matches!(kind, TypeName::Broken(_)) {
                self.expected_with("`{`", "the properties stand in braces: `resource Name = AWS::S3::Bucket {};`");
            }
            self.skip_item();
            return (ItemKind::Broken { section, name: Some(name), kind: Some(kind) }, Vec::new());
        };
        let body = self.here();
        let properties = self.within(inside, Self::entries);
        (ItemKind::Resource { name, id, kind, properties, body }, self.finish(Attributes::Some))
    }

    fn external(&mut self, item: Place) -> (ItemKind, Vec<Entry>) {
        self.bump();
        if !self.eat_word("resource") {
            self.expected_with("`resource`", "write `extern resource Name: Type;`");
        }
        let section = Some(Section::Resources);
        let Some(name) = self.name(item) else { return self.broken(section, None) };
        if !self.eat(':') {
            self.expected_with("`:` and a type", "write `extern resource Name: Type;`");
            return self.broken(section, Some(name));
        }
        let kind = self.extern_type();
        let with = self.end(matches!(kind, TypeName::Broken(_)), Attributes::None);
        (ItemKind::Extern { name, kind }, with)
    }

    fn when(&mut self, item: Place) -> (ItemKind, Vec<Entry>) {
        self.bump();
        let nameless = || Declared { text: String::new(), place: item, ident: None, pasted: Vec::new() };
        let mut condition = self.name(item).unwrap_or_else(nameless);
        while self.cursor.is_pair(':', ':')
            && let Some((_, name)) = self.cursor.next().next().ident()
        {
            // The condition of a part.
            condition = Declared { text: format!("{}::{name}", condition.text), ident: None, ..condition };
            self.eat_pair(':', ':');
            self.bump();
            self.close(condition.place);
        }
        let mut behind = self.cursor;
        while !behind.eof() && behind.group(Delimiter::Brace).is_none() && !behind.is_punct(';') {
            behind = behind.next();
        }
        let Some((_, inside)) = behind.group(Delimiter::Brace) else {
            self.expected_with("`{`", "write `when Condition { items }`");
            return self.broken(None, None);
        };
        if behind != self.cursor {
            self.expected_with("`{`", "`when` takes the name of a condition: declare one with `condition Name = …;`");
            self.cursor = behind;
        }
        let items = self.nested(inside);
        (ItemKind::When { condition, items }, Vec::new())
    }

    /// The items inside `when` and `for`.
    pub(super) fn nested(&mut self, inside: Cursor<'b>) -> Vec<Item> {
        let mut items = Vec::new();
        if self.deeper() {
            items = self.within(inside, Self::items);
        } else {
            self.bump();
        }
        self.depth -= 1;
        items
    }

    fn section(&mut self, word: &str) -> (ItemKind, Vec<Entry>) {
        self.bump();
        let start = self.cursor;
        let mut value = self.value();
        let with = self.finish_after(start, &mut value, Attributes::None);
        let kind = match word {
            "metadata" => ItemKind::Metadata(value),
            "transform" => ItemKind::Transform(value),
            "globals" => ItemKind::Globals(value),
            _ => ItemKind::Hooks(value),
        };
        (kind, with)
    }
}
