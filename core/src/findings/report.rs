//! The accumulator of findings, and what is left of them once the author's silences are applied.
//!
//! In: findings in any order, with the item they were found in. Out: [`Verdict`], in source order.

use super::{Class, Finding, Item, Level, Row, table};
use crate::model::{Effect, Name, Place, Silence, Template};

/// Collects findings. Dropping one that was not [settled](Report::settle) is a bug and panics in debug builds.
#[derive(Debug)]
pub struct Report {
    findings: Vec<Finding>,
    item: Item,
    /// Faults of class language are reported by somebody else.
    told_elsewhere: bool,
    settled: bool,
}

/// What a check came to.
#[derive(Debug, Default)]
pub struct Verdict {
    /// What is to be shown, in source order, each at its effective level.
    pub findings: Vec<(Finding, Level)>,
    /// Rule findings of level deny or error that an author silenced, with the reason.
    pub silenced: Vec<(Finding, String)>,
}

impl Default for Report {
    fn default() -> Self {
        Self { findings: Vec::new(), item: Item::Stack, told_elsewhere: false, settled: false }
    }
}

impl Report {
    /// From now on findings belong to this item.
    pub fn enter(&mut self, item: Item) {
        self.item = item;
    }

    /// Takes a finding, for the item that was entered last.
    pub fn push(&mut self, mut finding: Finding) {
        finding.item = self.item;
        self.findings.push(finding);
    }

    /// Takes a finding, if there is one.
    pub fn push_some(&mut self, finding: Option<Finding>) {
        if let Some(finding) = finding {
            self.push(finding);
        }
    }

    /// Takes a finding that names its item itself.
    pub fn push_for(&mut self, item: Item, mut finding: Finding) {
        finding.item = item;
        self.findings.push(finding);
    }

    /// Adds to the findings of a code at a place what a later rule knows better.
    pub fn refine(&mut self, place: Place, code: &str, add: impl Fn(Finding) -> Finding) {
        for finding in &mut self.findings {
            if finding.place == place && finding.row.code == code {
                *finding = add(finding.clone());
            }
        }
    }

    /// Whether that was found in the item.
    #[must_use]
    pub fn has(&self, item: Item, code: &str) -> bool {
        self.findings.iter().any(|finding| finding.item == item && finding.row.code == code)
    }

    /// Whether that was found at the place.
    #[must_use]
    pub fn is_at(&self, place: Place, code: &str) -> bool {
        self.findings.iter().any(|finding| finding.place == place && finding.row.code == code)
    }

    /// Whether the item has faults of class language.
    #[must_use]
    pub fn is_faulty(&self, item: Item) -> bool {
        self.findings.iter().any(|finding| finding.item == item && finding.row.class == Class::Language)
    }

    /// Takes the findings of tokens whose own macro reports them, and keeps in mind alone whether there are faults.
    pub fn leave(&mut self, elsewhere: Self) {
        self.told_elsewhere |= elsewhere.has_language_faults();
        elsewhere.discard();
    }

    /// Whether anything of class language was found so far, here or elsewhere.
    #[must_use]
    pub fn has_language_faults(&self) -> bool {
        self.told_elsewhere || self.findings.iter().any(|finding| finding.row.class == Class::Language)
    }

    /// Gives up the findings: they are reported elsewhere.
    pub fn discard(mut self) {
        self.settled = true;
    }

    /// All findings as they came, for a front end whose findings nothing silences.
    #[must_use]
    pub fn take(mut self) -> Vec<Finding> {
        self.settled = true;
        std::mem::take(&mut self.findings)
    }

    /// Applies the silences of `template` and sorts by place.
    #[must_use]
    pub fn settle(mut self, template: &Template) -> Verdict {
        self.settled = true;
        let mut findings = std::mem::take(&mut self.findings);
        let mut verdict = Verdict::default();
        let mut used = vec![];
        for finding in findings.drain(..) {
            let silence = match finding.row.class {
                Class::Language => None,
                Class::Rule => innermost(template, &finding, &mut used),
            };
            let level = match silence {
                None => finding.row.level,
                Some(silence) => match silence.effect {
                    Effect::Allow | Effect::Expect => Level::Allow,
                    Effect::Warn => {
                        Level::Warn.max(if finding.row.level.stops() { finding.row.level } else { Level::Warn })
                    }
                    Effect::Deny => finding.row.level.max(Level::Deny),
                },
            };
            if level == Level::Allow {
                if let Some(silence) = silence.filter(|_| finding.row.level.stops()) {
                    verdict.silenced.push((finding, silence.reason.clone().unwrap_or_default()));
                }
            } else {
                verdict.findings.push((finding, level));
            }
        }
        for (item, silence) in silences(template) {
            audit(&mut verdict, item, silence, used.contains(&silence.code.place));
        }
        verdict.findings.sort_by_key(|(finding, _)| finding.place);
        verdict
    }
}

impl Drop for Report {
    fn drop(&mut self) {
        if !self.settled && !std::thread::panicking() {
            debug_assert!(self.findings.is_empty(), "{} findings were dropped unread", self.findings.len());
        }
    }
}

/// The silence nearest to the finding: its item's own, else the stack's.
fn innermost<'t>(
    template: &'t Template,
    finding: &Finding,
    used: &mut Vec<crate::model::Place>,
) -> Option<&'t Silence> {
    let own = item_silences(template, finding.item).iter().find(|silence| silence.code.text == finding.row.code);
    let silence = own.or_else(|| template.silences.iter().find(|silence| silence.code.text == finding.row.code))?;
    used.push(silence.code.place);
    Some(silence)
}

/// Reports what is wrong with a silence itself.
fn audit(verdict: &mut Verdict, item: Item, silence: &Silence, used: bool) {
    let finding = |row: &'static Row, name: &Name| {
        let mut finding = Finding::new(row, name.place).with("code", &name.text);
        finding.item = item;
        finding
    };
    let Some(row) = table::row(&silence.code.text) else {
        let finding = finding(&table::language::UNKNOWN_CODE, &silence.code)
            .suggest(&silence.code.text, table::all().filter(|row| row.class == Class::Rule).map(|row| row.code));
        verdict.findings.push((finding, Level::Warn));
        return;
    };
    if row.class == Class::Language {
        verdict.findings.push((finding(&table::language::CODE_NOT_SILENCEABLE, &silence.code), Level::Error));
        return;
    }
    let quiet = matches!(silence.effect, Effect::Allow | Effect::Expect);
    if quiet && row.level == Level::Error && silence.reason.is_none() {
        verdict.findings.push((finding(&table::language::SILENCE_WITHOUT_REASON, &silence.code), Level::Error));
    }
    if silence.effect == Effect::Expect && !used {
        verdict.findings.push((finding(&table::language::UNFULFILLED_EXPECTATION, &silence.code), Level::Warn));
    }
}

fn item_silences(template: &Template, item: Item) -> &[Silence] {
    use crate::model::Section::{Conditions, Mappings, Outputs, Parameters, Resources, Rules};
    let Item::Entry(section, index) = item else { return &[] };
    let found = match section {
        Parameters => template.parameters.get(index).map(|item| &item.silences),
        Mappings => template.mappings.get(index).map(|item| &item.silences),
        Conditions => template.conditions.get(index).map(|item| &item.silences),
        Rules => template.rules.get(index).map(|item| &item.silences),
        Resources => template.resources.get(index).map(|item| &item.silences),
        Outputs => template.outputs.get(index).map(|item| &item.silences),
    };
    found.map_or(&[], Vec::as_slice)
}

fn silences(template: &Template) -> impl Iterator<Item = (Item, &Silence)> {
    use crate::model::Section::{Conditions, Mappings, Outputs, Parameters, Resources, Rules};
    let sections = [
        (Parameters, template.parameters.len()),
        (Mappings, template.mappings.len()),
        (Conditions, template.conditions.len()),
        (Rules, template.rules.len()),
        (Resources, template.resources.len()),
        (Outputs, template.outputs.len()),
    ];
    let items = sections
        .into_iter()
        .flat_map(|(section, length)| (0..length).map(move |index| Item::Entry(section, index)))
        .flat_map(|item| item_silences(template, item).iter().map(move |silence| (item, silence)));
    template.silences.iter().map(|silence| (Item::Stack, silence)).chain(items)
}
