//! What surrounds an item: docs, `#[…]`, `with { … }` and the `when`s around it.

use super::Lowerer;
use super::flatten::Flat;
use super::inclusions::Space;
use super::scopes::plain;
use crate::tree::{Attribute, Entry, Item, Text, Value, ValueKind};
use formwork_core::findings::Finding;
use formwork_core::findings::table::{items, syntax};
use formwork_core::model::{self, Name, Place, Silence, Substitution};
use std::collections::BTreeSet;

impl<'t> Lowerer<'t, '_> {
    /// Lines of `///` as one text: joined by a blank, an empty line is a line break.
    pub(super) fn description(&mut self, docs: &[Text]) -> Option<Name> {
        let (first, last) = (docs.first()?, docs.last()?);
        let mut text = String::new();
        for line in docs.iter().map(|line| line.text.trim()) {
            match line {
                "" if !text.is_empty() && !text.ends_with('\n') => text.push('\n'),
                "" => {}
                line => {
                    if !text.is_empty() && !text.ends_with('\n') {
                        text.push(' ');
                    }
                    text.push_str(line);
                }
            }
        }
        let (start, end) = (self.places.extent(first.place).start, self.places.extent(last.place).end);
        let text = text.trim_end().to_owned();
        (!text.is_empty()).then(|| Name::new(text, self.places.between(start, end)))
    }

    /// `#[was("Old")]`
    pub(super) fn was(&self, item: &Item) -> Vec<Name> {
        let names = item.attributes.iter().filter_map(|attribute| match attribute {
            Attribute::Was(names) => Some(names),
            Attribute::Silence { .. } | Attribute::Crate(_) => None,
        });
        names.flatten().map(|name| Name::new(&name.text, name.place)).collect()
    }

    /// `#[allow(…)]` and its kin: the item's own, then those of the blocks around it.
    pub(super) fn silences(&self, item: &Item, inherited: &[&Attribute]) -> Vec<Silence> {
        let mut silences = Vec::new();
        for attribute in item.attributes.iter().chain(inherited.iter().rev().copied()) {
            let Attribute::Silence { effect, codes, reason } = attribute else { continue };
            silences.extend(codes.iter().map(|code| Silence {
                code: Name::new(&code.text, code.place),
                effect: *effect,
                reason: reason.clone(),
            }));
        }
        silences
    }

    /// The arguments of a deployment.
    pub(super) fn deployment(&mut self, item_with: &'t [Entry]) -> Vec<model::Entry> {
        let with = self.without_description(item_with);
        self.duplicates(item_with);
        with.into_iter().filter(|entry| !entry.key.text.is_empty()).map(|entry| self.entry(entry)).collect()
    }

    /// `with` of a parameter or resource.
    pub(super) fn attributes(&mut self, flat: &Flat<'t>, owner: &str) -> Vec<model::Entry> {
        let with = &flat.item.with;
        self.duplicates(with);
        let mut entries = Vec::new();
        let with = if owner == "param" { self.without_description(with) } else { with.iter().collect() };
        for entry in with.into_iter().filter(|entry| !entry.key.text.is_empty()) {
            let value = match (owner, entry.key.text.as_str()) {
                ("param", "Default" | "Type") => {
                    let form = if entry.key.text == "Type" { "param Name: Type" } else { "param Name: Type = default" };
                    self.foreign(entry.key.place, &format!("with {{ {}: … }}", entry.key.text), form);
                    continue;
                }
                ("resource", "DependsOn") => self.depends_on(&entry.value),
                ("resource", "Condition") => self.condition_name(&entry.value),
                _ => self.value(&entry.value),
            };
            entries.push(model::Entry { key: Name::new(&entry.key.text, entry.key.place), value });
        }
        if owner == "resource" {
            self.when(flat, &mut entries);
        }
        entries
    }

    /// `with` of an output: `Export: true` is the stack's name and the output's own.
    pub(super) fn output_attributes(&mut self, flat: &Flat<'t>, name: &Name) -> Vec<model::Entry> {
        let with = &flat.item.with;
        self.duplicates(with);
        let mut entries = Vec::new();
        for entry in self.without_description(with).into_iter().filter(|entry| !entry.key.text.is_empty()) {
            let value = match (entry.key.text.as_str(), &entry.value.kind) {
                ("Export", ValueKind::Bool(false)) => continue,
                ("Export", ValueKind::Bool(true)) => {
                    let text = Name::new(format!("${{AWS::StackName}}-{}", name.text), entry.value.place);
                    let sub = Substitution::new(text, None, Vec::new());
                    model::Value::new(entry.value.place, model::ValueKind::Sub(sub))
                }
                ("Export", ValueKind::Object(_)) => {
                    self.foreign(entry.value.place, "Export: { Name: … }", "Export: \"name\"` or `Export: true");
                    self.poisoned(entry.value.place)
                }
                ("Condition", _) => self.condition_name(&entry.value),
                _ => self.value(&entry.value),
            };
            entries.push(model::Entry { key: Name::new(&entry.key.text, entry.key.place), value });
        }
        self.when(flat, &mut entries);
        entries
    }

    /// Reports `Description: …`, which is a doc comment here, and leaves it out.
    fn without_description(&mut self, with: &'t [Entry]) -> Vec<&'t Entry> {
        let (descriptions, others): (Vec<_>, Vec<_>) = with.iter().partition(|entry| entry.key.text == "Description");
        for entry in descriptions {
            self.foreign(entry.key.place, "with { Description: … }", "/// The description.");
        }
        others
    }

    /// The value of `Condition`: a name.
    fn condition_name(&mut self, value: &'t Value) -> model::Value {
        if let ValueKind::Text(text) = &value.kind {
            self.foreign(value.place, &format!("\"{text}\""), text);
            return model::Value::new(value.place, model::ValueKind::Condition(Name::new(text, value.place)));
        }
        let condition = self.condition(value);
        match condition.kind {
            model::ValueKind::Condition(_) | model::ValueKind::Poisoned => condition,
            _ => {
                let finding = Finding::new(&syntax::EXPECTED, value.place)
                    .with("expected", "the name of a condition")
                    .with("found", "another value")
                    .with("hint", "declare it with `condition Name = …;` and write the name");
                self.push(finding);
                self.poisoned(value.place)
            }
        }
    }

    /// The value of `DependsOn`: names of resources in a list.
    fn depends_on(&mut self, value: &'t Value) -> model::Value {
        let (value, scope) = self.resolved(value);
        self.in_scope(scope, |lowerer| match &value.kind {
            ValueKind::List(names) => {
                let names = names.iter().map(|name| lowerer.dependency(name)).collect();
                model::Value::new(value.place, model::ValueKind::List(names))
            }
            ValueKind::Missing | ValueKind::Broken => lowerer.poisoned(value.place),
            _ => {
                let name = lowerer.dependency(value);
                let is_text = matches!(value.kind, ValueKind::Text(_));
                if let model::ValueKind::LogicalId(id) = &name.kind
                    && !is_text
                {
                    let (found, form) = (format!("DependsOn: {}", id.text), format!("DependsOn: [{}]", id.text));
                    lowerer.foreign(value.place, &found, &form);
                }
                model::Value::new(value.place, model::ValueKind::List(vec![name]))
            }
        })
    }

    fn dependency(&mut self, value: &'t Value) -> model::Value {
        let (value, scope) = self.resolved(value);
        self.in_scope(scope, |lowerer| match &value.kind {
            ValueKind::Text(text) => {
                lowerer.push(Finding::new(&items::DEPENDS_ON_TEXT, value.place).with("name", text));
                let name = Name::new(lowerer.logical_id(text), value.place);
                model::Value::new(value.place, model::ValueKind::LogicalId(name))
            }
            _ => match lowerer.reference(value, Space::Values) {
                Some(Some(name)) => model::Value::new(value.place, model::ValueKind::LogicalId(name)),
                Some(None) => lowerer.poisoned(value.place),
                None => lowerer.value(value),
            },
        })
    }

    /// Adds the condition of the `when`s around an item.
    fn when(&mut self, flat: &Flat<'t>, entries: &mut Vec<model::Entry>) {
        if flat.whens.is_empty() {
            return;
        }
        let Some(whens) = flat.whens.iter().map(|name| self.when_name(name)).collect::<Option<Vec<Name>>>() else {
            return;
        };
        let Some(innermost) = whens.last() else { return };
        if let Some(own) = model::entry(entries, "Condition") {
            let model::ValueKind::Condition(other) = &own.value.kind else { return };
            let finding = Finding::new(&syntax::SECOND_CONDITION, own.key.place)
                .with("name", super::kinds::declared(&flat.item.kind).map_or("", |name| &name.text))
                .with("condition", &innermost.text)
                .with("other", &other.text)
                .with("both", format!("{}And{}", innermost.text, other.text));
            self.push(finding);
            return;
        }
        let place = innermost.place;
        let key = Name::new("Condition", place);
        let value = match self.conjunction(&whens) {
            Some(name) => model::Value::new(place, model::ValueKind::Condition(name)),
            None => self.poisoned(place),
        };
        entries.insert(0, model::Entry { key, value });
    }

    /// The condition of a `when`, which may be a part's.
    fn when_name(&mut self, name: &Name) -> Option<Name> {
        if !name.text.contains("::") {
            return Some(Name::new(self.id_in(name.text.clone(), Space::Conditions), name.place));
        }
        self.part_item(&name.text, name.place, Space::Conditions).map(|text| Name::new(text, name.place))
    }

    /// The one condition that all `when`s together are: it must be declared.
    fn conjunction(&mut self, whens: &[Name]) -> Option<Name> {
        let innermost = whens.last()?;
        if whens.len() == 1 {
            return Some(innermost.clone());
        }
        // A name that nothing declares is reported as such.
        if let Some(unknown) = whens.iter().find(|name| !self.declared.conditions.contains_key(&name.text)) {
            return Some(unknown.clone());
        }
        let names: Vec<String> = whens.iter().map(|name| name.text.clone()).collect();
        if let Some(found) = self.conjunctions.get(&names) {
            return found.clone().map(|name| Name::new(name, innermost.place));
        }
        let wanted = self.atoms(names.clone());
        let found = self.declared.conditions.keys().find(|name| self.atoms(vec![(*name).clone()]) == wanted).cloned();
        if found.is_none() {
            let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
            let finding = Finding::new(&syntax::UNDECLARED_CONJUNCTION, innermost.place)
                .with("names", quoted.join(" and "))
                .with("name", names.join("And"))
                .with("value", names.join(" && "));
            self.push(finding);
        }
        self.conjunctions.insert(names, found.clone());
        found.map(|name| Name::new(name, innermost.place))
    }

    /// The conditions that names stand for, once each `A && B` is taken apart.
    fn atoms(&self, names: Vec<String>) -> BTreeSet<String> {
        let mut atoms = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let mut open = names;
        while let Some(name) = open.pop() {
            if !seen.insert(name.clone()) {
                continue;
            }
            let conjuncts = match self.declared.conditions.get(&name) {
                Some((Some(Value { kind: ValueKind::And(values), .. }), at)) => {
                    conjuncts(values).map(|names| self.conditions_of(*at, names))
                }
                Some((Some(Value { kind: ValueKind::Name(other), .. }), at)) => {
                    Some(self.conditions_of(*at, vec![plain(other)]))
                }
                _ => None,
            };
            match conjuncts {
                Some(conjuncts) => open.extend(conjuncts),
                None => {
                    atoms.insert(name);
                }
            }
        }
        atoms
    }

    /// Names of conditions as they are in the template.
    fn conditions_of(&self, inclusion: usize, names: Vec<String>) -> Vec<String> {
        let known = self.inclusions.get(inclusion);
        let id = |name: String| known.and_then(|known| known.conditions.get(&name).cloned()).unwrap_or(name);
        names.into_iter().map(id).collect()
    }

    pub(super) fn foreign(&mut self, place: Place, found: &str, form: &str) {
        self.push(Finding::new(&syntax::FOREIGN_FORM, place).with("found", found).with("form", form));
    }
}

/// The names of a chain of `&&`, if it has nothing else.
fn conjuncts(values: &[Value]) -> Option<Vec<String>> {
    let name = |value: &Value| match &value.kind {
        ValueKind::Name(ident) => Some(plain(ident)),
        _ => None,
    };
    values.iter().map(name).collect()
}
