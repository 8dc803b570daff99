//! Values and conditions.

use super::inclusions::Space;
use super::scopes::{plain, variables};
use super::{Hole, Lowerer};
use crate::tree::{NamePiece, Path, Value, ValueKind};
use formwork_core::findings::table::{parts, syntax};
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
                    return self.in_scope(scope, |lowerer| lowerer.bound(bound));
                }
                self.name_value(text, place)
            }
            ValueKind::Pasted(pieces) => match self.pasted_id(pieces, place, Space::Values) {
                Some(name) => model::ValueKind::Ref(name),
                None => model::ValueKind::Poisoned,
            },
            ValueKind::SelfName(_) => {
                let finding = Finding::new(&syntax::SELF_NAME, place);
                self.push(finding.with("hint", "for the name as text write `LogicalId(Self)`"));
                model::ValueKind::Poisoned
            }
            ValueKind::Path(path) if self.is_link(path) => return self.link_value(path),
            ValueKind::Path(path) => match self.path_name(path, Space::Values) {
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
                self.attribute(resource, name, place)
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
                model::ValueKind::Condition(Name::new(self.id_in(text, Space::Conditions), place))
            }
            ValueKind::Pasted(pieces) => match self.pasted_id(pieces, place, Space::Conditions) {
                Some(name) => model::ValueKind::Condition(name),
                None => model::ValueKind::Poisoned,
            },
            ValueKind::Path(path) if !is_pseudo(path) => match self.path_name(path, Space::Conditions) {
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

    /// What a variable stands for. A literal may feed slots of several types, so each use has a place of its own.
    fn bound(&mut self, value: &'t Value) -> model::Value {
        let mut lowered = self.value(value);
        if let model::ValueKind::Number(_) | model::ValueKind::Bool(_) = &lowered.kind {
            let extent = self.places.extent(lowered.place);
            let copy = self.places.between(extent.start, extent.end);
            self.copies.push((copy, lowered.place));
            lowered.place = copy;
        }
        lowered
    }

    /// Whether the name is that of a parameter or resource that can be meant here.
    pub(super) fn declares(&self, name: &str) -> bool {
        let here = self.inclusions.get(self.inclusion());
        self.declared.values.contains(name) || here.is_some_and(|here| here.values.contains_key(name))
    }

    /// Whether a name in parentheses is rather that of an item. In a part only its own items are: all else is Rust's.
    fn is_item(&self, name: &str) -> bool {
        match self.inclusions.get(self.inclusion()) {
            Some(part) if part.part.is_some() => part.values.contains_key(name) || part.conditions.contains_key(name),
            _ => self.declared.values.contains(name) || self.declared.conditions.contains_key(name),
        }
    }

    /// A bare name that is no loop variable.
    fn name_value(&mut self, text: String, place: Place) -> model::ValueKind {
        if !self.declares(&text) {
            if let Some((_, form)) = FOREIGN_WORDS.iter().find(|(word, _)| *word == text) {
                self.foreign(place, &text, form);
                return model::ValueKind::Poisoned;
            }
            if let Some(finding) = self.unknown_in_component(&text, place) {
                self.push(finding);
                return model::ValueKind::Poisoned;
            }
            if self.arguments.contains(&text) {
                self.push(Finding::new(&parts::BARE_ARGUMENT, place).with("name", text));
                return model::ValueKind::Poisoned;
            }
        }
        self.check_reserved(&text, place);
        model::ValueKind::Ref(Name::new(self.logical_id(&text), place))
    }

    /// The logical ID of a name with `{variable}` parts, of a component's item too.
    fn pasted_id(&mut self, pieces: &[NamePiece], place: Place, space: Space) -> Option<Name> {
        let text = self.pasted(pieces, place)?;
        let id = match space {
            _ if text.contains("::") => self.part_item(&text, place, space)?,
            Space::Values => self.logical_id(&text),
            Space::Conditions | Space::Mappings => self.id_in(text, space),
        };
        Some(Name::new(id, place))
    }

    /// The name of a value that is one: `None` for other values, `Some(None)` if its fault was reported.
    pub(super) fn reference(&mut self, value: &'t Value, space: Space) -> Option<Option<Name>> {
        let (value, scope) = self.resolved(value);
        let place = value.place;
        self.in_scope(scope, |lowerer| match &value.kind {
            ValueKind::Name(ident) => Some(Some(Name::new(lowerer.logical_id(&plain(ident)), place))),
            ValueKind::Pasted(pieces) => Some(lowerer.pasted_id(pieces, place, space)),
            ValueKind::Path(path) => Some(lowerer.path_name(path, space)),
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
            && !self.declares(&name)
            && self.variable(&name).is_none()
            && !self.declared.aliases.values().any(|id| *id == name)
            && suggest::best(&name, declared.iter().map(String::as_str))
                .is_none_or(|near| name.len() < 4 && !near.eq_ignore_ascii_case(&name));
        unknown.then(|| format!("{name}.{}", attribute.text))
    }

    /// `AWS.Region` and `Vpc.Ref`: names of CloudFormation in the forms of other tools.
    fn foreign_attribute(&mut self, resource: &Value, attribute: &Name, place: Place) -> Option<model::ValueKind> {
        let ValueKind::Name(ident) = &resource.kind else { return None };
        let base = plain(ident);
        if base == "AWS" && !self.declares(&base) {
            let name = format!("AWS::{}", attribute.text);
            self.foreign(place, &format!("AWS.{}", attribute.text), &name);
            return Some(model::ValueKind::Ref(Name::new(name, place)));
        }
        if attribute.text.eq_ignore_ascii_case("ref") && self.declares(&base) {
            self.foreign(place, &format!("{base}.{}", attribute.text), &base);
            return Some(self.name_value(base, place));
        }
        None
    }

    fn attribute(&mut self, resource: &'t Value, attribute: Name, place: Place) -> model::ValueKind {
        if attribute.text.is_empty() || attribute.text.ends_with('.') {
            // Half typed, and reported by the parser.
            return model::ValueKind::Poisoned;
        }
        if let Some(meant) = self.foreign_attribute(resource, &attribute, place) {
            return meant;
        }
        let (meant, scope) = self.resolved(resource);
        if let Some(output) = self.in_scope(scope, |lowerer| lowerer.output_text(meant)) {
            self.attribute_of_output(output, meant.place, &attribute.text);
            return model::ValueKind::Poisoned;
        }
        match self.reference(resource, Space::Values) {
            Some(Some(name)) => self.nested_output(name, attribute),
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
    pub(super) fn path_name(&mut self, path: &Path, space: Space) -> Option<Name> {
        let text = path.segments.iter().map(plain).collect::<Vec<_>>().join("::");
        if is_pseudo(path) {
            return Some(Name::new(text, path.place));
        }
        let name = self.part_item(&text, path.place, space)?;
        Some(Name::new(name, path.place))
    }

    /// `( expression )`
    fn rust(&mut self, tokens: &TokenStream, place: Place) -> model::Value {
        let mut trees = tokens.clone().into_iter();
        if let (Some(TokenTree::Ident(ident)), None) = (trees.next(), trees.next()) {
            let name = plain(&ident);
            if let Some((bound, scope)) = self.variable(&name) {
                return self.in_scope(scope, |lowerer| lowerer.value(bound));
            }
            if self.is_item(&name) {
                self.push(Finding::new(&syntax::NAME_IN_PARENTHESES, place).with("name", name));
                return self.poisoned(place);
            }
        }
        if let Some((link, output)) = tokens.to_string().replace(' ', "").split_once("::")
            && self.is_output(link, output)
        {
            self.push(Finding::new(&syntax::NAME_IN_PARENTHESES, place).with("name", format!("{link}::{output}")));
            return self.poisoned(place);
        }
        if tokens.is_empty() {
            let finding = Finding::new(&syntax::EXPECTED, place).with("expected", "a Rust expression");
            self.push(finding.with("found", "`()`"));
            return self.poisoned(place);
        }
        let tokens = if self.scope.is_some() { self.with_variables(tokens.clone()) } else { tokens.clone() };
        let number = u32::try_from(self.holes.len()).unwrap_or(u32::MAX);
        let here = self.inclusion();
        let part = self.inclusions.get(here).and_then(|inclusion| inclusion.part).map(|(part, _)| {
            self.computed[here] += 1;
            (part, self.computed[here] - 1)
        });
        self.holes.push(Hole { tokens, part, place });
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
