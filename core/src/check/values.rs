//! Values against the resource schema: every property of every resource, and parameters against themselves.
//!
//! In: the template and the schema. Out: findings, and what the emitter must know about slots.
//! One module a family of rules; [`walk`] goes through a resource and calls them. Which function may stand
//! where, and what names mean, is not here (`check::functions`, `check::names`).

mod at;
mod bare_words;
mod derived;
mod doubts;
mod extensions;
mod feeds;
mod formats;
mod forms;
mod hints;
mod holes;
mod identifiers;
pub(in crate::check) mod kinds;
mod list;
mod nested;
mod object;
pub(super) mod parameters;
mod patterns;
mod presence;
mod produced;
pub(super) mod references;
mod results;
mod scalar;
mod tags;
mod unchecked;
mod versions;
mod walk;
pub(super) mod words;
mod worlds;

pub(super) use scalar::uncertain_text;

pub use references::count::{Kinds, kinds_of_references};

use super::Context;
use crate::findings::Item;
use crate::model::{Resource, Section};
use patterns::Patterns;
use walk::Walk;

/// Checks the properties of every resource, and the values of parameters.
pub fn check(cx: &mut Context<'_>) {
    holes::record(cx);
    parameters::check(cx);
    properties(cx, |_, _| true);
}

/// Looks only where a Rust expression stands: for the slots, not for what is wrong.
pub(super) fn slots_of_expressions(cx: &mut Context<'_>) {
    holes::record(cx);
    properties(cx, |cx, resource| cx.slots.holes.values().any(|slot| slot.item == resource.name.text));
}

/// Walks through the properties of each resource that is wanted.
fn properties(cx: &mut Context<'_>, is_wanted: impl Fn(&Context<'_>, &Resource) -> bool) {
    let mut patterns = Patterns::default();
    let template = cx.template;
    for (index, resource) in template.resources.iter().enumerate() {
        cx.report.enter(Item::Entry(Section::Resources, index));
        if is_wanted(cx, resource)
            && let Some(kind) = kinds::known(cx, resource)
        {
            Walk::new(cx, &mut patterns, resource, kind).properties();
        }
    }
}
