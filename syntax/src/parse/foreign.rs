//! Values in the forms of template files: YAML tags, the keys of JSON, calls of `Ref`. Forms of programs are in `code`.
//!
//! In: the cursor at such a form. Out: one finding with the whole form to write, and the value that was meant, so that
//! the rules go on with it. What stands inside such a form is part of the same mistake and is told with it alone.

use super::{Cursor, Parser, habits};
use crate::tree::{Entry, Text, Value, ValueKind};
use crate::{tokens, written};
use formwork_core::findings::Finding;
use formwork_core::findings::table::syntax;
use formwork_core::model::{Function, Place};
use proc_macro2::{Delimiter, Ident, Span};
use syn::ext::IdentExt;

impl<'b> Parser<'b, '_> {
    pub(super) fn foreign(&mut self, place: Place, found: &str, form: &str) {
        let finding = Finding::new(&syntax::FOREIGN_FORM, place).with("found", found).with("form", form);
        match &mut self.held {
            Some(held) => held.push(finding),
            None => self.report.push(finding),
        }
    }

    /// Reads what belongs to a foreign form, then reports that form from `place` to here, or what it was made of if it
    /// cannot be written in one line.
    pub(super) fn told_once<T>(
        &mut self,
        place: Place,
        read: impl FnOnce(&mut Self) -> T,
        words: impl FnOnce(&T) -> (String, Option<String>, String),
    ) -> T {
        let outer = self.held.replace(Vec::new());
        let result = read(self);
        self.close(place);
        let inner = std::mem::replace(&mut self.held, outer).unwrap_or_default();
        let (found, form, general) = words(&result);
        if form.is_none() {
            match &mut self.held {
                Some(held) => held.extend(inner),
                None => inner.into_iter().for_each(|finding| self.report.push(finding)),
            }
        }
        self.foreign(place, &found, form.as_deref().unwrap_or(&general));
        result
    }

    /// `!Ref Vpc` and the other tags of YAML.
    pub(super) fn tag(&mut self) -> Option<Value> {
        let (ident, tag) = self.cursor.next().ident()?;
        let function = habits::tag(tag)?;
        let behind = self.cursor.next().next();
        if !begins_argument(behind) && !behind.is_punct('!') {
            return None;
        }
        let place = self.here();
        self.bump();
        self.bump();
        let kind = self.function_with_argument(function, ident, place, &format!("!{tag}"));
        Some(Value { place, kind })
    }

    /// `"!Ref Vpc"`, of something that is declared here: text that was meant as a tag.
    pub(super) fn tag_in_quotes(&mut self, literal: &ValueKind, place: Place) -> Option<ValueKind> {
        let ValueKind::Text(text) = literal else { return None };
        let (tag, name) = text.strip_prefix('!')?.split_once(' ')?;
        let function = habits::function(tag)?;
        let resource = name.split('.').next().unwrap_or(name);
        let meant = matches!(function, Function::Ref | Function::GetAtt) && self.declares(resource);
        if !meant {
            return None;
        }
        self.foreign(place, &format!("\"!{tag} …\""), name);
        let value = Value { place, kind: ValueKind::Text(name.to_owned()) };
        Some(as_name(value, self.last).kind)
    }

    /// What stands behind the name of a function: its argument as a template file has it.
    fn function_with_argument(
        &mut self,
        function: Option<Function>,
        name: &Ident,
        place: Place,
        found: &str,
    ) -> ValueKind {
        let read = |parser: &mut Self| {
            let value =
                if parser.deeper() { parser.any(super::operators::Parentheses::Rust) } else { parser.give_up() };
            parser.depth -= 1;
            value
        };
        let argument = self.told_once(place, read, |argument| match function {
            Some(function) => {
                (found.to_owned(), written::of_argument(function, argument), function.facts().form.to_owned())
            }
            None => (found.to_owned(), written::value(argument), "Condition".to_owned()),
        });
        match function {
            Some(function) => self.meant_by_argument(function, name, argument),
            None => as_name(argument, name.span()).kind,
        }
    }

    /// `{ "Ref": … }` and `{ "Fn::Sub": … }`.
    pub(super) fn json_form(&mut self, inside: Cursor<'b>, place: Place) -> Option<ValueKind> {
        let (function, key) = json_key(inside)?;
        let shown = if function == Function::Ref { "{ Ref: … }" } else { function.facts().key };
        let mut entries = self.told_once(
            place,
            |parser| parser.within(inside, Self::entries),
            |entries| (shown.to_owned(), written::foreign(entries), function.facts().form.to_owned()),
        );
        match entries.pop().filter(|_| entries.is_empty()) {
            Some(Entry { value, .. }) => {
                let name = tokens::forced_identifier(function.facts().name, key);
                Some(self.meant_by_argument(function, &name, value))
            }
            None => Some(ValueKind::Broken),
        }
    }

    /// `Ref Vpc`, `Ref: Vpc`, `Fn::GetAtt: [Vpc, Arn]`, `Fn::Sub("…")`: a function's name was read, and what stands behind it
    /// makes it one.
    pub(super) fn named_function(&mut self, segments: &[Ident], place: Place) -> Option<ValueKind> {
        let (prefixed, name) = match segments {
            [name] => (false, name),
            [fn_, name] if *fn_ == "Fn" => (true, name),
            _ => return None,
        };
        let text = name.unraw().to_string();
        let function = match prefixed {
            true => habits::function(&text)?,
            false => Function::named(&text)?,
        };
        let found = if prefixed { format!("Fn::{text}") } else { text };
        if let Some((_, inside)) = self.cursor.group(Delimiter::Parenthesis).filter(|_| prefixed) {
            return Some(self.foreign_call(function, name, place, &format!("{found}(…)"), inside));
        }
        if self.cursor.is_colon() {
            self.bump();
        } else if !begins_argument(self.cursor) || self.on_new_line() || (!prefixed && self.in_list_head) {
            return None;
        }
        Some(self.function_with_argument(Some(function), name, place, &found))
    }

    /// A call of a function that has a form of its own, or that was called by another name.
    pub(super) fn foreign_call(
        &mut self,
        function: Function,
        name: &Ident,
        place: Place,
        found: &str,
        inside: Cursor<'b>,
    ) -> ValueKind {
        let arguments = self.told_once(
            place,
            |parser| parser.within(inside, Self::values),
            |arguments| (found.to_owned(), written::of_call(function, arguments), function.facts().form.to_owned()),
        );
        self.meant(function, name, arguments)
    }

    /// The value that a function with its argument in a template's form stands for.
    fn meant_by_argument(&mut self, function: Function, name: &Ident, argument: Value) -> ValueKind {
        let is_list = function.facts().shape == formwork_core::model::Shape::List;
        let arguments = match argument {
            Value { kind: ValueKind::List(arguments), .. } if is_list => arguments,
            argument => vec![argument],
        };
        self.meant(function, name, arguments)
    }

    /// The value that a call of a function stands for.
    pub(super) fn meant(&mut self, function: Function, name: &Ident, mut arguments: Vec<Value>) -> ValueKind {
        let span = name.span();
        match (function, arguments.len()) {
            (Function::Ref, 1) => as_name(arguments.remove(0), span).kind,
            (Function::GetAtt, 1 | 2) => {
                let attribute = arguments.pop().filter(|_| !arguments.is_empty());
                match (arguments.pop(), attribute) {
                    (Some(resource), Some(attribute)) => attribute_of(as_name(resource, span), attribute),
                    _ => ValueKind::Broken,
                }
            }
            (Function::And, 2..) => ValueKind::And(names(arguments, span)),
            (Function::Or, 2..) => ValueKind::Or(names(arguments, span)),
            (Function::Not, 1) => ValueKind::Not(Box::new(as_name(arguments.remove(0), span))),
            (Function::Equals, 2) => {
                let right = Box::new(arguments.remove(1));
                ValueKind::Equals { left: Box::new(arguments.remove(0)), right, negated: false }
            }
            (Function::Ref | Function::GetAtt | Function::And | Function::Or | Function::Not | Function::Equals, _) => {
                ValueKind::Broken
            }
            _ => {
                if matches!(function, Function::If | Function::FindInMap) && !arguments.is_empty() {
                    let first = arguments.remove(0);
                    arguments.insert(0, as_name(first, span));
                }
                let name_place = self.places.add(span);
                let name = tokens::forced_identifier(function.facts().name, span);
                ValueKind::Call { name, name_place, arguments }
            }
        }
    }
}

/// The function of the only key of an object in a template's form, and the key's span.
fn json_key(inside: Cursor<'_>) -> Option<(Function, Span)> {
    let span = inside.span();
    let (function, behind) = if let Some(literal) = inside.literal() {
        let source = literal.to_string();
        let key = source.strip_prefix('"')?.strip_suffix('"')?;
        (Function::keyed(key)?, inside.next())
    } else {
        let (_, word) = inside.ident()?;
        match word {
            "Ref" => (Function::Ref, inside.next()),
            "Fn" if inside.next().is_pair(':', ':') => {
                let name = inside.next().next().next();
                (Function::keyed(&format!("Fn::{}", name.ident()?.1))?, name.next())
            }
            _ => return None,
        }
    };
    let value = behind.is_colon().then(|| behind.next())?;
    // A parameter or a key may well be named `Ref`; its value then is no name.
    let is_name = value.literal().is_some() || value.ident().is_some() || value.eof();
    if function == Function::Ref && !is_name {
        return None;
    }
    let mut at = value;
    while !at.eof() {
        if at.is_punct(',') && !at.next().eof() {
            return None;
        }
        at = at.next();
    }
    Some((function, span))
}

/// Whether the argument of a function may begin here.
fn begins_argument(cursor: Cursor<'_>) -> bool {
    cursor.ident().is_some()
        || cursor.literal().is_some()
        || cursor.group(Delimiter::Bracket).is_some()
        || cursor.group(Delimiter::Brace).is_some()
}

/// A name that was written as text.
fn as_name(value: Value, span: Span) -> Value {
    let kind = match value.kind {
        ValueKind::Text(text) => match text.split_once('.') {
            Some((resource, attribute)) => match tokens::raw_identifier(resource, span) {
                Some(resource) => ValueKind::Attribute {
                    resource: Box::new(Value { place: value.place, kind: ValueKind::Name(resource) }),
                    attribute: Text { text: attribute.to_owned(), place: value.place },
                    segments: Vec::new(),
                },
                None => ValueKind::Broken,
            },
            None => tokens::raw_identifier(&text, span).map_or(ValueKind::Broken, ValueKind::Name),
        },
        kind @ (ValueKind::Name(_)
        | ValueKind::Path(_)
        | ValueKind::Pasted(_)
        | ValueKind::Attribute { .. }
        | ValueKind::Not(_)
        | ValueKind::And(_)
        | ValueKind::Or(_)
        | ValueKind::Equals { .. }
        | ValueKind::Call { .. }) => kind,
        _ => ValueKind::Broken,
    };
    Value { kind, ..value }
}

fn names(values: Vec<Value>, span: Span) -> Vec<Value> {
    values.into_iter().map(|value| as_name(value, span)).collect()
}

fn attribute_of(resource: Value, attribute: Value) -> ValueKind {
    let text = match &attribute.kind {
        ValueKind::Text(text) => text.clone(),
        ValueKind::Name(ident) => ident.unraw().to_string(),
        ValueKind::Attribute { resource, attribute, .. } => match &resource.kind {
            ValueKind::Name(ident) => format!("{}.{}", ident.unraw(), attribute.text),
            _ => return ValueKind::Broken,
        },
        _ => return ValueKind::Broken,
    };
    if !matches!(resource.kind, ValueKind::Name(_) | ValueKind::Path(_) | ValueKind::Pasted(_)) {
        return ValueKind::Broken;
    }
    let attribute = Text { text, place: attribute.place };
    ValueKind::Attribute { resource: Box::new(resource), attribute, segments: Vec::new() }
}
