//! The limits of CloudFormation: how many, how long, how big; a warning from four fifths on.
//!
//! In: the template; its size in bytes from whoever has written it ([`size`]). Out: findings at the first item beyond a limit.
//! See [quotas](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html).

use super::{Context, functions};
use crate::findings::table::limits as table;
use crate::findings::table::syntax::LOOP_SIZE;
use crate::findings::{Finding, Item, Row};
use crate::model::{Name, Place, Section, Template};

/// Most bytes of a template that is uploaded to a bucket.
pub const MOST_BYTES: usize = 1_000_000;
/// Most bytes of the template's description.
const DESCRIPTION: usize = 1_024;
/// Most bytes of a parameter's description.
const PARAMETER_DESCRIPTION: usize = 4_000;
/// Most characters of a name.
const NAME: usize = 255;
/// Most bytes of a parameter's value.
const PARAMETER_VALUE: usize = 4_096;
/// Most attributes of a mapping, and of one of its top-level keys.
const MAPPING_ATTRIBUTES: usize = 200;
/// Most dynamic references of a template.
const DYNAMIC_REFERENCES: usize = 60;

/// Most items of a section; conditions and rules have no limit of their own.
static ITEMS: &[(Section, usize)] =
    &[(Section::Parameters, 200), (Section::Mappings, 200), (Section::Resources, 500), (Section::Outputs, 200)];

/// From this share of a limit on there is a warning: so much in so many parts.
const NEAR: (usize, usize) = (4, 5);

/// Checks all limits that do not need the template's text.
pub fn check(cx: &mut Context<'_>) {
    let template = cx.template;
    for (section, limit) in ITEMS {
        items(cx, *section, *limit);
    }
    for (section, index, name) in named(template) {
        cx.report.enter(Item::Entry(section, index));
        self::name(cx, section, name);
    }
    for (index, mapping) in template.mappings.iter().enumerate() {
        cx.report.enter(Item::Entry(Section::Mappings, index));
        let Some(tops) = mapping.value.as_object() else { continue };
        keys(cx, &mapping.name, tops.len(), tops.get(MAPPING_ATTRIBUTES).map(|entry| entry.key.place));
        for top in tops {
            long(cx, &top.key, "mapping key");
            let Some(entries) = top.value.as_object() else { continue };
            entries.iter().for_each(|entry| long(cx, &entry.key, "mapping key"));
            keys(cx, &top.key, entries.len(), entries.get(MAPPING_ATTRIBUTES).map(|entry| entry.key.place));
        }
    }
    cx.report.enter(Item::Stack);
    if let Some(description) = &template.description {
        length(cx, "the description of the stack", description, DESCRIPTION);
    }
    for (index, parameter) in template.parameters.iter().enumerate() {
        if let Some(description) = &parameter.description {
            cx.report.enter(Item::Entry(Section::Parameters, index));
            length(cx, "the description of a parameter", description, PARAMETER_DESCRIPTION);
        }
        let values = parameter.attributes.iter().find(|entry| entry.key.text == "AllowedValues");
        let values = values.and_then(|entry| entry.value.as_list()).unwrap_or_default();
        for value in parameter.default.iter().chain(values) {
            cx.report.enter(Item::Entry(Section::Parameters, index));
            if let Some(text) = value.as_text() {
                sized(cx, "a value of a parameter", text, value.place, PARAMETER_VALUE);
            }
        }
    }
    for (index, output) in template.outputs.iter().enumerate() {
        if let Some(description) = &output.description {
            cx.report.enter(Item::Entry(Section::Outputs, index));
            length(cx, "the description of an output", description, DESCRIPTION);
        }
    }
    cx.report.enter(Item::Stack);
    let references = functions::dynamic_references(template);
    bounded(cx, references, DYNAMIC_REFERENCES, "dynamic references", template.name.place, template.name.place);
}

/// What is wrong with the size of a template's compact JSON, which is what CloudFormation gets at least.
///
/// Whoever has written the template pushes the finding into the report before the check.
///
/// # Examples
///
/// ```
/// use formwork_core::{check::limits, findings::{report::Report, words}, json};
/// let document = json::parse(r#"{ "Resources": { "Topic": { "Type": "AWS::SNS::Topic" } } }"#)?;
/// let mut report = Report::default();
/// let template = json::read::template(document.root, &mut report);
/// report.settle(&template);
/// assert!(limits::size(&template, 51_200).is_none());
/// let finding = limits::size(&template, 1_000_001).ok_or("too big")?;
/// assert_eq!(words::title(&finding), "1000001 bytes: CloudFormation takes at most 1000000 in a template");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn size(template: &Template, compact_bytes: usize) -> Option<Finding> {
    let row = row(compact_bytes, MOST_BYTES)?;
    let finding = Finding::new(row, template.name.place).with("count", compact_bytes);
    Some(finding.with("limit", MOST_BYTES).with("what", "bytes").with("split", "resources"))
}

/// The finding for a template without a single resource, which `owner` says in words.
///
/// Nothing is found where there may be some: a transform brings them, or what stands there could not be read.
///
/// # Examples
///
/// ```
/// use formwork_core::{check::limits, findings::words, model::{Place, Template}};
/// let finding = limits::emptiness(&Template::empty(Place(0)), "stack `Web`").ok_or("not empty")?;
/// assert_eq!(words::title(&finding), "stack `Web` has no resources");
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn emptiness(template: &Template, owner: &str) -> Option<Finding> {
    let is_broken = template.poisoned.iter().any(|(section, _)| *section == Section::Resources);
    let is_empty = template.resources.is_empty() && template.transforms.is_empty() && !is_broken;
    is_empty.then(|| Finding::new(&table::NO_RESOURCES, template.name.place).with("owner", owner))
}

fn items(cx: &mut Context<'_>, section: Section, limit: usize) {
    let template = cx.template;
    // Loops without end were cut, and are told.
    if cx.report.has(Item::Stack, LOOP_SIZE.code) {
        return;
    }
    let names: Vec<&Name> = match section {
        Section::Parameters => template.parameters.iter().map(|item| &item.name).collect(),
        Section::Mappings => template.mappings.iter().map(|item| &item.name).collect(),
        Section::Resources => template.resources.iter().map(|item| &item.name).collect(),
        Section::Outputs => template.outputs.iter().map(|item| &item.name).collect(),
        Section::Conditions | Section::Rules => return,
    };
    let first_beyond = names.get(limit).map_or(template.name.place, |name| name.place);
    cx.report.enter(Item::Stack);
    bounded(cx, names.len(), limit, plural(section), first_beyond, template.name.place);
}

fn plural(section: Section) -> &'static str {
    match section {
        Section::Parameters => "parameters",
        Section::Mappings => "mappings",
        Section::Conditions => "conditions",
        Section::Rules => "rules",
        Section::Resources => "resources",
        Section::Outputs => "outputs",
    }
}

fn row(count: usize, limit: usize) -> Option<&'static Row> {
    if count > limit {
        Some(&table::LIMIT_EXCEEDED)
    } else if count * NEAR.1 >= limit * NEAR.0 {
        Some(&table::LIMIT_NEAR)
    } else {
        None
    }
}

/// An error beyond the limit, a warning near it.
fn bounded(cx: &mut Context<'_>, count: usize, limit: usize, what: &'static str, beyond: Place, near: Place) {
    let Some(row) = row(count, limit) else { return };
    let finding = Finding::new(row, if count > limit { beyond } else { near })
        .with("count", count)
        .with("limit", limit)
        .with("what", what);
    let finding = match what {
        "dynamic references" => finding,
        "mappings" => finding.with("merge", "mappings"),
        _ => finding.with("split", what),
    };
    cx.report.push(finding);
}

fn keys(cx: &mut Context<'_>, owner: &Name, count: usize, beyond: Option<Place>) {
    if let Some(place) = beyond {
        let finding = Finding::new(&table::MAPPING_TOO_LARGE, place)
            .with("name", &owner.text)
            .with("count", count)
            .with("limit", MAPPING_ATTRIBUTES);
        cx.report.push(finding);
    }
}

fn named(template: &Template) -> impl Iterator<Item = (Section, usize, &Name)> {
    macro_rules! section {
        ($field:ident, $section:ident) => {
            template.$field.iter().enumerate().map(|(index, item)| (Section::$section, index, &item.name))
        };
    }
    section!(parameters, Parameters)
        .chain(section!(mappings, Mappings))
        .chain(section!(conditions, Conditions))
        .chain(section!(rules, Rules))
        .chain(section!(resources, Resources))
        .chain(section!(outputs, Outputs))
}

fn name(cx: &mut Context<'_>, section: Section, name: &Name) {
    // CloudFormation takes other characters in the names of conditions.
    let free = section == Section::Conditions;
    if name.text.is_empty() || (!free && !name.text.bytes().all(|byte| byte.is_ascii_alphanumeric())) {
        let finding = Finding::new(&table::NAME_FORM, name.place).with("name", &name.text).with("noun", section.noun());
        let plain: String = name.text.chars().filter(char::is_ascii_alphanumeric).collect();
        cx.report.push(if plain.is_empty() { finding } else { finding.with("plain", plain) });
    }
    long(cx, name, section.noun());
}

fn long(cx: &mut Context<'_>, name: &Name, noun: &str) {
    if name.text.len() > NAME {
        let finding = Finding::new(&table::NAME_TOO_LONG, name.place)
            .with("noun", noun)
            .with("count", name.text.len())
            .with("limit", NAME);
        cx.report.push(finding);
    }
}

fn length(cx: &mut Context<'_>, what: &'static str, text: &Name, limit: usize) {
    sized(cx, what, &text.text, text.place, limit);
}

fn sized(cx: &mut Context<'_>, what: &'static str, text: &str, place: Place, limit: usize) {
    if text.len() > limit {
        let finding = Finding::new(&table::TEXT_TOO_LONG, place)
            .with("what", what)
            .with("count", text.len())
            .with("limit", limit);
        cx.report.push(finding);
    }
}
