//! What rules about the stack as a system ask of a template: resources by type, what a value refers to, what may
//! exist together, what waits for what.
//!
//! In: a template and its names. Out: [`Facts`], which a rule reads beside a report. What is not certain is `None`.
//! Everything that needs a walk over the whole template is made once, when the first rule asks for it.

mod order;
mod pieces;
mod values;

pub use pieces::Piece;
pub use values::{Case, Literal, Source};

use super::names::Names;
use super::worlds::{self, Answer, Worlds};
use super::{Context, Front};
use crate::findings::Item;
use crate::model::{Resource, Section, Template, Value, entry};
use crate::schema::Schema;
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// The facts of one template.
pub struct Facts<'c, 't> {
    /// The template.
    pub template: &'t Template,
    /// What each name of it is.
    pub names: &'c Names<'t>,
    /// The resource schema.
    pub schema: Schema<'t>,
    /// Who asks.
    pub front: Front,
    /// Which conditions can be true together.
    pub worlds: &'c Worlds<'t>,
    kinds: BTreeMap<&'t str, Vec<usize>>,
    graph: OnceCell<Vec<Vec<usize>>>,
    leaving: OnceCell<order::Leaving>,
}

impl<'c, 't> Facts<'c, 't> {
    /// The facts of a template whose names are known.
    #[must_use]
    pub fn new(
        template: &'t Template,
        names: &'c Names<'t>,
        worlds: &'c Worlds<'t>,
        schema: Schema<'t>,
        front: Front,
    ) -> Self {
        let mut kinds: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, resource) in template.resources.iter().enumerate() {
            kinds.entry(&resource.kind.text).or_default().push(index);
        }
        Self { template, names, worlds, schema, front, kinds, graph: OnceCell::new(), leaving: OnceCell::new() }
    }

    /// The facts of the template under check.
    #[must_use]
    pub fn of(cx: &'c Context<'t>) -> Self {
        Self::new(cx.template, &cx.names, &cx.worlds, cx.schema, cx.front)
    }

    /// The resources of a type, in source order.
    #[must_use]
    pub fn of_kind(&self, kind: &str) -> &[usize] {
        self.kinds.get(kind).map_or(&[], Vec::as_slice)
    }

    /// The types of the template's resources.
    pub fn kinds(&self) -> impl Iterator<Item = &'t str> + use<'_, 't> {
        self.kinds.keys().copied()
    }

    /// The resource of that index.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<&'t Resource> {
        self.template.resources.get(index)
    }

    /// The logical ID of a resource.
    #[must_use]
    pub fn name(&self, index: usize) -> &'t str {
        self.get(index).map_or("", |resource| &resource.name.text)
    }

    /// Whether a resource is of that type.
    #[must_use]
    pub fn is(&self, index: usize, kind: &str) -> bool {
        self.get(index).is_some_and(|resource| resource.kind.text == kind)
    }

    /// The item that findings about a resource belong to.
    #[must_use]
    pub fn item(index: usize) -> Item {
        Item::Entry(Section::Resources, index)
    }

    /// Whether the template shows every resource of the stack: no macro adds any, and all could be read.
    /// What "nothing in the stack does" needs.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        !self.names.open && !self.names.transforms.rewriting && self.template.poisoned.is_empty()
    }

    /// The value at a path of properties (`VpcConfig`, `SubnetIds`), as far as it leads through plain objects.
    #[must_use]
    pub fn property(&self, index: usize, path: &[&str]) -> Option<&'t Value> {
        let (first, rest) = path.split_first()?;
        let mut value = &entry(&self.get(index)?.properties, first)?.value;
        for key in rest {
            value = &entry(value.as_object()?, key)?.value;
        }
        Some(value)
    }

    /// The literal text at a path of properties.
    #[must_use]
    pub fn text(&self, index: usize, path: &[&str]) -> Option<&'t str> {
        self.literal(self.property(index, path)?)
    }

    /// Whether a property is certain not to be there: absent or `AWS::NoValue`, and nothing may add it.
    #[must_use]
    pub fn is_absent(&self, index: usize, property: &str) -> bool {
        let Some(resource) = self.get(index) else { return false };
        self.shows_all(resource) && entry(&resource.properties, property).is_none_or(|entry| entry.value.is_no_value())
    }

    /// Whether all keys of a resource's properties are known.
    fn shows_all(&self, resource: &Resource) -> bool {
        let added = (self.front == Front::Engine && self.names.transforms.rewriting)
            || resource.properties.iter().any(|entry| entry.key.text.is_empty() || entry.key.text.starts_with("Fn::"));
        !added
    }

    /// The VPC of the stack that a subnet, a security group or the like belongs to by its `VpcId`.
    #[must_use]
    pub fn vpc_of(&self, index: usize) -> Option<usize> {
        self.declared(self.property(index, &["VpcId"])?, "AWS::EC2::VPC")
    }

    /// The attribute of a resource (`DependsOn`, `Metadata`, …).
    #[must_use]
    pub fn attribute(&self, index: usize, attribute: &str) -> Option<&'t Value> {
        Some(&entry(&self.get(index)?.attributes, attribute)?.value)
    }

    /// Whether it is certain that these resources can exist at the same time.
    #[must_use]
    pub fn coexist(&self, resources: &[usize]) -> bool {
        self.coexist_under(resources, &[])
    }

    /// Whether it is certain that these resources can exist at the same time while these conditions have these values.
    #[must_use]
    pub fn coexist_under(&self, resources: &[usize], guards: &[Literal<'t>]) -> bool {
        let mut wanted: Vec<worlds::Literal> = Vec::new();
        for index in resources {
            let Some(own) = self.worlds.of_resource(*index) else { return false };
            wanted.extend(own);
        }
        for (name, value) in guards {
            let Some(literal) = self.worlds.literal(name, *value) else { return false };
            wanted.push(literal);
        }
        matches!(self.worlds.satisfiable(&wanted), Answer::Yes(_))
    }
}
