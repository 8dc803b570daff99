//! The schema's regular expressions, compiled when a literal first meets one.
//!
//! A pattern is found anywhere in the text, as JSON Schema has it. The schema says which engine runs it.

use crate::schema::{Engine, Pattern};
use std::collections::BTreeMap;

/// The compiled patterns of one check.
#[derive(Default)]
pub(super) struct Patterns<'t> {
    compiled: BTreeMap<&'t str, Compiled>,
}

/// A regular expression of either engine.
pub(super) enum Compiled {
    Lite(regex_lite::Regex),
    Full(Box<regress::Regex>),
    /// None reads it, or it matches everything.
    Anything,
}

impl<'t> Patterns<'t> {
    /// Whether `text` matches.
    pub(super) fn matches(&mut self, pattern: Pattern<'t>, text: &str) -> bool {
        self.compiled.entry(pattern.text).or_insert_with(|| Compiled::of(pattern)).matches(text)
    }
}

impl Compiled {
    fn of(pattern: Pattern<'_>) -> Self {
        match pattern.engine {
            Engine::Lite => Self::lite(pattern.text).unwrap_or(Self::Anything),
            Engine::Full => Self::full(pattern.text).unwrap_or(Self::Anything),
            Engine::None => Self::Anything,
        }
    }

    fn lite(text: &str) -> Option<Self> {
        regex_lite::Regex::new(text).ok().map(Self::Lite)
    }

    fn full(text: &str) -> Option<Self> {
        let flags = if text.contains("\\p{") || text.contains("\\P{") { "u" } else { "" };
        regress::Regex::with_flags(text, flags).ok().map(|regex| Self::Full(Box::new(regex)))
    }

    /// A pattern that must match a whole text, as `AllowedPattern` does, in the first engine that reads it.
    pub(super) fn whole(text: &str) -> Self {
        let whole = format!("^(?:{text})$");
        Self::lite(&whole).or_else(|| Self::full(&whole)).unwrap_or(Self::Anything)
    }

    /// Whether `text` matches.
    pub(super) fn matches(&self, text: &str) -> bool {
        match self {
            Self::Lite(regex) => regex.is_match(text),
            Self::Full(regex) => regex.find(text).is_some(),
            Self::Anything => true,
        }
    }
}
