//! Types and paths, and the items that are made of them: `include`, `import`, `uses`, `for`, `let`.

use super::buffer::Kind;
use super::items::Attributes;
use super::{Cursor, Parser};
use crate::lower::is_rust_type;
use crate::tokens;
use crate::tree::{Entry, ItemKind, Path, Text, TypeName};
use formwork_core::findings::Finding;
use formwork_core::findings::table::syntax;
use formwork_core::model::Place;
use proc_macro2::{Delimiter, Ident, TokenStream};

/// For `0..3`.
const NO_RANGE: &str = "a `for` goes through a list: `for index in [0, 1, 2] { items }`";

/// The type of a nested stack.
const NESTED: &[&str] = &["AWS", "CloudFormation", "Stack"];

impl<'b> Parser<'b, '_> {
    /// A type: a path with generic arguments, or `Unchecked(…)`.
    pub(super) fn type_name(&mut self) -> TypeName {
        if self.cursor.is_word("Unchecked")
            && let Some((_, inside)) = self.cursor.next().group(Delimiter::Parenthesis)
        {
            self.bump();
            return self.within(inside, Self::unchecked_type);
        }
        if self.cursor.literal().is_some() {
            let source = self.cursor.literal().map(ToString::to_string).unwrap_or_default();
            match source.strip_prefix('"').and_then(|text| text.strip_suffix('"')).filter(|text| text.contains("::")) {
                Some(text) => {
                    self.expected_with("a type", &format!("write `{text}`, or `Unchecked({source})` if it is unknown"))
                }
                None => self.expected_with("a type", "a type is written without quotes"),
            }
            let place = self.here();
            self.bump();
            return TypeName::Broken(place);
        }
        let start = self.cursor;
        match self.path() {
            Ok(path) => TypeName::Path { text: start.text_to(self.cursor), path },
            Err(place) => TypeName::Broken(place),
        }
    }

    /// The type of a resource: a path of Rust is one that a macro call could begin with, since its tokens are asked for.
    pub(super) fn resource_type(&mut self) -> TypeName {
        if let Some(nested) = self.nested_stack() {
            return nested;
        }
        let start = self.cursor;
        let kind = self.type_name();
        if let TypeName::Path { path, .. } = &kind
            && self.cursor.is_punct('.')
        {
            return self.dotted_type(start, path.place);
        }
        self.asked(start, kind)
    }

    /// The type of a resource that something else makes.
    pub(super) fn extern_type(&mut self) -> TypeName {
        let start = self.cursor;
        let kind = self.type_name();
        self.asked(start, kind)
    }

    /// A type, if a macro call could begin with its path.
    fn asked(&mut self, start: Cursor<'_>, kind: TypeName) -> TypeName {
        match &kind {
            TypeName::Path { path, .. } if is_rust_type(&kind) && !is_module_path(path) => {
                let found = format!("`{}`", start.text_to(self.cursor));
                self.no_module_path(path.place, "a resource type", found);
                TypeName::Broken(path.place)
            }
            _ => kind,
        }
    }

    /// `AWS::CloudFormation::Stack<path>`, if that stands here.
    fn nested_stack(&mut self) -> Option<TypeName> {
        let mut ahead = self.cursor;
        for (at, word) in NESTED.iter().enumerate() {
            if at > 0 {
                ahead = ahead.is_pair(':', ':').then(|| ahead.next().next())?;
            }
            ahead = ahead.is_word(word).then(|| ahead.next())?;
        }
        if !ahead.is_punct('<') {
            return None;
        }
        let place = self.here();
        while self.cursor != ahead.next() {
            self.bump();
        }
        let path = self.module_path();
        if path.is_ok() && !self.eat('>') {
            self.expected_with("`>`", "write `AWS::CloudFormation::Stack<path>`");
            return Some(TypeName::Broken(place));
        }
        self.close(place);
        Some(match path {
            Ok(path) => TypeName::Stack { path, place },
            Err(_) => {
                self.eat('>');
                TypeName::Broken(place)
            }
        })
    }

    /// `AWS.SQS.Queue`
    fn dotted_type(&mut self, start: Cursor<'b>, place: Place) -> TypeName {
        while self.eat('.') {
            if self.cursor.ident().is_some() {
                self.bump();
            }
        }
        self.close(place);
        let found = start.text_to(self.cursor);
        self.foreign(place, &found, &found.replace('.', "::"));
        TypeName::Broken(place)
    }

    /// The path of a part or stack.
    fn module_path(&mut self) -> Result<Path, Place> {
        let start = self.cursor;
        let path = self.path()?;
        if is_module_path(&path) {
            return Ok(path);
        }
        let found = format!("`{}`", start.text_to(self.cursor));
        self.no_module_path(path.place, "the path of a part or stack", found);
        Err(path.place)
    }

    fn no_module_path(&mut self, place: Place, expected: &str, found: String) {
        let finding = Finding::new(&syntax::EXPECTED, place).with("expected", expected).with("found", found);
        self.report.push(finding.with("hint", "a path of Rust is names with `::` between them"));
    }

    fn unchecked_type(&mut self) -> TypeName {
        let start = self.cursor;
        let (text, place) = if self.cursor.literal().is_some() {
            match self.text("a type") {
                Some(Text { text, place }) => (text, place),
                None => return TypeName::Broken(self.here()),
            }
        } else {
            match self.path() {
                Ok(path) => (start.text_to(self.cursor), path.place),
                Err(place) => return TypeName::Broken(place),
            }
        };
        if !self.cursor.eof() {
            self.expected("`)`");
        }
        TypeName::Unchecked { text, place }
    }

    /// `a::b::C<D>`, reported where it is none.
    pub(super) fn path(&mut self) -> Result<Path, Place> {
        let place = self.here();
        let absolute = self.eat_pair(':', ':');
        let mut segments = Vec::new();
        loop {
            let Some((ident, _)) = self.cursor.ident() else {
                self.expected(if segments.is_empty() { "a type or path" } else { "a name behind `::`" });
                self.close(place);
                let path = Path { segments, absolute, generics: TokenStream::new(), place };
                self.unfinished.insert(place, path);
                return Err(place);
            };
            segments.push(ident.clone());
            self.bump();
            if !self.eat_pair(':', ':') {
                break;
            }
        }
        let generics = self.generics();
        self.close(place);
        Ok(Path { segments, absolute, generics, place })
    }

    /// `<…>`, nested, if it stands here and is closed.
    fn generics(&mut self) -> TokenStream {
        let mut tokens = TokenStream::new();
        let mut open = 0_usize;
        let mut ahead = self.cursor;
        while let Some(token) = ahead.token() {
            match &token.kind {
                Kind::Punct('<', _) => open += 1,
                Kind::Punct('>', _) if open > 0 => open -= 1,
                Kind::Punct(':' | ',' | '&', _) | Kind::Ident(..) | Kind::Literal(_) | Kind::Group(..) => {}
                Kind::Punct(..) | Kind::Close(_) => break,
            }
            let Some(tree) = ahead.tree() else { break };
            if open == 0 && tokens.is_empty() {
                return tokens;
            }
            tokens.extend([tree]);
            ahead = ahead.next();
            if open == 0 {
                while self.cursor != ahead {
                    self.bump();
                }
                return tokens;
            }
        }
        TokenStream::new()
    }

    pub(super) fn include(&mut self, item: Place) -> (ItemKind, Vec<Entry>) {
        self.bump();
        let Ok(path) = self.module_path() else { return self.broken(None, None) };
        self.close(item);
        let mut inputs = Vec::new();
        let mut prefix = None;
        if self.eat_word("as") {
            let Some(name) = self.prefix(item) else { return self.broken(None, None) };
            let Some((_, inside)) = self.cursor.group(Delimiter::Brace) else {
                self.expected_with("`{`", "write `include path as Prefix { Input: value };`");
                return self.broken(None, None);
            };
            inputs = self.within(inside, Self::entries);
            prefix = Some(name);
        }
        (ItemKind::Include { path, prefix, inputs }, self.finish(Attributes::None))
    }

    pub(super) fn import(&mut self, item: Place) -> (ItemKind, Vec<Entry>) {
        self.bump();
        let start = self.cursor;
        let Some(name) = self.plain_name(item) else { return self.broken(None, None) };
        if !self.eat('=') {
            let form = import_form(start);
            self.expected_with("`=`", &form.unwrap_or_else(|| "write `import Name = path;`".to_owned()));
            return self.broken(None, None);
        }
        let Ok(path) = self.module_path() else { return self.broken(None, None) };
        if self.cursor.group(Delimiter::Parenthesis).is_some() {
            self.expected_with(
                "`;`",
                "an import takes no arguments: it reads a deployed stack, whichever copy was deployed",
            );
            self.bump();
        }
        (ItemKind::Import { name, path }, self.finish(Attributes::Some))
    }

    pub(super) fn uses(&mut self, item: Place) -> (ItemKind, Vec<Entry>) {
        self.bump();
        let Ok(path) = self.module_path() else { return self.broken(None, None) };
        self.close(item);
        (ItemKind::Uses { path }, self.finish(Attributes::None))
    }

    pub(super) fn list(&mut self, item: Place) -> (ItemKind, Vec<Entry>) {
        self.bump();
        let Some(name) = self.plain_name(item) else { return self.broken(None, None) };
        if !self.eat('=') {
            self.expected_with("`=`", "write `let names = [\"a\", \"b\"];`");
            return self.broken(None, None);
        }
        let start = self.cursor;
        let mut value = self.loop_list();
        let with = self.finish_after(start, &mut value, Attributes::None);
        (ItemKind::Let { name, value }, with)
    }

    pub(super) fn each(&mut self, item: Place) -> (ItemKind, Vec<Entry>) {
        self.bump();
        let (variables, nested) = match self.cursor.group(Delimiter::Parenthesis) {
            Some((_, inside)) => (self.within(inside, Self::variable_names), true),
            None => (self.plain_name(item).into_iter().collect(), false),
        };
        self.close(item);
        if variables.is_empty() {
            return self.broken(None, None);
        }
        if !self.eat_word("in") {
            self.expected_with("`in`", "write `for name in [\"a\", \"b\"] { items }`");
            return self.broken(None, None);
        }
        let list = self.loop_list();
        let Some((_, inside)) = self.cursor.group(Delimiter::Brace) else {
            let is_range = self.cursor.is_punct('.') && self.cursor.next().is_punct('.');
            self.expected_with("`{`", if is_range { NO_RANGE } else { "write `for name in [\"a\", \"b\"] { items }`" });
            return self.broken(None, None);
        };
        let known = self.variables.len();
        self.variables.extend(variables.iter().map(|ident| ident.to_string().into_boxed_str()));
        let items = self.nested(inside);
        self.variables.truncate(known);
        (ItemKind::For { variables, nested, list, items }, Vec::new())
    }

    fn variable_names(&mut self) -> Vec<Ident> {
        let mut names = Vec::new();
        while let Some((ident, _)) = self.cursor.ident() {
            names.push(ident.clone());
            self.bump();
            if !self.eat(',') {
                break;
            }
        }
        if !self.cursor.eof() || names.is_empty() {
            self.expected("a name");
        }
        names
    }
}

/// Whether the path could stand in a `use` and begin a macro call.
fn is_module_path(path: &Path) -> bool {
    path.generics.is_empty() && tokens::is_item_path(&path.tokens())
}

/// How an import is written that stands as `import network::Network as Net;`.
fn import_form(start: Cursor<'_>) -> Option<String> {
    let (mut at, mut name) = (start, "");
    while let Some((_, text)) = at.ident() {
        (at, name) = (at.next(), text);
        if !at.is_pair(':', ':') {
            break;
        }
        at = at.next().next();
    }
    let path = start.text_to(at);
    let name = if at.is_word("as") { at.next().ident()?.1 } else { name };
    path.contains("::").then(|| format!("write `import {name} = {path};`"))
}
