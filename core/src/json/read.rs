//! A template file's tree as a template, whoever wrote the file.
//!
//! In: a [`Node`] from [`parse()`](super::parse()) or another front end. Out: a [`Template`], and a finding for every
//! shape that `stack!` has no words for. What cannot be read stays known by name, so that nothing follows from it.
//! Not here: names, arities, properties (`check`), which are judged as in a stack.

mod items;
mod loops;
mod values;

use super::{Kind, Member, Node};
use crate::check::limits;
use crate::findings::report::Report;
use crate::findings::table::files;
use crate::findings::{Finding, Item};
use crate::model::{Name, Place, Section, Template, Value};
use std::collections::BTreeSet;
use values::Reading;

/// The only version of the format.
const FORMAT_VERSION: &str = "2010-09-09";

/// Every section of a template.
const SECTIONS: &[&str] = &[
    "AWSTemplateFormatVersion",
    "Conditions",
    "Description",
    "Globals",
    "Hooks",
    "Mappings",
    "Metadata",
    "Outputs",
    "Parameters",
    "Resources",
    "Rules",
    "Transform",
];

/// Reads a template.
///
/// See the [template anatomy](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html).
///
/// # Errors
/// None is returned: findings go to `report`, and what they are about is poisoned or left out.
///
/// # Examples
///
/// ```
/// use formwork_core::{findings::{report::Report, words}, json};
/// let document = json::parse(r#"{ "Resources": { "Topic": { "Type": "AWS::SNS::Topic" } }, "Output": {} }"#)?;
/// let mut report = Report::default();
/// let template = json::read::template(document.root, &mut report);
/// assert_eq!(template.resources[0].kind.text, "AWS::SNS::Topic");
/// let verdict = report.settle(&template);
/// assert_eq!(words::title(&verdict.findings[0].0), "no section `Output` in a template");
/// # Ok::<(), json::SyntaxError>(())
/// ```
#[must_use]
pub fn template(root: Node, report: &mut Report) -> Template {
    template_with(root, &BTreeSet::new(), report)
}

/// Reads a template of which some values are [`ValueKind::Unchecked`](crate::model::ValueKind::Unchecked), told by
/// their places: a text cannot say that itself. The place of a `Type` makes the type unchecked.
///
/// # Errors
/// As [`template`].
#[must_use]
pub fn template_with(root: Node, unchecked: &BTreeSet<Place>, report: &mut Report) -> Template {
    let root = loops::expand(root);
    let left = loops::first(&root);
    let mut reader = Reader { report, item: Item::Stack, unchecked };
    let mut template = Template::empty(root.place);
    let Some(sections) = reader.object(root, "the template") else { return template };
    let mut is_readable = true;
    for Member { key, value } in reader.members(sections, "the template") {
        reader.item = Item::Stack;
        match key.text.as_str() {
            "AWSTemplateFormatVersion" => reader.format_version(&value),
            "Description" => template.description = reader.text(value, &key.text),
            "Metadata" => template.metadata = Some(reader.metadata(value, Reading::Plain)),
            "Transform" => template.transforms = reader.transforms(value),
            "Globals" => template.globals = Some(reader.value(value, Reading::Value)),
            "Hooks" => template.hooks = Some(reader.value(value, Reading::Value)),
            "Parameters" => reader.section(&mut template, Section::Parameters, value),
            "Mappings" => reader.section(&mut template, Section::Mappings, value),
            "Conditions" => reader.section(&mut template, Section::Conditions, value),
            "Rules" => reader.section(&mut template, Section::Rules, value),
            "Resources" => {
                is_readable = value.as_object().is_some();
                reader.section(&mut template, Section::Resources, value);
            }
            "Outputs" => reader.section(&mut template, Section::Outputs, value),
            unknown => {
                let finding = Finding::new(&files::UNKNOWN_SECTION, key.place).with("name", unknown);
                reader.push(finding.suggest(unknown, SECTIONS.iter().copied()));
            }
        }
    }
    // What a loop among properties makes is not known either, and what it names are its own variables.
    if let Some(name) = left.filter(|_| !template.poisoned.iter().any(|(_, name)| name.text.starts_with(loops::LOOP))) {
        template.poisoned.push((Section::Resources, name));
    }
    if let Some(finding) = limits::emptiness(&template, "the template").filter(|_| is_readable) {
        reader.item = Item::Stack;
        reader.push(finding);
    }
    template
}

/// Takes nodes apart and reports what has another shape than it must.
struct Reader<'r> {
    report: &'r mut Report,
    /// The item that findings belong to.
    item: Item,
    /// The places of unchecked values.
    unchecked: &'r BTreeSet<Place>,
}

impl Reader<'_> {
    fn push(&mut self, finding: Finding) {
        self.report.push_for(self.item, finding);
    }

    /// One of the sections whose entries are items.
    fn section(&mut self, template: &mut Template, section: Section, node: Node) {
        let Some(members) = self.object(node, section.key()) else { return };
        for Member { key, value } in self.members(members, section.key()) {
            if key.text.starts_with("Fn::") {
                // A loop or a macro makes entries that nobody can know: `Template::is_open`.
                template.poisoned.push((section, key));
                continue;
            }
            let poisoned = match section {
                Section::Parameters => keep(&mut template.parameters, |at| self.parameter(key, value, at)),
                Section::Mappings => keep(&mut template.mappings, |at| self.mapping(key, value, at)),
                Section::Conditions => keep(&mut template.conditions, |at| self.condition(key, value, at)),
                Section::Rules => keep(&mut template.rules, |at| self.rule(key, value, at)),
                Section::Resources => keep(&mut template.resources, |at| self.resource(key, value, at)),
                Section::Outputs => keep(&mut template.outputs, |at| self.output(key, value, at)),
            };
            template.poisoned.extend(poisoned.map(|name| (section, name)));
        }
    }

    fn format_version(&mut self, node: &Node) {
        let found = match &node.kind {
            Kind::Text(version) if version == FORMAT_VERSION => return,
            Kind::Text(version) => format!("`\"{version}\"`"),
            _ => node.noun().to_owned(),
        };
        self.push(Finding::new(&files::UNKNOWN_FORMAT_VERSION, node.place).with("found", found));
    }

    /// `Transform`: a name, an object with a name and parameters, or a list of these.
    ///
    /// See [Transform](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/transform-section-structure.html).
    fn transforms(&mut self, node: Node) -> Vec<Value> {
        let items = match node.kind {
            Kind::List(items) => items,
            _ => vec![node],
        };
        let mut transforms = Vec::new();
        for item in items {
            match &item.kind {
                Kind::Text(_) => transforms.push(self.value(item, Reading::Plain)),
                Kind::Object(_) => {
                    self.transform(&item);
                    transforms.push(self.value(item, Reading::Plain));
                }
                _ => self.wrong_shape(
                    &item,
                    "Transform",
                    "the name of a macro, an object with `Name`, or a list of these",
                ),
            }
        }
        transforms
    }

    /// The members without those whose key stood before, which are reported.
    fn members(&mut self, members: Vec<Member>, owner: &str) -> Vec<Member> {
        let mut seen = BTreeSet::new();
        let mut doubled = Vec::new();
        for (index, member) in members.iter().enumerate() {
            if !seen.insert(member.key.text.as_str()) {
                doubled.push(index);
            }
        }
        if doubled.is_empty() {
            return members;
        }
        let mut kept = Vec::new();
        for (index, member) in members.into_iter().enumerate() {
            if doubled.binary_search(&index).is_ok() {
                let finding = Finding::new(&files::DUPLICATE_KEY, member.key.place);
                self.push(finding.with("name", &member.key.text).with("owner", quoted(owner)));
            } else {
                kept.push(member);
            }
        }
        kept
    }

    fn object(&mut self, node: Node, name: &str) -> Option<Vec<Member>> {
        match node.kind {
            Kind::Object(members) => Some(members),
            _ => {
                self.wrong_shape(&node, name, "an object");
                None
            }
        }
    }

    fn text(&mut self, node: Node, name: &str) -> Option<Name> {
        match node.kind {
            Kind::Text(text) => Some(Name { text, place: node.place }),
            _ => {
                self.wrong_shape(&node, name, "text");
                None
            }
        }
    }

    fn wrong_shape(&mut self, node: &Node, name: &str, expected: &str) {
        if node.kind == Kind::Null {
            return self.null(node.place, quoted(name));
        }
        let finding = Finding::new(&files::WRONG_SHAPE, node.place).with("name", quoted(name));
        self.push(finding.with("found", node.noun()).with("expected", expected));
    }

    fn null(&mut self, place: Place, name: impl ToString) {
        self.push(Finding::new(&files::NULL_VALUE, place).with("name", name));
    }

    fn missing(&mut self, owner: &Name, noun: &str, name: &str) {
        let owner_text = format!("{noun} `{}`", owner.text);
        self.push(Finding::new(&files::MISSING_KEY, owner.place).with("owner", owner_text).with("name", name));
    }

    /// A transform with parameters.
    fn transform(&mut self, item: &Node) {
        let Kind::Object(members) = &item.kind else { return };
        // `Fn::Transform` may stand here, too.
        if members.iter().any(|member| member.key.text.starts_with("Fn::")) {
            return;
        }
        for member in members.iter().filter(|member| !["Name", "Parameters"].contains(&member.key.text.as_str())) {
            self.unknown(&member.key, "a transform", &["Name", "Parameters"]);
        }
        if item.get("Name").is_none() {
            self.push(Finding::new(&files::MISSING_KEY, item.place).with("owner", "a transform").with("name", "Name"));
        }
    }

    fn unknown(&mut self, key: &Name, owner: &str, known: &[&str]) {
        let finding = Finding::new(&files::UNKNOWN_KEY, key.place).with("name", &key.text).with("owner", owner);
        self.push(finding.suggest(&key.text, known.iter().copied()));
    }
}

/// An item that could be read joins its section; of any other the name is left.
fn keep<T>(items: &mut Vec<T>, read: impl FnOnce(usize) -> Result<T, Name>) -> Option<Name> {
    match read(items.len()) {
        Ok(item) => {
            items.push(item);
            None
        }
        Err(name) => Some(name),
    }
}

/// An owner as a message shows it: sections and items in backticks, a description as it is.
fn quoted(owner: &str) -> String {
    if owner.contains(' ') { owner.to_owned() } else { format!("`{owner}`") }
}
