//! Values as JSON: literals, references and functions.

use super::writer::Writer;
use crate::model::{Entry, Function, Place, Shape, Substitution, Value, ValueKind};

impl Writer<'_> {
    /// A value.
    pub(super) fn value(&mut self, value: &Value) {
        match &value.kind {
            ValueKind::Null | ValueKind::Poisoned => self.raw("null"),
            ValueKind::Bool(flag) => self.scalar(value.place, if *flag { "true" } else { "false" }),
            ValueKind::Number(number) => self.scalar(value.place, number),
            ValueKind::Text(text) => self.text(text),
            ValueKind::List(items) => self.list(items),
            ValueKind::Object(entries) => self.entries(entries),
            ValueKind::Ref(name) => self.object(|w| w.entry("Ref", |w| w.text(&name.text))),
            ValueKind::GetAtt { resource, attribute } => self.object(|w| {
                w.entry("Fn::GetAtt", |w| w.array(&[&resource.text, &attribute.text], |w, text| w.text(text)));
            }),
            ValueKind::Sub(substitution) => self.substitution(substitution),
            ValueKind::Call(function, arguments) => self.call(*function, arguments),
            ValueKind::Condition(name) => self.object(|w| w.entry("Condition", |w| w.text(&name.text))),
            ValueKind::LogicalId(name) => self.text(&name.text),
            ValueKind::Hole(number) => self.hole(*number),
            ValueKind::Unchecked(inner) => {
                self.unchecked();
                self.value(inner);
            }
        }
    }

    /// A list of values.
    pub(super) fn list(&mut self, items: &[Value]) {
        self.array(items, Self::value);
    }

    /// An object of values.
    pub(super) fn entries(&mut self, entries: &[Entry]) {
        self.object(|w| {
            for entry in entries {
                w.entry(&entry.key.text, |w| w.value(&entry.value));
            }
        });
    }

    /// A number or boolean, as text where its slot takes text.
    fn scalar(&mut self, place: Place, token: &str) {
        if self.slots().text.contains(&place) {
            self.text(token);
        } else {
            self.raw(token);
        }
    }

    fn substitution(&mut self, substitution: &Substitution) {
        self.object(|w| {
            w.entry("Fn::Sub", |w| {
                if substitution.variables.is_empty() {
                    return w.text(&substitution.text.text);
                }
                w.array(&[0, 1], |w, part| match part {
                    0 => w.text(&substitution.text.text),
                    _ => w.entries(&substitution.variables),
                });
            });
        });
    }

    fn call(&mut self, function: Function, arguments: &[Value]) {
        let facts = function.facts();
        match (facts.shape, arguments) {
            (Shape::Text, _) => self.dynamic_reference(function, arguments),
            (Shape::Bare | Shape::Object, [only]) => self.object(|w| w.entry(facts.key, |w| w.value(only))),
            (Shape::Bare | Shape::Object | Shape::List, _) => self.object(|w| {
                w.entry(facts.key, |w| {
                    w.array(arguments, |w, argument| match &argument.kind {
                        // The condition of `Fn::If` is its bare name.
                        ValueKind::Condition(name) if function == Function::If => w.text(&name.text),
                        _ => w.value(argument),
                    });
                });
            }),
        }
    }

    /// `{{resolve:…}}`: text if all arguments are literals, else the shortest function that joins the parts.
    ///
    /// See [dynamic references](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html).
    fn dynamic_reference(&mut self, function: Function, arguments: &[Value]) {
        let (service, between): (&str, &[&str]) = match function {
            Function::ResolveSecret => ("secretsmanager", &[":SecretString:", ":", ":"]),
            Function::ResolveSsm => ("ssm", &[":"]),
            _ => ("ssm-secure", &[":"]),
        };
        let mut parts = vec![Part::Text(format!("{{{{resolve:{service}:"))];
        for (index, argument) in arguments.iter().enumerate() {
            if let Some(separator) = index.checked_sub(1).and_then(|at| between.get(at)) {
                parts.push(Part::Text((*separator).to_owned()));
            }
            parts.push(match &argument.kind {
                ValueKind::Text(text) | ValueKind::Number(text) => Part::Text(text.clone()),
                _ => Part::Value(argument),
            });
        }
        parts.push(Part::Text("}}".to_owned()));
        match joined(&parts) {
            Joined::Text(text) => self.text(&text),
            Joined::Sub(text) => self.object(|w| w.entry("Fn::Sub", |w| w.text(&text))),
            Joined::Parts => self.object(|w| {
                w.entry("Fn::Join", |w| {
                    w.array(&[0, 1], |w, at| match at {
                        0 => w.text(""),
                        _ => w.array(&parts, |w, part| match part {
                            Part::Text(text) => w.text(text),
                            Part::Value(value) => w.value(value),
                        }),
                    });
                });
            }),
        }
    }
}

enum Part<'v> {
    Text(String),
    Value(&'v Value),
}

enum Joined {
    Text(String),
    Sub(String),
    Parts,
}

/// The parts as one text, if references are all that must be resolved.
fn joined(parts: &[Part<'_>]) -> Joined {
    let mut text = String::new();
    let mut plain = true;
    for part in parts {
        match part {
            Part::Text(literal) => text.push_str(literal),
            Part::Value(value) => {
                plain = false;
                match &value.kind {
                    ValueKind::Ref(name) => text.push_str(&format!("${{{}}}", name.text)),
                    ValueKind::GetAtt { resource, attribute } => {
                        text.push_str(&format!("${{{}.{}}}", resource.text, attribute.text));
                    }
                    _ => return Joined::Parts,
                }
            }
        }
    }
    if plain { Joined::Text(text) } else { Joined::Sub(text) }
}
