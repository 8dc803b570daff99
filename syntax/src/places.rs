//! Places of a macro's model: numbers for stretches of the author's tokens.
//!
//! In: spans, in source order as the parser meets them. Out: the stretch of a [`Place`], for error tokens and for
//! the lines that the build step reports. A place is never outside the author's own tokens.

use formwork_core::model::Place;
use proc_macro2::Span;

/// A stretch of tokens, from its first to its last.
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    /// The first token.
    pub start: Span,
    /// The last token.
    pub end: Span,
}

/// All places of one expansion: the stack's and its parts'.
#[derive(Debug, Default)]
pub struct Places {
    extents: Vec<Extent>,
}

impl Places {
    /// A place for one token.
    pub fn add(&mut self, span: Span) -> Place {
        self.between(span, span)
    }

    /// A place from one token to another.
    pub fn between(&mut self, start: Span, end: Span) -> Place {
        let number = u32::try_from(self.extents.len()).unwrap_or(u32::MAX);
        self.extents.push(Extent { start, end });
        Place(number)
    }

    /// Lets a place that was added at its first token end at `end`.
    pub fn close(&mut self, place: Place, end: Span) {
        if let Some(extent) = self.extents.get_mut(place.0 as usize) {
            extent.end = end;
        }
    }

    /// The stretch of a place; the macro's call for a number that is none of this table.
    #[must_use]
    pub fn extent(&self, place: Place) -> Extent {
        let whole = || Extent { start: Span::call_site(), end: Span::call_site() };
        self.extents.get(place.0 as usize).copied().unwrap_or_else(whole)
    }

    /// The line where a place begins, from 1.
    #[must_use]
    pub fn line(&self, place: Place) -> usize {
        self.extent(place).start.start().line
    }

    /// The file of a place, as the compiler names it.
    #[must_use]
    pub fn file(&self, place: Place) -> String {
        self.extent(place).start.file()
    }

    /// How many places there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.extents.len()
    }

    /// Whether there is no place yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.extents.is_empty()
    }
}
