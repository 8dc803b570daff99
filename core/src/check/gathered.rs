//! Values of several resources against documents of the schema: a mapping's queue and its function, a service and its
//! task definition.
//!
//! In: the documents of each type that the template has. Out: for a document that certainly does not hold, the finding
//! that [`told::TOLD`] has for it. What is not known makes a document unknown, and that is silent.

mod document;
mod scenes;
mod told;

use super::Context;
use super::facts::Facts;
use crate::findings::table::values::UNKNOWN_CHOICE;
use crate::findings::{Finding, Level, suggest};
use crate::model::Place;
use document::{Fault, Verdict};
use scenes::Scene;
use told::{At, Told, Word};

/// Checks every document of every resource.
pub(super) fn check(cx: &mut Context<'_>) {
    let facts = &Facts::new(cx.template, &cx.names, &cx.worlds, cx.schema, cx.front);
    let report = &mut cx.report;
    for kind in facts.kinds() {
        let Some(known) = facts.schema.resource_type(kind) else { continue };
        for document in known.gathered() {
            // A newer schema may have a document that this version has no words for.
            let Some(told) = told::of(document.name) else { continue };
            for &index in facts.of_kind(kind) {
                let mut done: Vec<Place> = Vec::new();
                let scenes = scenes::of(facts, index, &document);
                let fails = |scene: &Scene<'_, '_>| {
                    matches!(document::judge(facts, &scene.values, document.node), Verdict::No(_))
                };
                // What AWS refuses it refuses in one world; what does no good in one may do some in another.
                if told.row.level == Level::Warn && !scenes.iter().all(fails) {
                    continue;
                }
                for scene in scenes {
                    let Verdict::No(fault) = document::judge(facts, &scene.values, document.node) else { continue };
                    let Some((item, place)) = place(facts, &scene, told, &fault) else { continue };
                    // What a value by itself must be, the schema has told.
                    if done.contains(&place)
                        || report.is_at(place, UNKNOWN_CHOICE.code)
                        || !facts.coexist_under(&scene.resources, &scene.guards)
                    {
                        continue;
                    }
                    done.push(place);
                    report.push_for(Facts::item(item), finding(facts, &scene, told, &fault, place));
                }
            }
        }
    }
}

/// Where a finding is told, and the resource whose value stands there.
fn place(facts: &Facts<'_, '_>, scene: &Scene<'_, '_>, told: &Told, fault: &Fault<'_>) -> Option<(usize, Place)> {
    match told.at {
        At::Itself => Some((scene.index, facts.get(scene.index)?.kind.place)),
        At::Reference(source) => Some((scene.index, scene.reference(source)?)),
        At::Value(source, name) => Some((scene.resource(source)?, scene.value(source, name)?.place()?)),
        At::Fault(source) => Some((scene.resource(source)?, fault.place?)),
    }
}

fn finding(facts: &Facts<'_, '_>, scene: &Scene<'_, '_>, told: &Told, fault: &Fault<'_>, place: Place) -> Finding {
    let mut finding = Finding::new(told.row, place);
    for (name, word) in told.words {
        let text = |source: &str, value: &str| scene.value(source, value).and_then(|held| held.text(facts));
        let word = match word {
            Word::Name(source) => scene.resource(source).map(|index| facts.name(index).to_owned()),
            Word::Value(source, value) => text(source, value).map(str::to_owned),
            Word::ValueOr(source, value, otherwise) => Some(text(source, value).unwrap_or(otherwise).to_owned()),
            Word::Times(source, value, factor) => text(source, value)
                .and_then(|text| text.parse::<u64>().ok()?.checked_mul(*factor))
                .map(|number| number.to_string()),
            Word::Choice(source, value, choices) => {
                let found = text(source, value).unwrap_or_default();
                let chosen = choices.iter().find(|(known, _)| known.eq_ignore_ascii_case(found));
                chosen.map(|(_, word)| (*word).to_owned())
            }
            Word::Fixed(text) => Some((*text).to_owned()),
            Word::Fault => fault.text.map(str::to_owned),
            Word::Choices => suggest::listing(fault.node.enumeration().collect()),
        };
        if let Some(word) = word {
            finding = finding.with(name, word);
        }
    }
    finding
}
