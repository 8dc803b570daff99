//! Values and conditions.

use super::Lowerer;
use super::scopes::{plain, variables};
use crate::tree::{Path, Value, ValueKind};
use formwork_core::findings::table::{links, syntax};
use formwork_core::findings::{Finding, suggest};
use formwork_core::model::{self, Function, Name, Place};
use proc_macro2::{TokenStream, TokenTree};

/// Words of other languages that are values there, and what they are here.
const FOREIGN_WORDS: &[(&str, &str)] = &[
    ("False", "false"),
    ("None", "AWS::NoValue"),
    ("True", "true"),
    ("no", "false"),
    ("null", "AWS::NoValue"),
    ("off", "false"),
    ("on", "true"),
    ("yes", "true"),
];

impl<'t> Lowerer<'t, '_> {
    pub(super) fn poisoned(&self, place: Place) -> model::Value {
        model::Value::new(place, model::ValueKind::Poisoned)
    }

    /// A value.
    pub(super) fn value(&mut self, value: &'t Value) -> model::Value {
        let place = value.place;
        let kind = match &value.kind {
            ValueKind::Text(text) => model::ValueKind::Text(text.clone()),
            ValueKind::Number(number) => model::ValueKind::Number(number.clone()),
            ValueKind::Bool(flag) => model::ValueKind::Bool(*flag),
            ValueKind::List(values) => model::ValueKind::List(values.iter().map(|value| self.value(value)).collect()),
            ValueKind::Object(entries) => self.object(entries, place),
            ValueKind::Name(ident) => {
                let text = plain(ident);
                if let Some((bound, scope)) = self.variable(&text) {
                    return self.in_scope(scope, |lowerer| lowerer.value(bound));
                }
                self.name_value(text, place)
            }
            ValueKind::Pasted(pieces) => match self.pasted(pieces, place) {
                Some(text) => model::ValueKind::Ref(Name::new(self.logical_id(&text), place)),
                None => model::ValueKind::Poisoned,
            },
            ValueKind::SelfName(_) => {
                self.fault(&syntax::SELF_NAME, place);
                model::ValueKind::Poisoned
            }
            ValueKind::Path(path) if self.is_link(path) => return self.link_value(path),
            ValueKind::Path(path) => match self.path_name(path) {
                Some(name) => model::ValueKind::Ref(name),
                None => model::ValueKind::Poisoned,
            },
            ValueKind::Attribute { resource, attribute, segments } => {
                let name = Name::new(&attribute.text, attribute.place);
                if !segments.is_empty()
                    && let Some(text) = self.unquoted(resource, &name)
                {
                    self.push(Finding::new(&syntax::UNQUOTED_TEXT, place).with("text", text));
                    return self.poisoned(place);
                }
                self.attribute(resource, name)
            }
            ValueKind::Call { name, name_place, arguments } => return self.call(name, *name_place, arguments, place),
            ValueKind::IncludeStr { path, literal, span } => match self.included(path, literal, *span) {
                Some(text) => model::ValueKind::Text(text),
                None => model::ValueKind::Poisoned,
            },
            ValueKind::Format { text, arguments } => match self.formatted(text, arguments) {
                Some(text) => model::ValueKind::Text(text),
                None => model::ValueKind::Poisoned,
            },
            ValueKind::Rust(tokens) => return self.rust(tokens, place),
            ValueKind::Not(_) | ValueKind::And(_) | ValueKind::Or(_) | ValueKind::Equals { .. } => {
                return self.condition(value);
            }
            ValueKind::Missing | ValueKind::Broken => model::ValueKind::Poisoned,
        };
        model::Value::new(place, kind)
    }

    /// A value where a boolean is wanted: names are conditions.
    pub(super) fn condition(&mut self, value: &'t Value) -> model::Value {
        let place = value.place;
        let call = |function, arguments| model::ValueKind::Call(function, arguments);
        let kind = match &value.kind {
            ValueKind::Name(ident) => {
                let text = plain(ident);
                if let Some((bound, scope)) = self.variable(&text) {
                    return self.in_scope(scope, |lowerer| lowerer.condition(bound));
                }
                model::ValueKind::Condition(Name::new(text, place))
            }
            ValueKind::Pasted(pieces) => match self.pasted(pieces, place) {
                Some(text) => model::ValueKind::Condition(Name::new(text, place)),
                None => model::ValueKind::Poisoned,
            },
            ValueKind::Path(path) if !is_pseudo(path) => match self.path_name(path) {
                Some(name) => model::ValueKind::Condition(name),
                None => model::ValueKind::Poisoned,
            },
            ValueKind::Not(operand) => call(Function::Not, vec![self.condition(operand)]),
            ValueKind::And(operands) => call(Function::And, operands.iter().map(|one| self.condition(one)).collect()),
            ValueKind::Or(operands) => call(Function::Or, operands.iter().map(|one| self.condition(one)).collect()),
            ValueKind::Equals { left, right, negated } => {
                let equals = call(Function::Equals, vec![self.value(left), self.value(right)]);
                if *negated { call(Function::Not, vec![model::Value::new(place, equals)]) } else { equals }
            }
            ValueKind::Call { name, arguments, .. } if *name == "Unchecked" && arguments.len() == 1 => {
                model::ValueKind::Unchecked(Box::new(self.condition(&arguments[0])))
            }
            _ => return self.value(value),
        };
        model::Value::new(place, kind)
    }

    /// A bare name that is no loop variable.
    fn name_value(&mut self, text: String, place: Place) -> model::ValueKind {
        if !self.declared.values.contains(&text) {
            if let Some((_, form)) = FOREIGN_WORDS.iter().find(|(word, _)| *word == text) {
                self.foreign(place, &text, form);
                return model::ValueKind::Poisoned;
            }
        }
        self.check_reserved(&text, place);
        model::ValueKind::Ref(Name::new(self.logical_id(&text), place))
    }

    /// The name of a value that is one: `None` for other values, `Some(None)` if its fault was reported.
    pub(super) fn reference(&mut self, value: &'t Value) -> Option<Option<Name>> {
        let (value, scope) = self.resolved(value);
        let place = value.place;
        self.in_scope(scope, |lowerer| match &value.kind {
            ValueKind::Name(ident) => Some(Some(Name::new(lowerer.logical_id(&plain(ident)), place))),
            ValueKind::Pasted(pieces) => {
                let text = lowerer.pasted(pieces, place);
                Some(text.map(|text| Name::new(lowerer.logical_id(&text), place)))
            }
            ValueKind::Path(path) => Some(lowerer.path_name(path)),
            ValueKind::Missing | ValueKind::Broken => Some(None),
            _ => None,
        })
    }

    /// `t3.micro`, if that is what stands here: nothing of that name or near it is declared, and no attribute of
    /// CloudFormation's begins in lower case.
    fn unquoted(&self, resource: &Value, attribute: &Name) -> Option<String> {
        let ValueKind::Name(ident) = &resource.kind else { return None };
        let name = plain(ident);
        let declared = &self.declared.values;
        let unknown = attribute.text.starts_with(|first: char| first.is_ascii_lowercase())
            && !declared.contains(&name)
            && self.variable(&name).is_none()
            && !self.declared.aliases.values().any(|id| *id == name)
            && suggest::best(&name, declared.iter().map(String::as_str)).is_none();
        unknown.then(|| format!("{name}.{}", attribute.text))
    }

    fn attribute(&mut self, resource: &'t Value, attribute: Name) -> model::ValueKind {
        if attribute.text.is_empty() || attribute.text.ends_with('.') {
            // Half typed, and reported by the parser.
            return model::ValueKind::Poisoned;
        }
        match self.reference(resource) {
            Some(Some(name)) => model::ValueKind::GetAtt { resource: name, attribute },
            Some(None) => model::ValueKind::Poisoned,
            None => {
                self.value(resource);
                let finding = Finding::new(&syntax::EXPECTED, resource.place)
                    .with("expected", "the name of a resource before `.`")
                    .with("found", "another value");
                self.push(finding);
                model::ValueKind::Poisoned
            }
        }
    }

    /// What a path names: a pseudo parameter, or an item of a part.
    pub(super) fn path_name(&mut self, path: &Path) -> Option<Name> {
        let text = path.segments.iter().map(plain).collect::<Vec<_>>().join("::");
        if is_pseudo(path) {
            return Some(Name::new(text, path.place));
        }
        let name = self.part_item(&text, path.place)?;
        Some(Name::new(name, path.place))
    }

    /// The logical ID of `Part::Name`; what is no such path is reported.
    pub(super) fn part_item(&mut self, text: &str, place: Place) -> Option<String> {
        let (first, rest) = text.split_once("::").unwrap_or((text, ""));
        let Some(names) = self.declared.parts.get(first) else {
            if self.declared.links.contains(first) {
                self.push(Finding::new(&links::LINK_AS_ITEM, place).with("name", text));
            } else {
                let known = self.declared.parts.keys().map(String::as_str);
                let finding = Finding::new(&syntax::UNKNOWN_PATH, place).with("name", first);
                let finding = match suggest::best(first, known.chain(["AWS"])) {
                    Some(best) => finding.with("suggestion", best),
                    None => finding,
                };
                self.push(finding);
            }
            return None;
        };
        // A part whose items are not here (its tokens are on their way, or the name is a component's) says nothing.
        let names = names.as_ref()?;
        if names.contains(rest) {
            return Some(self.logical_id(rest));
        }
        let finding = Finding::new(&syntax::UNKNOWN_IN_PART, place).with("name", rest).with("part", first);
        self.push(finding.suggest(rest, names.iter().map(String::as_str)));
        None
    }

    /// `( expression )`
    fn rust(&mut self, tokens: &TokenStream, place: Place) -> model::Value {
        let mut trees = tokens.clone().into_iter();
        if let (Some(TokenTree::Ident(ident)), None) = (trees.next(), trees.next()) {
            let name = plain(&ident);
            if let Some((bound, scope)) = self.variable(&name) {
                return self.in_scope(scope, |lowerer| lowerer.value(bound));
            }
            if self.declared.values.contains(&name) || self.declared.conditions.contains_key(&name) {
                self.push(Finding::new(&syntax::NAME_IN_PARENTHESES, place).with("name", name));
                return self.poisoned(place);
            }
        }
        if tokens.is_empty() {
            let finding = Finding::new(&syntax::EXPECTED, place).with("expected", "a Rust expression");
            self.push(finding.with("found", "`()`"));
            return self.poisoned(place);
        }
        let tokens = if self.scope.is_some() { self.with_variables(tokens.clone()) } else { tokens.clone() };
        let number = u32::try_from(self.holes.len()).unwrap_or(u32::MAX);
        self.holes.push(tokens);
        model::Value::new(place, model::ValueKind::Hole(number))
    }

    /// A Rust expression in a `for`: its variables are replaced by their literals.
    fn with_variables(&self, tokens: TokenStream) -> TokenStream {
        if variables(&self.scopes, self.scope).next().is_none() {
            return tokens;
        }
        let mut behind_dot = false;
        let replace = |tree: TokenTree| {
            let after =
                std::mem::replace(&mut behind_dot, matches!(&tree, TokenTree::Punct(punct) if punct.as_char() == '.'));
            match tree {
                TokenTree::Ident(ident) if !after => self.literal_of(&ident).unwrap_or_else(|| ident.into()),
                TokenTree::Group(group) => {
                    let mut inner = proc_macro2::Group::new(group.delimiter(), self.with_variables(group.stream()));
                    inner.set_span(group.span());
                    inner.into()
                }
                tree => tree,
            }
        };
        tokens.into_iter().map(replace).collect()
    }

    fn literal_of(&self, ident: &proc_macro2::Ident) -> Option<TokenTree> {
        let (value, _) = self.variable(&plain(ident))?;
        match &value.kind {
            ValueKind::Text(text) => Some(crate::tokens::text(text, ident.span()).into()),
            ValueKind::Number(number) => crate::tokens::number(number, ident.span()),
            ValueKind::Bool(flag) => Some(crate::tokens::boolean(*flag, ident.span()).into()),
            _ => None,
        }
    }
}

/// Whether a path is one of CloudFormation's own names.
fn is_pseudo(path: &Path) -> bool {
    path.segments.first().is_some_and(|first| *first == "AWS")
}
