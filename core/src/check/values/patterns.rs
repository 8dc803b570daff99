//! Regular expressions, compiled when a literal first meets one.

use crate::schema::{Engine, Matcher, Pattern};
use std::collections::BTreeMap;

/// The compiled patterns of one check.
#[derive(Default)]
pub(super) struct Patterns<'t> {
    compiled: BTreeMap<&'t str, Option<Matcher>>,
}

impl<'t> Patterns<'t> {
    /// Whether the pattern is found in `text`; one that no engine runs is found everywhere.
    pub(super) fn matches(&mut self, pattern: Pattern<'t>, text: &str) -> bool {
        let matcher = self.compiled.entry(pattern.text).or_insert_with(|| pattern.compile());
        matcher.as_ref().is_none_or(|matcher| matcher.is_match(text))
    }
}

/// A pattern that must match a whole text, as `AllowedPattern` does, in the first engine that reads it.
pub(super) fn whole(text: &str) -> Option<Matcher> {
    let text = format!("^(?:{text})$");
    let engines = [Engine::Lite, Engine::Full];
    engines.into_iter().find_map(|engine| Pattern { text: &text, engine }.compile())
}
