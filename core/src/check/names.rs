//! What each name of a template is, and the names that are declared twice.
//!
//! In: a template. Out: [`Names`], and findings about declarations. What refers to a name that nothing declares is told by `references`.

use super::values::kinds::is_of_amazon;
use super::{Context, Front};
use crate::findings::report::Report;
use crate::findings::suggest::{Index, Memory};
use crate::findings::table::names as table;
use crate::findings::table::values::UNKNOWN_TYPE;
use crate::findings::{Finding, Item};
use crate::model::{Name, Section, Template};
use std::collections::{BTreeMap, BTreeSet};

/// All pseudo parameters.
///
/// See [pseudo parameters](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/pseudo-parameter-reference.html).
pub static PSEUDO_PARAMETERS: &[&str] = &[
    "AWS::AccountId",
    "AWS::NoValue",
    "AWS::NotificationARNs",
    "AWS::Partition",
    "AWS::Region",
    "AWS::StackId",
    "AWS::StackName",
    "AWS::URLSuffix",
];

/// The transform that brings `Fn::Length` and its kin; it creates resources only through `Fn::ForEach`.
pub const LANGUAGE_EXTENSIONS: &str = "AWS::LanguageExtensions";

/// The declared names of a template, by namespace.
pub struct Names<'t> {
    /// Parameters and resources: one namespace.
    pub values: BTreeMap<&'t str, Declared>,
    /// Mappings.
    pub mappings: BTreeMap<&'t str, usize>,
    /// Conditions.
    pub conditions: BTreeMap<&'t str, usize>,
    /// Rules.
    pub rules: BTreeMap<&'t str, usize>,
    /// Outputs.
    pub outputs: BTreeMap<&'t str, usize>,
    /// Items of any section that could not be read.
    pub poisoned: BTreeSet<(Section, &'t str)>,
    /// A macro may add names that this template does not show, so an unknown name says nothing.
    pub open: bool,
    /// A name has a dot in it, as only a template file can have.
    pub dotted: bool,
    /// What the transforms of the template bring.
    pub transforms: Transforms,
    /// The names of values and those of resources, for suggestions.
    memories: [Memory; 2],
}

/// What the transforms of a template bring.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Transforms {
    /// `AWS::LanguageExtensions` is among them.
    pub extensions: bool,
    /// One is among them that may rewrite anything: a macro, the serverless transform, one that is not literal.
    pub rewriting: bool,
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
    pub fn collect(template: &'t Template, front: Front, report: &mut Report) -> Self {
        let transforms = Transforms::of(template);
        // The language has `extern resource` for what a macro creates; a template file has no such word. What the
        // language extensions create is written out, or leaves its section open.
        let open = (front == Front::Engine && transforms.rewriting)
            || [Section::Parameters, Section::Mappings, Section::Conditions, Section::Resources]
                .into_iter()
                .any(|section| template.is_open(section));
        let mut names = Self {
            values: BTreeMap::new(),
            mappings: namespace(Section::Mappings, template.mappings.iter().map(|item| &item.name), report),
            conditions: namespace(Section::Conditions, template.conditions.iter().map(|item| &item.name), report),
            rules: namespace(Section::Rules, template.rules.iter().map(|item| &item.name), report),
            outputs: namespace(Section::Outputs, template.outputs.iter().map(|item| &item.name), report),
            poisoned: template.poisoned.iter().map(|(section, name)| (*section, name.text.as_str())).collect(),
            open,
            dotted: false,
            transforms,
            memories: Default::default(),
        };
        names.collect_values(template, report);
        names.dotted = names.values.keys().any(|name| name.contains('.'));
        names
    }

    fn collect_values(&mut self, template: &'t Template, report: &mut Report) {
        let mut first: BTreeMap<&str, Declaration<'_>> = BTreeMap::new();
        let parameters = template.parameters.iter().enumerate().map(|(index, item)| {
            (&item.name, Item::Entry(Section::Parameters, index), "parameter", Declared::Parameter(index))
        });
        let resources = template.resources.iter().enumerate().map(|(index, item)| {
            (&item.name, Item::Entry(Section::Resources, index), "resource", Declared::Resource(index))
        });
        let externs = template
            .externs
            .iter()
            .enumerate()
            .map(|(index, item)| (&item.name, Item::Stack, "extern resource", Declared::Extern(index)));
        for (name, item, noun, declared) in parameters.chain(resources).chain(externs) {
            declare(&mut first, Declaration { name, item, noun }, report);
            self.values.entry(&name.text).or_insert(declared);
        }
        for (section, name) in &template.poisoned {
            if matches!(section, Section::Parameters | Section::Resources) {
                self.values.entry(&name.text).or_insert(Declared::Poisoned(*section));
            }
        }
    }

    /// Names of parameters, resources and externs, for suggestions.
    pub fn value_names(&self) -> Index<'t> {
        self.memories[0].index(self.values.keys().copied())
    }

    /// Names of resources and externs, for suggestions.
    pub fn resource_names(&self) -> Index<'t> {
        let is_resource = |declared: &Declared| matches!(declared, Declared::Resource(_) | Declared::Extern(_));
        let resources = self.values.iter().filter(move |(_, declared)| is_resource(declared));
        self.memories[1].index(resources.map(|(name, _)| *name))
    }

    /// Names of parameters, for suggestions.
    pub fn parameter_names(&self) -> impl Iterator<Item = &'t str> + '_ {
        self.values.iter().filter(|(_, declared)| matches!(declared, Declared::Parameter(_))).map(|(name, _)| *name)
    }

    /// Whether a module's resource may have that name: in a reference it is the module's name and its own in one.
    #[must_use]
    pub fn is_of_module(&self, template: &Template, name: &str) -> bool {
        template.resources.iter().any(|resource| {
            resource.kind.text.ends_with("::MODULE")
                && name.strip_prefix(resource.name.text.as_str()).is_some_and(|rest| !rest.is_empty())
        })
    }

    /// Whether an item of that section could not be read and has that name.
    #[must_use]
    pub fn is_poisoned(&self, section: Section, name: &str) -> bool {
        // A set of borrowed texts cannot be asked with a shorter borrow, and it is all but always empty.
        self.poisoned.iter().any(|(kind, known)| *kind == section && *known == name)
    }
}

impl Transforms {
    fn of(template: &Template) -> Self {
        let mut found = Self::default();
        for transform in &template.transforms {
            match transform.as_text() {
                Some(LANGUAGE_EXTENSIONS) => found.extensions = true,
                _ => found.rewriting = true,
            }
        }
        found
    }
}

#[derive(Clone, Copy)]
struct Declaration<'t> {
    name: &'t Name,
    item: Item,
    noun: &'static str,
}

fn namespace<'t>(
    section: Section,
    names: impl Iterator<Item = &'t Name>,
    report: &mut Report,
) -> BTreeMap<&'t str, usize> {
    let mut first = BTreeMap::new();
    let mut known = BTreeMap::new();
    for (index, name) in names.enumerate() {
        let declaration = Declaration { name, item: Item::Entry(section, index), noun: section.noun() };
        declare(&mut first, declaration, report);
        known.entry(name.text.as_str()).or_insert(index);
    }
    known
}

/// A compiler error has one place, so a duplicate is two findings: the second declaration, and the first.
fn declare<'t>(first: &mut BTreeMap<&'t str, Declaration<'t>>, now: Declaration<'t>, report: &mut Report) {
    if now.name.text.is_empty() {
        return;
    }
    let Some(before) = first.insert(&now.name.text, now) else { return };
    first.insert(&before.name.text, before);
    let second = Finding::new(&table::DUPLICATE_NAME, now.name.place)
        .with("name", &now.name.text)
        .with("noun", now.noun)
        .with("first", before.noun);
    let second = if before.noun == now.noun { second } else { second.with("other", now.noun) };
    report.push_for(now.item, second);
    let origin = Finding::new(&table::FIRST_DECLARATION, before.name.place)
        .with("name", &before.name.text)
        .with("noun", before.noun);
    report.push_for(before.item, origin);
}

/// Checks the types of externs, and `#[was]`: an old name is neither alive nor the old name of two items.
pub fn check(cx: &mut Context<'_>) {
    let template = cx.template;
    for kind in template.externs.iter().filter(|item| !item.unchecked_kind).map(|item| &item.kind) {
        let schema = cx.schema;
        if is_of_amazon(&kind.text) && schema.resource_type(&kind.text).is_none() {
            let finding =
                Finding::new(&UNKNOWN_TYPE, kind.place).with("name", &kind.text).suggest_type(&kind.text, &schema);
            cx.report.push_for(Item::Stack, finding);
        }
    }
    let mut old: BTreeMap<(Section, &str), &Name> = BTreeMap::new();
    for (section, item, name, was) in renames(template) {
        for before in was {
            let alive = match section {
                Section::Parameters => {
                    matches!(cx.names.values.get(before.text.as_str()), Some(Declared::Parameter(_)))
                }
                Section::Resources => matches!(cx.names.values.get(before.text.as_str()), Some(Declared::Resource(_))),
                Section::Mappings => cx.names.mappings.contains_key(before.text.as_str()),
                Section::Conditions => cx.names.conditions.contains_key(before.text.as_str()),
                Section::Rules => cx.names.rules.contains_key(before.text.as_str()),
                Section::Outputs => cx.names.outputs.contains_key(before.text.as_str()),
            };
            if alive {
                let finding = Finding::new(&table::OLD_NAME_IN_USE, before.place)
                    .with("old", &before.text)
                    .with("name", &name.text);
                cx.report.push_for(item, finding);
            }
            if let Some(other) = old.insert((section, &before.text), name) {
                let finding = Finding::new(&table::OLD_NAME_TWICE, before.place)
                    .with("old", &before.text)
                    .with("name", &name.text)
                    .with("other", &other.text);
                cx.report.push_for(item, finding);
            }
        }
    }
}

fn renames(template: &Template) -> impl Iterator<Item = (Section, Item, &Name, &[Name])> {
    macro_rules! section {
        ($field:ident, $section:ident) => {
            template.$field.iter().enumerate().map(|(index, item)| {
                (Section::$section, Item::Entry(Section::$section, index), &item.name, item.was.as_slice())
            })
        };
    }
    section!(parameters, Parameters)
        .chain(section!(mappings, Mappings))
        .chain(section!(conditions, Conditions))
        .chain(section!(resources, Resources))
        .chain(section!(outputs, Outputs))
}
