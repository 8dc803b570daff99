//! Places of a macro's model: numbers for stretches of the author's tokens.
//!
//! In: spans, in source order as the parser meets them. Out: the stretch of a [`Place`], for error tokens and for
//! the lines that the build step reports. A place is never outside the author's own tokens.

use formwork_core::model::Place;
use proc_macro2::Span;
use std::ops::Range;

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
    /// Places of parts whose source the compiler cannot show, with the part's path.
    foreign: Vec<(Range<usize>, String)>,
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

    /// Says that a range of places is the part's at `path`, as a stack in `file` includes it. The compiler shows a place in
    /// another crate as the macro call that asked for its tokens, so messages must tell where it is.
    ///
    /// No macro can ask which crate a token is of: a part is taken for another crate's unless its path or its file says that
    /// it is a module's beside the stack.
    pub fn name_part(&mut self, range: Range<usize>, path: String, file: &str) {
        let own = self.extents.get(range.start).map(|extent| extent.start.file());
        if own.is_some_and(|own| own != file && !is_beside(file, &own, &path)) {
            self.foreign.push((range, path));
        }
    }

    /// The part of another crate that holds a place: `path at file:line:column`.
    #[must_use]
    pub fn foreign(&self, place: Place) -> Option<String> {
        let number = place.0 as usize;
        let (_, path) = self.foreign.iter().find(|(range, _)| range.contains(&number))?;
        let start = self.extent(place).start;
        let (file, at) = (start.file(), start.start());
        Some(format!("part `{path}`, at {file}:{}:{}", at.line, at.column + 1))
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

/// Whether `part` is the file of a module that a stack in `stack` reaches by `path`.
fn is_beside(stack: &str, part: &str, path: &str) -> bool {
    let Some((first, _)) = path.split_once("::") else { return false };
    let folder = stack.rsplit_once(['/', '\\']).map_or("", |(folder, _)| folder);
    let below = part.strip_prefix(stack.strip_suffix(".rs").unwrap_or(stack)).or_else(|| part.strip_prefix(folder));
    let module = below.and_then(|below| below.trim_start_matches(['/', '\\']).strip_prefix(first));
    matches!(first, "crate" | "self" | "super") || module.is_some_and(|rest| rest.starts_with(['.', '/', '\\']))
}
