//! Parts in a stack: what the names of each are in the template.
//!
//! In: flat items with the inclusion that they came by. Out: logical IDs for the names that an author writes inside a part,
//! and for the paths that others write. Inclusion 0 is the invocation itself.

use super::flatten::Flat;
use super::scopes::{Scope, plain, variables};
use super::{Lowerer, Part};
use crate::tree::{Input, Item, ItemKind, Path, Value, ValueKind};
use formwork_core::findings::table::{links, names, parts, syntax};
use formwork_core::findings::{Finding, suggest};
use formwork_core::model::{Place, Section};
use std::collections::BTreeMap;

/// What stands for an input that was not given: it is reported, and quiet from then on.
pub(super) const ABSENT: &Value = &Value { place: Place(0), kind: ValueKind::Missing };

/// One `include`, or the invocation itself.
#[derive(Default)]
pub(super) struct Inclusion<'t> {
    /// The part, with its number among the answers.
    pub(super) part: Option<(usize, &'t Part)>,
    /// The part's name, or that of the invocation.
    pub(super) name: String,
    /// The author's prefix; empty without one.
    pub(super) prefix: String,
    /// The `include` itself, which a loop repeats.
    pub(super) item: Option<&'t Item>,
    /// The path as `include` writes it.
    pub(super) path: String,
    /// Logical IDs of its parameters, resources and externs, by the names that its author uses.
    pub(super) values: BTreeMap<String, String>,
    /// The same of its conditions.
    pub(super) conditions: BTreeMap<String, String>,
    /// The same of its mappings.
    pub(super) mappings: BTreeMap<String, String>,
    /// First names of paths, with the inclusion that they lead to, if its items are here.
    pub(super) paths: BTreeMap<String, Option<usize>>,
    /// What was given for each input.
    pub(super) given: Vec<Given<'t>>,
}

/// An input and its value.
pub(super) struct Given<'t> {
    pub(super) input: &'t Input,
    pub(super) value: &'t Value,
    /// The scope in which the value was written.
    pub(super) written: Option<usize>,
    /// The scope that binds it.
    pub(super) bound: usize,
}

/// A namespace of a template.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    Values,
    Conditions,
    Mappings,
}

impl Space {
    fn noun(self) -> &'static str {
        match self {
            Self::Values => "parameter or resource",
            Self::Conditions => "condition",
            Self::Mappings => "mapping",
        }
    }
}

impl Inclusion<'_> {
    fn names(&self, space: Space) -> &BTreeMap<String, String> {
        match space {
            Space::Values => &self.values,
            Space::Conditions => &self.conditions,
            Space::Mappings => &self.mappings,
        }
    }

    /// The name of an item in the template. Parameters are the stack's, and what a transform makes has the transform's name.
    pub(super) fn id(&self, kind: &ItemKind, name: &str) -> String {
        match kind {
            ItemKind::Param { .. } | ItemKind::Extern { .. } => name.to_owned(),
            ItemKind::Broken { section: Some(Section::Parameters), .. } => name.to_owned(),
            ItemKind::Resource { id: Some(id), .. } => format!("{}{}", self.prefix, id.text),
            _ => format!("{}{name}", self.prefix),
        }
    }

    /// Adds the name that an item declares.
    pub(super) fn declare(&mut self, kind: &ItemKind, name: String) {
        let id = self.id(kind, &name);
        match kind {
            ItemKind::Param { .. }
            | ItemKind::Resource { .. }
            | ItemKind::Extern { .. }
            | ItemKind::Broken { section: Some(Section::Parameters | Section::Resources), .. } => {
                self.values.insert(name, id);
            }
            ItemKind::Condition { .. } | ItemKind::Broken { section: Some(Section::Conditions), .. } => {
                self.conditions.insert(name, id);
            }
            ItemKind::Mapping { .. } | ItemKind::Broken { section: Some(Section::Mappings), .. } => {
                self.mappings.insert(name, id);
            }
            _ => {}
        }
    }
}

/// The inclusion whose names count in a scope.
pub(super) fn inclusion(scopes: &[Scope<'_>], scope: Option<usize>) -> usize {
    scope.and_then(|at| scopes.get(at)).map_or(0, |scope| scope.inclusion)
}

/// The name under which a part stands in a stack: the last of its path.
pub(super) fn last_name(path: &Path) -> String {
    path.segments.last().map(plain).unwrap_or_default()
}

impl<'t> Lowerer<'t, '_> {
    /// The inclusion that is read now.
    pub(super) fn inclusion(&self) -> usize {
        inclusion(&self.scopes, self.scope)
    }

    /// The name of a flat item in the template.
    pub(super) fn id_of(&self, flat: &Flat<'t>, name: String) -> String {
        match self.inclusions.get(self.inclusion()) {
            Some(inclusion) => inclusion.id(&flat.item.kind, &name),
            None => name,
        }
    }

    /// What a name that an item declares is in the template: `resource Alarm as "5xxAlarm"` is `5xxAlarm`,
    /// and a component's items have its prefix.
    pub(super) fn logical_id(&self, declared: &str) -> String {
        self.id_here(declared, Space::Values)
            .or_else(|| self.declared.aliases.get(declared).cloned())
            .unwrap_or_else(|| declared.to_owned())
    }

    /// The same of a condition or mapping.
    pub(super) fn id_in(&self, declared: String, space: Space) -> String {
        self.id_here(&declared, space).unwrap_or(declared)
    }

    fn id_here(&self, declared: &str, space: Space) -> Option<String> {
        self.inclusions.get(self.inclusion())?.names(space).get(declared).cloned()
    }

    /// The logical ID of `Part::Name`; what is no such path is reported.
    pub(super) fn part_item(&mut self, text: &str, place: Place, space: Space) -> Option<String> {
        let (first, rest) = text.split_once("::").unwrap_or((text, ""));
        let here = self.inclusion();
        let Some(target) = self.inclusions.get(here).and_then(|inclusion| inclusion.paths.get(first)) else {
            if self.is_link_name(first) {
                let finding = Finding::new(&links::LINK_AS_ITEM, place).with("name", text);
                self.push(
                    finding
                        .with("hint", "an output is a value, and what it is of exists before this stack is deployed"),
                );
            } else {
                self.unknown_path(first, text, place);
            }
            return None;
        };
        self.named.insert((here, first.to_owned()));
        // A part whose items are not here says nothing: rustc tells of a path that leads nowhere.
        let target = self.inclusions.get((*target)?)?;
        if let Some(id) = target.names(space).get(rest) {
            return Some(id.clone());
        }
        let finding = Finding::new(&syntax::UNKNOWN_IN_PART, place)
            .with("noun", space.noun())
            .with("name", rest)
            .with("part", &target.name)
            .suggest(rest, target.names(space).keys().map(String::as_str));
        self.push(finding);
        None
    }

    fn unknown_path(&mut self, first: &str, path: &str, place: Place) {
        let Some(here) = self.inclusions.get(self.inclusion()) else { return };
        let is_import = |item: &Item| matches!(&item.kind, ItemKind::Import { name, .. } if plain(name) == first);
        if here.part.is_some_and(|(_, part)| part.tree.items.iter().any(is_import)) {
            // An import has no place in a part, which is told there.
            return;
        }
        let finding = Finding::new(&syntax::UNKNOWN_PATH, place).with("name", first);
        let included = self.inclusions.iter().skip(1).find(|other| other.prefix.is_empty() && other.name == first);
        if let Some(meant) = self.meant_output(path) {
            return self.push(finding.with("suggestion", meant));
        }
        let finding = match (included, suggest::best(first, here.paths.keys().map(String::as_str).chain(["AWS"]))) {
            (Some(other), _) => finding.with("line", format!("uses {};", other.path)).with("part", &here.name),
            (None, Some(best)) => finding.with("suggestion", best),
            (None, None) => finding,
        };
        self.push(finding);
    }

    /// A name in a component that nothing declares, compared with the names that its author knows.
    pub(super) fn unknown_in_component(&self, name: &str, place: Place) -> Option<Finding> {
        let here = self
            .inclusions
            .get(self.inclusion())
            .filter(|here| !here.prefix.is_empty() && !self.declared.links.contains(name))?;
        let known = here.values.keys().map(String::as_str).chain(variables(&self.scopes, self.scope));
        Some(Finding::new(&names::UNKNOWN_NAME, place).with("name", name).suggest(name, known))
    }

    /// Reports `uses` whose part is never named.
    pub(super) fn unused_uses(&mut self, uses: &[(usize, &'t Item)]) {
        if self.report.has_language_faults() {
            return;
        }
        for (inclusion, item) in uses {
            let ItemKind::Uses { path } = &item.kind else { continue };
            let name = last_name(path);
            if !self.named.contains(&(*inclusion, name.clone())) {
                let part = self.inclusions.get(*inclusion).map(|inclusion| inclusion.name.as_str());
                let finding = Finding::new(&parts::UNUSED_USES, item.place)
                    .with("part", part.unwrap_or_default())
                    .with("name", name)
                    .with("path", super::path_text(path));
                self.push(finding);
            }
        }
    }
}
