//! What a value is, as far as it is known before the stack is deployed.

use super::Facts;
use crate::check::names::Declared;
use crate::model::{Entry, Function, Piece, Value, ValueKind, entry};

/// What a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source<'t> {
    /// A resource of the stack, by index, and its attribute; without one what `Ref` gives.
    Resource(usize, Option<&'t str>),
    /// A parameter, by index.
    Parameter(usize),
    /// A pseudo parameter, by name.
    Pseudo(&'t str),
    /// Literal text; a number and a boolean as they are written.
    Literal(&'t str),
}

/// A condition by name, and the value that it has.
pub type Literal<'t> = (&'t str, bool);

/// One of the values that a slot may have, and the conditions under which it has it.
#[derive(Clone, Debug)]
pub struct Case<'t> {
    /// The conditions of the `Fn::If` around it, each with the branch.
    pub guards: Vec<Literal<'t>>,
    /// The value.
    pub value: &'t Value,
}

/// How many functions are looked through.
const DEPTH: usize = 16;

impl<'t> Facts<'_, 't> {
    /// The value behind `Fn::Select` from a written list and `Fn::FindInMap` with literal keys; any other is itself.
    #[must_use]
    pub fn settled(&self, value: &'t Value) -> &'t Value {
        let mut value = value;
        for _ in 0..DEPTH {
            match self.step(value) {
                Some(next) => value = next,
                None => break,
            }
        }
        value
    }

    fn step(&self, value: &'t Value) -> Option<&'t Value> {
        let ValueKind::Call(function, arguments) = &value.kind else { return None };
        match (function, arguments.as_slice()) {
            (Function::Select, [index, Value { kind: ValueKind::List(items), .. }]) => {
                let index: usize = plain(index)?.parse().ok()?;
                // A condition among the items may remove one, and move those behind it.
                let moves = items
                    .iter()
                    .any(|item| matches!(item.kind, ValueKind::Call(Function::If, _)) || item.is_no_value());
                items.get(index).filter(|_| !moves)
            }
            (Function::FindInMap, [mapping, top, second]) => {
                let mapping = self.template.mappings.get(*self.names.mappings.get(mapping.as_text()?)?)?;
                let keys = entry(mapping.value.as_object()?, plain(top)?)?;
                Some(&entry(keys.value.as_object()?, plain(second)?)?.value)
            }
            _ => None,
        }
    }

    /// What a value comes from; `Fn::Sub` of one variable alone is that variable.
    #[must_use]
    pub fn source(&self, value: &'t Value) -> Option<Source<'t>> {
        let value = self.settled(value);
        match &value.kind {
            ValueKind::Ref(name) => self.named(&name.text, None),
            ValueKind::GetAtt { resource, attribute } => self.named(&resource.text, Some(&attribute.text)),
            ValueKind::Sub(sub) => match sub.pieces.as_slice() {
                [] => Some(Source::Literal("")),
                [Piece::Literal(text)] => Some(Source::Literal(text)).filter(|_| !text.contains("{{resolve:")),
                [Piece::Variable { name, .. }] => match entry(&sub.variables, name) {
                    Some(variable) => self.source(&variable.value),
                    None => self.source_named(name),
                },
                _ => None,
            },
            _ => plain(value).map(Source::Literal),
        }
    }

    /// What a variable of `Fn::Sub` comes from.
    pub(super) fn source_named(&self, name: &'t str) -> Option<Source<'t>> {
        match name.split_once('.') {
            Some((resource, attribute)) => self.named(resource, Some(attribute)),
            None => self.named(name, None),
        }
    }

    /// What a name comes from, and its attribute.
    #[must_use]
    pub fn named(&self, name: &'t str, attribute: Option<&'t str>) -> Option<Source<'t>> {
        match self.names.values.get(name) {
            Some(Declared::Resource(index)) => Some(Source::Resource(*index, attribute)),
            Some(Declared::Parameter(index)) => Some(Source::Parameter(*index)),
            Some(Declared::Extern(_) | Declared::Poisoned(_)) => None,
            None => (name.starts_with("AWS::") && name != "AWS::NoValue").then_some(Source::Pseudo(name)),
        }
    }

    /// The resource that a value refers to, by whatever attribute.
    #[must_use]
    pub fn resource(&self, value: &'t Value) -> Option<usize> {
        match self.source(value)? {
            Source::Resource(index, _) => Some(index),
            Source::Parameter(_) | Source::Pseudo(_) | Source::Literal(_) => None,
        }
    }

    /// The resource of that type that a value refers to.
    #[must_use]
    pub fn declared(&self, value: &'t Value, kind: &str) -> Option<usize> {
        self.resource(value).filter(|index| self.is(*index, kind))
    }

    /// The literal text of a value.
    #[must_use]
    pub fn literal(&self, value: &'t Value) -> Option<&'t str> {
        match self.source(value)? {
            Source::Literal(text) => Some(text),
            Source::Resource(..) | Source::Parameter(_) | Source::Pseudo(_) => None,
        }
    }

    /// Every value that a slot may have; a branch with `AWS::NoValue` gives none.
    #[must_use]
    pub fn cases(&self, value: &'t Value) -> Vec<Case<'t>> {
        let mut cases = Vec::new();
        let mut guards = Vec::new();
        add_cases(value, &mut guards, &mut |guards, value| {
            cases.push(Case { guards: guards.to_vec(), value });
        });
        cases
    }

    /// Every object that may stand at a path of properties of a resource; for an empty path, its properties themselves.
    #[must_use]
    pub fn objects(&self, index: usize, path: &[&str]) -> Vec<&'t [Entry]> {
        if path.is_empty() {
            return self.get(index).map(|resource| resource.properties.as_slice()).into_iter().collect();
        }
        self.reach(index, path).into_iter().filter_map(|case| case.value.as_object()).collect()
    }

    /// Every value that may stand at a path of properties of a resource, through lists, objects and `Fn::If`; parts
    /// that are not written out give none.
    #[must_use]
    pub fn reach(&self, index: usize, path: &[&str]) -> Vec<Case<'t>> {
        let mut found = Vec::new();
        let Some((first, rest)) = path.split_first() else { return found };
        let Some(property) = self.get(index).and_then(|resource| entry(&resource.properties, first)) else {
            return found;
        };
        self.descend(&property.value, rest, &mut Vec::new(), &mut found);
        found
    }

    fn descend(&self, value: &'t Value, path: &[&str], guards: &mut Vec<Literal<'t>>, found: &mut Vec<Case<'t>>) {
        add_cases(value, guards, &mut |guards, value| {
            let settled = self.settled(value);
            let mut guards = guards.to_vec();
            match (&settled.kind, path) {
                (ValueKind::List(items), _) => {
                    items.iter().for_each(|item| self.descend(item, path, &mut guards, found));
                }
                (_, []) => found.push(Case { guards, value }),
                (ValueKind::Object(entries), [key, rest @ ..]) => {
                    if let Some(entry) = entry(entries, key) {
                        self.descend(&entry.value, rest, &mut guards, found);
                    }
                }
                _ => {}
            }
        });
    }

    /// A value as text in which references stand as `${Name}`, so that two of them can be compared; nothing for what
    /// is not known to be the same each time.
    #[must_use]
    pub fn comparable(&self, value: &'t Value) -> Option<String> {
        let value = self.settled(value);
        match &value.kind {
            ValueKind::Ref(name) => Some(format!("${{{}}}", name.text)),
            ValueKind::GetAtt { resource, attribute } => Some(format!("${{{}.{}}}", resource.text, attribute.text)),
            ValueKind::Sub(sub) if sub.variables.is_empty() => Some(
                sub.pieces
                    .iter()
                    .map(|piece| match piece {
                        Piece::Literal(text) => text.clone(),
                        Piece::Variable { name, .. } => format!("${{{name}}}"),
                    })
                    .collect(),
            ),
            ValueKind::Call(Function::Join, arguments) => match arguments.as_slice() {
                [delimiter, Value { kind: ValueKind::List(items), .. }] => {
                    let parts: Option<Vec<String>> = items.iter().map(|item| self.comparable(item)).collect();
                    Some(parts?.join(plain(delimiter)?))
                }
                _ => None,
            },
            _ => plain(value).map(str::to_owned),
        }
    }

    /// Every item that a list may have; nothing if a part of it is not written out.
    #[must_use]
    pub fn items(&self, value: &'t Value) -> Option<Vec<Case<'t>>> {
        let mut items = Vec::new();
        let mut whole = true;
        let mut guards = Vec::new();
        add_cases(value, &mut guards, &mut |guards, value| {
            let value = self.settled(value);
            let Some(list) = value.as_list() else {
                whole = false;
                return;
            };
            let mut guards = guards.to_vec();
            for item in list {
                add_cases(item, &mut guards, &mut |guards, value| {
                    items.push(Case { guards: guards.to_vec(), value });
                });
            }
        });
        whole.then_some(items)
    }
}

fn add_cases<'t>(value: &'t Value, guards: &mut Vec<Literal<'t>>, add: &mut dyn FnMut(&[Literal<'t>], &'t Value)) {
    match &value.kind {
        ValueKind::Call(Function::If, arguments) => {
            let [Value { kind: ValueKind::Condition(name), .. }, then, otherwise] = arguments.as_slice() else {
                add(guards, value);
                return;
            };
            for (branch, is_then) in [(then, true), (otherwise, false)] {
                guards.push((&name.text, is_then));
                add_cases(branch, guards, add);
                guards.pop();
            }
        }
        ValueKind::Ref(_) if value.is_no_value() => {}
        _ => add(guards, value),
    }
}

/// A literal as text. The text of a dynamic reference is not its value.
fn plain(value: &Value) -> Option<&str> {
    match &value.kind {
        ValueKind::Text(text) if !text.contains("{{resolve:") => Some(text),
        ValueKind::Number(text) => Some(text),
        ValueKind::Bool(true) => Some("true"),
        ValueKind::Bool(false) => Some("false"),
        _ => None,
    }
}
