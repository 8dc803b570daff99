//! What waits for what, and what leaves the stack.

use super::Facts;
use crate::check::names::Declared;
use crate::check::walk::{self, Area};
use crate::findings::Item;
use crate::model::{Section, Value, ValueKind};
use std::collections::{BTreeMap, BTreeSet};

/// Resources that other stacks and code get to know.
#[derive(Default)]
pub(super) struct Leaving {
    /// Those in outputs.
    told: BTreeSet<usize>,
    /// Those handed to nested stacks and custom resources, each with whom it is handed to.
    handed: BTreeMap<usize, Vec<usize>>,
}

impl Facts<'_, '_> {
    /// For each resource those that it names, in properties and in attributes: CloudFormation makes these first.
    #[must_use]
    pub fn graph(&self) -> &[Vec<usize>] {
        self.graph.get_or_init(|| {
            let mut graph = vec![Vec::new(); self.template.resources.len()];
            walk::template(self.template, &mut |site, value| {
                let Item::Entry(Section::Resources, from) = site.item else { return };
                let Some(edges) = graph.get_mut(from) else { return };
                match &value.kind {
                    // Elsewhere a logical ID is plain text.
                    ValueKind::LogicalId(name) if site.head().is_some_and(|head| head.text == "DependsOn") => {
                        edges.extend(self.index_of(&name.text));
                    }
                    _ => self.each_name(value, &mut |to| edges.push(to)),
                }
            });
            graph
        })
    }

    /// Whether a resource waits for one of `targets`, through whatever others.
    #[must_use]
    pub fn waits_for(&self, from: usize, targets: &[usize]) -> bool {
        let graph = self.graph();
        let mut seen = BTreeSet::from([from]);
        let mut open = vec![from];
        while let Some(index) = open.pop() {
            for &next in graph.get(index).map_or(&[][..], Vec::as_slice) {
                if targets.contains(&next) {
                    return true;
                }
                if seen.insert(next) {
                    open.push(next);
                }
            }
        }
        false
    }

    /// Resources that another stack may use: those in outputs, and those handed to nested stacks and custom resources.
    #[must_use]
    pub fn is_shared(&self, index: usize) -> bool {
        let leaving = self.leaving();
        leaving.told.contains(&index) || leaving.handed.contains_key(&index)
    }

    /// Resources handed to nested stacks and custom resources, which may add to them while this stack is being made.
    #[must_use]
    pub fn is_handed_on(&self, index: usize) -> bool {
        self.leaving().handed.contains_key(&index)
    }

    /// The nested stacks and custom resources that a resource is handed to.
    #[must_use]
    pub fn handed_to(&self, index: usize) -> &[usize] {
        self.leaving().handed.get(&index).map_or(&[], Vec::as_slice)
    }

    fn leaving(&self) -> &Leaving {
        self.leaving.get_or_init(|| {
            let mut leaving = Leaving::default();
            walk::template(self.template, &mut |site, value| {
                self.each_name(value, &mut |index| match (site.item, site.area) {
                    (_, Area::Output) => {
                        leaving.told.insert(index);
                    }
                    (Item::Entry(Section::Resources, to), Area::Property)
                        if self.get(to).is_some_and(|resource| hands_on(&resource.kind.text)) =>
                    {
                        leaving.handed.entry(index).or_default().push(to);
                    }
                    _ => {}
                });
            });
            leaving
        })
    }

    /// The resources that a value names, itself or anywhere inside.
    #[must_use]
    pub fn named_in(&self, value: &Value) -> Vec<usize> {
        let mut named = Vec::new();
        let mut open = vec![value];
        while let Some(value) = open.pop() {
            self.each_name(value, &mut |index| named.push(index));
            match &value.kind {
                ValueKind::List(items) | ValueKind::Call(_, items) => open.extend(items),
                ValueKind::Object(entries) => open.extend(entries.iter().map(|entry| &entry.value)),
                ValueKind::Sub(sub) => open.extend(sub.variables.iter().map(|entry| &entry.value)),
                ValueKind::Unchecked(inner) => open.push(inner),
                _ => {}
            }
        }
        named
    }

    fn index_of(&self, name: &str) -> Option<usize> {
        match self.names.values.get(name) {
            Some(Declared::Resource(index)) => Some(*index),
            _ => None,
        }
    }

    /// The resources that a value itself names; not those of the values inside it.
    fn each_name(&self, value: &Value, take: &mut dyn FnMut(usize)) {
        let mut named = |name: &str| self.index_of(name).into_iter().for_each(&mut *take);
        match &value.kind {
            ValueKind::Ref(name) => named(&name.text),
            ValueKind::GetAtt { resource, .. } => named(&resource.text),
            ValueKind::Sub(sub) => {
                for (name, _) in sub.names() {
                    if !sub.variables.iter().any(|variable| variable.key.text == name) {
                        named(name.split('.').next().unwrap_or(name));
                    }
                }
            }
            _ => {}
        }
    }
}

/// Types whose resources give their properties to code or templates that this template does not show.
fn hands_on(kind: &str) -> bool {
    kind.starts_with("Custom::")
        || kind.ends_with("::MODULE")
        || !(kind.starts_with("AWS::") || kind.starts_with("Alexa::"))
        || matches!(
            kind,
            "AWS::CloudFormation::CustomResource" | "AWS::CloudFormation::Stack" | "AWS::CloudFormation::StackSet"
        )
}
