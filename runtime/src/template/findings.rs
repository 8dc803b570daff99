//! Findings of a build: what the macro has not shown, each at file and line of its item.

use crate::declaration::{Declaration, SilencePlace};
use crate::environment::{self, Problem, Read};
use formwork_core::findings::report::Verdict;
use formwork_core::findings::table::{files, language};
use formwork_core::findings::{self, Item, Level, words};
use formwork_core::model::{self, Effect, Name, Place, Section, Silence};
use std::collections::BTreeMap;

/// Something wrong with a template.
///
/// # Examples
///
/// ```
/// fn worst(template: &formwork::Template) -> Option<String> {
///     let finding = template.findings().iter().max_by_key(|finding| finding.level)?;
///     Some(format!("{}:{}: {}", finding.file, finding.line, finding.title))
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// The stable code.
    pub code: &'static str,
    /// How severe it is here.
    pub level: Level,
    /// What is wrong, in one line.
    pub title: String,
    /// The whole message: the title with its code, and help in further lines.
    pub message: String,
    /// Its item: section and logical ID, or nothing for the stack itself.
    pub item: Option<(Section, String)>,
    /// The source file of the item, as the compiler names it.
    pub file: &'static str,
    /// The item's line, from 1.
    pub line: u32,
}

/// A finding that its author silenced.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Silenced {
    /// The stable code.
    pub code: &'static str,
    /// What is wrong, in one line.
    pub title: String,
    /// Its item: section and logical ID, or nothing for the stack itself.
    pub item: Option<(Section, String)>,
    /// Why it is silenced.
    pub reason: String,
}

/// Puts the silences of a declaration onto the items of the model.
///
/// Each gets a place of its own, since the report tells silences apart by it.
pub(super) fn silence(template: &mut model::Template, silences: &[SilencePlace]) {
    for (place, silence) in (0..).map(|index| Place(u32::MAX - index)).zip(silences) {
        let effect = match silence.effect {
            "expect" => Effect::Expect,
            "warn" => Effect::Warn,
            "deny" => Effect::Deny,
            _ => Effect::Allow,
        };
        let reason = Some(silence.reason).filter(|reason| !reason.is_empty()).map(str::to_owned);
        if let Some(silences) = silences_of(template, silence.section, silence.name) {
            silences.push(Silence { code: Name::new(silence.code, place), effect, reason });
        }
    }
}

fn silences_of<'t>(template: &'t mut model::Template, section: &str, name: &str) -> Option<&'t mut Vec<Silence>> {
    macro_rules! item {
        ($items:ident) => {
            template.$items.iter_mut().find(|item| item.name.text == name).map(|item| &mut item.silences)
        };
    }
    match section {
        "" => Some(&mut template.silences),
        "Parameters" => item!(parameters),
        "Mappings" => item!(mappings),
        "Conditions" => item!(conditions),
        "Rules" => item!(rules),
        "Resources" => item!(resources),
        "Outputs" => item!(outputs),
        _ => None,
    }
}

/// What is to be shown, and what the manifest lists.
pub(super) fn of(
    verdict: Verdict,
    template: &model::Template,
    declaration: &'static Declaration,
    variables: &BTreeMap<Place, Place>,
) -> (Vec<Finding>, Vec<Silenced>) {
    let findings = verdict.findings.into_iter().filter(|(finding, _)| !is_of_the_macro(finding));
    let findings = findings.map(|(mut finding, level)| {
        if std::ptr::eq(finding.row, &files::NULL_VALUE) {
            // The language has no `null`: only an expression can have given it.
            finding = match variables.get(&finding.place).and_then(|of| environment::of(*of)) {
                Some(read) => of_variable(&finding, &read),
                None => findings::Finding { row: &language::NULL_EXPRESSION, ..finding },
            };
        }
        let item = item(template, finding.item).or_else(|| twice(&finding));
        let (file, line) = position(declaration, item.as_ref());
        let (title, message) = (words::title(&finding), words::message(&finding));
        Finding { code: finding.row.code, level, title, message, item, file, line }
    });
    let findings =
        findings.filter(|finding| !declaration.reported.contains(&&*format!("{}: {}", finding.code, finding.title)));
    let silenced = verdict.silenced.into_iter().map(|(finding, reason)| Silenced {
        code: finding.row.code,
        title: words::title(&finding),
        item: item(template, finding.item),
        reason,
    });
    (findings.collect(), silenced.collect())
}

/// The macro has judged the silences themselves, with more knowledge: what it found is not found here again.
fn is_of_the_macro(finding: &findings::Finding) -> bool {
    let codes = [
        language::UNKNOWN_CODE.code,
        language::CODE_NOT_SILENCEABLE.code,
        language::SILENCE_WITHOUT_REASON.code,
        language::UNFULFILLED_EXPECTATION.code,
    ];
    codes.contains(&finding.row.code)
}

fn item(template: &model::Template, item: Item) -> Option<(Section, String)> {
    let Item::Entry(section, index) = item else { return None };
    let name = match section {
        Section::Parameters => template.parameters.get(index).map(|item| &item.name),
        Section::Mappings => template.mappings.get(index).map(|item| &item.name),
        Section::Conditions => template.conditions.get(index).map(|item| &item.name),
        Section::Rules => template.rules.get(index).map(|item| &item.name),
        Section::Resources => template.resources.get(index).map(|item| &item.name),
        Section::Outputs => template.outputs.get(index).map(|item| &item.name),
    };
    name.map(|name| (section, name.text.clone()))
}

/// What is wrong with an environment variable that has no value.
fn of_variable(null: &findings::Finding, read: &Read) -> findings::Finding {
    let row = match &read.problem {
        Some(Problem::Malformed { .. }) => &language::MALFORMED_VARIABLE,
        Some(Problem::NotSet) | None => &language::MISSING_VARIABLE,
    };
    let mut finding = findings::Finding::new(row, null.place).with("name", &read.name);
    finding.item = null.item;
    match &read.problem {
        Some(Problem::Malformed { found, expected }) => finding.with("found", found).with("expected", expected),
        Some(Problem::NotSet) | None => finding,
    }
}

/// What is wrong with variables that no template shows, since their text went into another one: file, line and message.
pub(crate) fn of_reads(told: &[&Finding]) -> Vec<(&'static str, u32, String)> {
    let is_told = |message: &String| told.iter().any(|finding| finding.message == *message);
    let wrong = environment::reads().into_iter().filter(|read| read.problem.is_some());
    let mut messages: Vec<(&'static str, u32, String)> = Vec::new();
    for read in wrong {
        let null = findings::Finding::new(&language::NULL_EXPRESSION, Place(0));
        let message = words::message(&of_variable(&null, &read));
        if !is_told(&message) && !messages.iter().any(|(_, _, other)| *other == message) {
            messages.push((read.at.file(), read.at.line(), message));
        }
    }
    messages
}

/// The item that stands twice, where a stack in plain Rust adds one again: the text has two of one key.
fn twice(finding: &findings::Finding) -> Option<(Section, String)> {
    let is_twice = std::ptr::eq(finding.row, &files::DUPLICATE_KEY);
    let owner = finding.argument("owner").filter(|_| is_twice)?.trim_matches('`');
    let sections = [
        Section::Parameters,
        Section::Mappings,
        Section::Conditions,
        Section::Rules,
        Section::Resources,
        Section::Outputs,
    ];
    let section = sections.into_iter().find(|section| section.key() == owner)?;
    Some((section, finding.argument("name")?.to_owned()))
}

/// File and line of the item; those of the stack for an item that has none.
fn position(declaration: &'static Declaration, item: Option<&(Section, String)>) -> (&'static str, u32) {
    let place = item.and_then(|(section, name)| declaration.place(section.key(), name));
    place.or_else(|| declaration.place("", "")).unwrap_or_default()
}
