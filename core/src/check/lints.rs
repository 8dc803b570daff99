//! Lints: what works and could be better.
//!
//! In: the template. Out: findings of the family `lints`. Those of level allow are looked for only where a silence names them,
//! since nobody else would see them.

mod closing;
mod hard_coded;
mod needless;
mod unprotected;

use super::Context;
use crate::findings::Row;
use crate::model::{Silence, Template};
use std::collections::BTreeSet;

/// Checks everything that only warns.
pub fn check(cx: &mut Context<'_>) {
    closing::check(cx);
    let asked = Asked::of(cx.template);
    if asked.codes.is_empty() {
        return;
    }
    needless::check(cx, &asked);
    hard_coded::check(cx, &asked);
    unprotected::check(cx, &asked);
}

/// The codes that the template's author names.
struct Asked<'t> {
    codes: BTreeSet<&'t str>,
}

impl<'t> Asked<'t> {
    fn of(template: &'t Template) -> Self {
        let own = |silences: &'t [Silence]| silences.iter().map(|silence| silence.code.text.as_str());
        let resources = template.resources.iter().flat_map(|item| own(&item.silences));
        let outputs = template.outputs.iter().flat_map(|item| own(&item.silences));
        Self { codes: own(&template.silences).chain(resources).chain(outputs).collect() }
    }

    fn for_any(&self, rows: &[&Row]) -> bool {
        rows.iter().any(|row| self.codes.contains(row.code))
    }
}
