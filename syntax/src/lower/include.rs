//! `include` and `uses`: a part's items where the stack includes it, with the inputs that it is given.
//!
//! In: an `include` item and the parts that answered. Out: flat items in a scope of their own, under the author's prefix.
//! Not here: the kinds of inputs (`inputs`), which are known once all items are lowered.

use super::flatten::{Around, Flattener};
use super::inclusions::{ABSENT, Given, Inclusion, last_name};
use super::scopes::{Scope, pasted, plain};
use super::{Part, path_text};
use crate::tree::{Declared, Entry, Input, Item, ItemKind, TypeName, Value};
use formwork_core::findings::table::parts;
use formwork_core::findings::{Finding, suggest};
use std::cell::Cell;

impl<'t> Flattener<'t, '_> {
    pub(super) fn include(&mut self, item: &'t Item, around: &Around<'t>) {
        let ItemKind::Include { path, prefix, inputs } = &item.kind else { return };
        let name = last_name(path);
        let given = match prefix {
            None => None,
            Some(prefix) => match self.prefix(prefix, around) {
                Some(text) => Some(text),
                None => return,
            },
        };
        let local = given.clone().unwrap_or_else(|| name.clone());
        let text = path_text(path);
        if let Some(before) = self.includes.get(&local) {
            self.clash(item, before, &local, &text);
            return;
        }
        self.includes.insert(local.clone(), item);
        let parts: &'t [Part] = self.surroundings.parts;
        let Some((index, part)) = parts.iter().enumerate().find(|(_, part)| part.path == text) else {
            self.out.inclusions[0].paths.insert(local, None);
            return;
        };
        let number = self.out.inclusions.len();
        let prefix_text = given.unwrap_or_default();
        let header = part.tree.items.iter().find(|item| matches!(item.kind, ItemKind::Part { .. }));
        let own_name = match header.map(|item| &item.kind) {
            Some(ItemKind::Part { name, .. }) => plain(name),
            _ => name.clone(),
        };
        let mut inclusion = Inclusion {
            part: Some((index, part)),
            name: own_name.clone(),
            prefix: prefix_text.clone(),
            path: text.clone(),
            item: Some(item),
            ..Inclusion::default()
        };
        inclusion.paths.insert(own_name, Some(number));
        self.out.inclusions.push(inclusion);

        let declared: &'t [Input] = match header.map(|item| &item.kind) {
            Some(ItemKind::Part { inputs: Some(inputs), .. }) => inputs,
            _ => &[],
        };
        if prefix.is_none() && !declared.is_empty() {
            self.without_prefix(item, &name, &text, declared);
            self.out.inclusions[0].paths.insert(local, None);
            return;
        }
        self.out.inclusions[0].paths.insert(local, Some(number));

        let root = self.bind(number, declared, item, inputs, around);
        let mut inside = around.clone();
        inside.scope = Some(root);
        inside.block = None;
        inside.inherited.extend(header.into_iter().flat_map(|header| &header.attributes));
        let lists = std::mem::take(&mut self.lists);
        let first = self.out.items.len();
        (self.inclusion, self.root) = (number, Some(root));
        self.items(&part.tree.items, &inside);
        (self.inclusion, self.root) = (0, None);
        self.lists = lists;
        if self.out.items.len() == first && !self.report.has_language_faults() {
            let finding = Finding::new(&parts::EMPTY_INCLUDE, item.place).with("name", name).with("path", text);
            self.report.push(finding);
        }
    }

    /// The prefix that an author gives; a fault was reported where it has no text.
    fn prefix(&mut self, prefix: &Declared, around: &Around<'t>) -> Option<String> {
        match prefix.pasted.as_slice() {
            [] => Some(prefix.ident.as_ref().map_or_else(|| prefix.text.clone(), plain)),
            pieces => pasted(&self.out.scopes, around.scope, pieces, prefix.place, self.report),
        }
    }

    /// Two `include`s that declare one name.
    fn clash(&mut self, item: &'t Item, before: &'t Item, local: &str, path: &str) {
        let (ItemKind::Include { prefix, .. }, ItemKind::Include { path: first, prefix: other, .. }) =
            (&item.kind, &before.kind)
        else {
            return;
        };
        let same = path_text(first) == path;
        if same && prefix.is_none() && other.is_none() {
            let finding = Finding::new(&parts::INCLUDED_TWICE, item.place).with("name", local).with("path", path);
            self.report.push(finding);
            return;
        }
        let hint = match (prefix, other) {
            (None, None) => format!(
                "give one of them another name in Rust: `use {path} as Other{local};` and `include Other{local};`"
            ),
            _ => "write another prefix: it begins the names of all items".to_owned(),
        };
        let finding = Finding::new(&parts::INCLUDE_NAME, item.place).with("what", "two `include`s").with("name", local);
        self.report.push(finding.with("hint", hint));
        self.report.push(Finding::new(&parts::FIRST_INCLUDE, before.place).with("name", local));
    }

    fn without_prefix(&mut self, item: &Item, name: &str, path: &str, declared: &[Input]) {
        let inputs: Vec<String> = declared.iter().map(|input| format!("{}: …", plain(&input.name))).collect();
        let finding = Finding::new(&parts::COMPONENT_WITHOUT_PREFIX, item.place)
            .with("name", name)
            .with("path", path)
            .with("inputs", inputs.join(", "));
        self.report.push(finding);
    }

    /// Binds the inputs as variables; the scope of the part's items comes back.
    fn bind(
        &mut self,
        number: usize,
        declared: &'t [Input],
        item: &'t Item,
        given: &'t [Entry],
        around: &Around<'t>,
    ) -> usize {
        // What a loop includes is wrong in each round or in none.
        let is_told =
            self.out.inclusions[..number].iter().any(|other| other.item.is_some_and(|other| std::ptr::eq(other, item)));
        let root = self.scope(Scope {
            outer: None,
            name: String::new(),
            value: ABSENT,
            written: None,
            inclusion: number,
            read: Cell::default(),
        });
        let mut innermost = root;
        let mut missing = Vec::new();
        for input in declared {
            let name = plain(&input.name);
            let entry = given.iter().find(|entry| entry.key.text == name);
            let (value, written): (&'t Value, _) = match (entry, &input.default) {
                (Some(entry), _) => (&entry.value, around.scope),
                (None, Some(default)) => (default, Some(root)),
                (None, None) => {
                    missing.push(name.clone());
                    (ABSENT, None)
                }
            };
            let read = Cell::default();
            let scope = Scope { outer: Some(innermost), name, value, written, inclusion: number, read };
            innermost = self.scope(scope);
            self.out.inclusions[number].given.push(Given { input, value, written, bound: innermost });
        }
        if is_told {
            return innermost;
        }
        let (part, prefix) = (&self.out.inclusions[number].name, &self.out.inclusions[number].prefix);
        for entry in given.iter().filter(|entry| !entry.key.text.is_empty()) {
            if !declared.iter().any(|input| plain(&input.name) == entry.key.text) {
                let names: Vec<String> = declared.iter().map(|input| plain(&input.name)).collect();
                let finding = Finding::new(&parts::UNKNOWN_INPUT, entry.key.place)
                    .with("name", &entry.key.text)
                    .with("part", part)
                    .suggest(&entry.key.text, names.iter().map(String::as_str));
                self.report.push(if names.is_empty() {
                    finding.with("hint", "it has none: write `{}`")
                } else {
                    finding
                });
            }
        }
        // Another name was given for it, which is told.
        let strange = given.iter().map(|entry| entry.key.text.as_str());
        let strange = strange.filter(|key| !declared.iter().any(|input| plain(&input.name) == *key));
        let meant: Vec<&str> =
            strange.filter_map(|key| suggest::best(key, missing.iter().map(String::as_str))).collect();
        let missing: Vec<&String> = missing.iter().filter(|name| !meant.contains(&name.as_str())).collect();
        if !missing.is_empty() {
            let quoted: Vec<String> = missing.iter().map(|name| format!("`{name}`")).collect();
            let form: Vec<String> = missing.iter().map(|name| format!("{name}: …")).collect();
            let finding = Finding::new(&parts::MISSING_INPUT, item.place)
                .with("prefix", prefix)
                .with("names", quoted.join(" and "))
                .with("part", part)
                .with("form", form.join(", "));
            self.report.push(finding);
        }
        innermost
    }

    fn scope(&mut self, scope: Scope<'t>) -> usize {
        self.out.scopes.push(scope);
        self.out.scopes.len() - 1
    }

    /// Whether an earlier inclusion of the same part stands for this item: what belongs to the whole stack is there once.
    pub(super) fn repeated(&mut self, item: &'t Item) -> bool {
        let here = self.inclusion;
        let Some((part, _)) = self.out.inclusions[here].part else { return false };
        match &item.kind {
            ItemKind::Param { shared, name, kind, .. } => {
                let first = self.parameters.entry(name.text.clone()).or_insert((part, here));
                if *first == (part, here) || first.0 != part {
                    return false;
                }
                let other = first.1;
                if !shared {
                    self.shared_parameter(&name.text, kind, other);
                }
                true
            }
            ItemKind::Metadata(_)
            | ItemKind::Transform(_)
            | ItemKind::Globals(_)
            | ItemKind::Hooks(_)
            | ItemKind::Extern { .. }
            | ItemKind::Import { .. } => {
                self.out.inclusions[..here].iter().any(|other| other.part.is_some_and(|(index, _)| index == part))
            }
            _ => false,
        }
    }

    fn shared_parameter(&mut self, name: &str, kind: &TypeName, other: usize) {
        let local = |inclusion: &Inclusion<'_>| {
            if inclusion.prefix.is_empty() { inclusion.name.clone() } else { inclusion.prefix.clone() }
        };
        let (here, other) = (&self.out.inclusions[self.inclusion], &self.out.inclusions[other]);
        let Some(item) = self.includes.get(&local(here)) else { return };
        let kind = match kind {
            TypeName::Path { text, .. } | TypeName::Unchecked { text, .. } => text.as_str(),
            TypeName::Stack { .. } | TypeName::Broken(_) => "String",
        };
        let finding = Finding::new(&parts::SHARED_PARAMETER, item.place)
            .with("prefix", local(here))
            .with("other", local(other))
            .with("name", name)
            .with("part", &here.name)
            .with("kind", kind);
        self.report.push(finding);
    }

    /// Follows each `uses` to the part that the stack includes.
    pub(super) fn uses(&mut self) {
        let stack = match self.out.header.map(|item| &item.kind) {
            Some(ItemKind::Stack { name, .. }) => Some(plain(name)),
            Some(ItemKind::Part { name, .. }) => {
                let name = plain(name);
                self.out.inclusions[0].paths.insert(name.clone(), None);
                self.out.inclusions[0].name = name;
                None
            }
            _ => None,
        };
        for (number, item) in self.out.uses.clone() {
            let ItemKind::Uses { path } = &item.kind else { continue };
            let name = last_name(path);
            let target = self.out.inclusions[0].paths.get(&name).copied();
            if let (None, Some(stack)) = (target, &stack) {
                let finding = Finding::new(&parts::PART_NOT_INCLUDED, path.place)
                    .with("part", &self.out.inclusions[number].name)
                    .with("name", &name)
                    .with("stack", stack)
                    .with("path", path_text(path));
                self.report.push(finding);
            }
            self.out.inclusions[number].paths.insert(name, target.flatten());
        }
    }
}
