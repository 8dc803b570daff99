//! Texts that are put together: `Sub`, `include_str!`, `format!`.

use super::inclusions::Space;
use super::scopes::plain;
use super::{IncludedFile, Lowerer};
use crate::tree::{Text, Value, ValueKind};
use formwork_core::findings::Finding;
use formwork_core::findings::table::syntax;
use formwork_core::model::{self, Function, Name, Piece, Place, Substitution};
use proc_macro2::{Span, TokenStream};
use std::collections::BTreeMap;

impl<'t> Lowerer<'t, '_> {
    /// `Sub("…${X}…")`, `Sub("…${Y}", { Y: value })`
    pub(super) fn sub(&mut self, name_place: Place, arguments: &'t [Value], place: Place) -> model::ValueKind {
        let facts = Function::Sub.facts();
        let (first, variables) = match arguments {
            [first] => (first, Vec::new()),
            [first, Value { kind: ValueKind::Object(entries), .. }] => (first, self.entries(entries)),
            [_, Value { kind: ValueKind::Broken | ValueKind::Missing, .. }] => return model::ValueKind::Poisoned,
            _ => {
                self.form(name_place, facts.name, facts.form);
                return model::ValueKind::Poisoned;
            }
        };
        let (first, scope) = self.resolved(first);
        let (text, file) = match self.in_scope(scope, |lowerer| lowerer.literal_text(first)) {
            Some(Some(read)) => read,
            Some(None) => return model::ValueKind::Poisoned,
            None => {
                let finding = Finding::new(&syntax::FUNCTION_FORM, place).with("name", "Sub").with("form", facts.form);
                self.push(finding.with("hint", "its text is a literal, since its names are looked up at compile time"));
                return model::ValueKind::Poisoned;
            }
        };
        let text = Name::new(text, first.place);
        let sub = Substitution::new(text, file, variables);
        self.renamed(sub)
    }

    /// A text that is known now, and its file: `None` for other values, `Some(None)` if its fault was reported.
    fn literal_text(&mut self, value: &'t Value) -> Option<Option<(String, Option<String>)>> {
        match &value.kind {
            ValueKind::Text(text) => Some(Some((text.clone(), None))),
            ValueKind::IncludeStr { path, literal, span } => {
                let text = self.included(path, literal, *span);
                Some(text.map(|text| (text, Some(path.text.clone()))))
            }
            ValueKind::Format { text, arguments } => Some(self.formatted(text, arguments).map(|text| (text, None))),
            ValueKind::Broken | ValueKind::Missing => Some(None),
            _ => None,
        }
    }

    /// Puts logical IDs where the text has the author's names: `${Network::Vpc}`, those renamed by `as` or by a prefix,
    /// and the values of inputs; an output of another stack becomes a variable.
    fn renamed(&mut self, mut sub: Substitution) -> model::ValueKind {
        let mut text = String::with_capacity(sub.text.text.len());
        let (mut at, mut left) = (0, false);
        let mut variables = std::mem::take(&mut sub.variables);
        let mut linked: BTreeMap<&str, String> = BTreeMap::new();
        for piece in &sub.pieces {
            let Piece::Variable { name, offset } = piece else { continue };
            left = true;
            if name.starts_with("AWS::") || model::entry(&variables, name).is_some() {
                continue;
            }
            if let Some((link, output)) = name.split_once("::").filter(|(link, _)| self.is_link_name(link)) {
                let variable = linked.entry(name).or_insert_with(|| {
                    let entry = self.link_variable((link, output), &sub, &variables, *offset);
                    let variable = entry.key.text.clone();
                    variables.push(entry);
                    variable
                });
                text.push_str(sub.text.text.get(at..*offset).unwrap_or_default());
                text.push_str(variable);
                at = offset + name.len();
                continue;
            }
            let (item, attribute) = name.split_once('.').map_or((name.as_str(), None), |(a, b)| (a, Some(b)));
            let id = if item.contains("::") {
                match self.part_item(item, sub.text.place, Space::Values) {
                    Some(id) => id,
                    None => continue,
                }
            } else if let Some((bound, scope)) = self.variable(item) {
                let value = self.in_scope(scope, |lowerer| lowerer.value(bound));
                let literal = match &value.kind {
                    model::ValueKind::Text(text) => Some(text.replace("${", "${!")),
                    model::ValueKind::Number(number) => Some(number.clone()),
                    model::ValueKind::Bool(flag) => Some(flag.to_string()),
                    _ => None,
                };
                match (value.kind, literal) {
                    (_, Some(literal)) if attribute.is_none() => {
                        let open = sub.text.text[..*offset].rfind("${").unwrap_or(*offset);
                        text.push_str(sub.text.text.get(at..open).unwrap_or_default());
                        text.push_str(&literal);
                        let end = offset + name.len();
                        at = sub.text.text[end..].find('}').map_or(end, |close| end + close + 1);
                        continue;
                    }
                    (model::ValueKind::Ref(name), _) => name.text,
                    (model::ValueKind::GetAtt { resource, attribute: of }, _) if attribute.is_none() => {
                        format!("{}.{}", resource.text, of.text)
                    }
                    (model::ValueKind::Poisoned, _) => return model::ValueKind::Poisoned,
                    (kind, _) if attribute.is_none() => {
                        let key = Name::new(item, value.place);
                        variables.push(model::Entry { key, value: model::Value::new(value.place, kind) });
                        continue;
                    }
                    _ => {
                        let output = self.in_scope(scope, |lowerer| {
                            let (meant, scope) = lowerer.resolved(bound);
                            lowerer
                                .in_scope(scope, |lowerer| lowerer.output_text(meant))
                                .map(|text| (text, meant.place))
                        });
                        match output.zip(attribute) {
                            Some(((output, place), attribute)) => {
                                self.attribute_of_output(output, place, attribute);
                                return model::ValueKind::Poisoned;
                            }
                            None => continue,
                        }
                    }
                }
            } else {
                self.logical_id(item)
            };
            text.push_str(sub.text.text.get(at..*offset).unwrap_or_default());
            text.push_str(&id);
            if let Some(attribute) = attribute {
                text.push('.');
                text.push_str(attribute);
            }
            at = offset + name.len();
        }
        if at == 0 {
            return model::ValueKind::Sub(Substitution { variables, ..sub });
        }
        text.push_str(sub.text.text.get(at..).unwrap_or_default());
        let read = Substitution::new(Name::new(text, sub.text.place), sub.file, variables);
        if left && read.names().next().is_none() && read.variables.is_empty() {
            // Inputs were all that it had.
            let literal = read.pieces.into_iter().map(|piece| match piece {
                Piece::Literal(text) | Piece::Variable { name: text, .. } => text,
            });
            return model::ValueKind::Text(literal.collect());
        }
        model::ValueKind::Sub(read)
    }

    /// The text of a file.
    pub(super) fn included(&mut self, path: &Text, literal: &TokenStream, span: Span) -> Option<String> {
        if let Some((_, part)) = self.inclusions.get(self.inclusion()).and_then(|inclusion| inclusion.part) {
            // The part has read it beside its own source, and has reported what it could not read.
            return part.files.get(&path.text).cloned();
        }
        match (self.surroundings.files)(&path.text, span) {
            Ok(text) => {
                let (path, literal) = (path.text.clone(), literal.clone());
                self.files.push(IncludedFile { path, text: text.clone(), literal });
                Some(text)
            }
            Err(reason) => {
                let finding = Finding::new(&syntax::UNREADABLE_FILE, path.place).with("path", &path.text);
                self.push(finding.with("reason", reason));
                None
            }
        }
    }

    /// `format!("…{zone}…", …)`, folded.
    pub(super) fn formatted(&mut self, text: &Text, arguments: &'t [Value]) -> Option<String> {
        if let Some(form) = self.known_at_deployment(&text.text, arguments) {
            self.foreign(text.place, "format!(…)", &form);
            return None;
        }
        let mut arguments = arguments.iter();
        let mut folded = String::with_capacity(text.text.len());
        let mut rest = text.text.as_str();
        while let Some(at) = rest.find(['{', '}']) {
            let (before, after) = rest.split_at(at);
            folded.push_str(before);
            let brace = &after[..1];
            rest = &after[1..];
            if let Some(behind) = rest.strip_prefix(brace) {
                folded.push_str(brace);
                rest = behind;
                continue;
            }
            let hole = if brace == "{" { rest.split_once('}') } else { None };
            let Some((name, behind)) = hole else {
                return self.misformed(text, "a brace that stands for itself is written twice");
            };
            rest = behind;
            let (value, scope) = if name.is_empty() {
                let Some(argument) = arguments.next() else {
                    return self.misformed(text, "a value is missing for `{}`");
                };
                self.resolved(argument)
            } else if let Some((value, scope)) = self.variable(name) {
                self.in_scope(scope, |lowerer| lowerer.resolved(value))
            } else {
                let known = super::scopes::variables(&self.scopes, self.scope);
                let finding = Finding::new(&syntax::LOOP_VARIABLE, text.place).with("name", name).suggest(name, known);
                self.push(finding);
                return None;
            };
            match &value.kind {
                ValueKind::Text(text) | ValueKind::Number(text) => folded.push_str(text),
                ValueKind::Bool(flag) => folded.push_str(if *flag { "true" } else { "false" }),
                ValueKind::Name(ident) => folded.push_str(&plain(ident)),
                ValueKind::Pasted(pieces) => {
                    let text = self.in_scope(scope, |lowerer| lowerer.pasted(pieces, value.place))?;
                    folded.push_str(&text);
                }
                ValueKind::Broken | ValueKind::Missing => return None,
                _ => return self.misformed(text, "its values are literals and loop variables"),
            }
        }
        folded.push_str(rest);
        if arguments.next().is_some() {
            return self.misformed(text, "there are more values than `{}`");
        }
        Some(folded)
    }

    /// The `Sub` that was meant, if a value of the text is that of a parameter or resource.
    fn known_at_deployment(&self, text: &str, arguments: &[Value]) -> Option<String> {
        let declared = |name: &str| self.variable(name).is_none() && self.declares(name);
        let mut arguments = arguments.iter();
        let (mut form, mut rest, mut found) = (String::new(), text, false);
        while let Some((before, after)) = rest.split_once('{') {
            let (inside, behind) = after.split_once('}')?;
            let name = match inside {
                "" => match &arguments.next()?.kind {
                    ValueKind::Name(ident) => plain(ident),
                    _ => return None,
                },
                name => name.to_owned(),
            };
            found |= declared(&name);
            form.push_str(&format!("{before}${{{name}}}"));
            rest = behind;
        }
        found.then(|| format!("Sub({})", crate::written::quoted(&format!("{form}{rest}"))))
    }

    fn misformed(&mut self, text: &Text, hint: &str) -> Option<String> {
        let finding = Finding::new(&syntax::FUNCTION_FORM, text.place)
            .with("name", "format!")
            .with("form", "format!(\"text-{variable}\")")
            .with("hint", hint);
        self.push(finding);
        None
    }
}
