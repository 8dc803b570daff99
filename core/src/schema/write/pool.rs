//! Interned strings and words that are stored once.

use std::collections::BTreeMap;

use super::WriteError;

/// The strings of a blob: first collected, then numbered in byte order.
pub(super) struct Strings {
    ids: BTreeMap<String, u32>,
    numbered: bool,
}

impl Strings {
    pub(super) fn collecting() -> Self {
        Self { ids: BTreeMap::new(), numbered: false }
    }

    /// The id of a string; 0 as long as strings are being collected.
    pub(super) fn id(&mut self, text: &str) -> u32 {
        match self.ids.get(text) {
            Some(id) => *id,
            None if self.numbered => 0,
            None => {
                self.ids.insert(text.to_owned(), 0);
                0
            }
        }
    }

    /// Numbers the strings. Gives their offsets, one more than there are strings, and the text of all.
    pub(super) fn finish(mut self) -> Result<(Self, Vec<u32>, String), WriteError> {
        let mut text = String::new();
        let mut offsets = Vec::with_capacity(self.ids.len() + 1);
        for (string, id) in &mut self.ids {
            *id = u32::try_from(offsets.len()).map_err(|_| WriteError::TooLarge)?;
            offsets.push(u32::try_from(text.len()).map_err(|_| WriteError::TooLarge)?);
            text.push_str(string);
        }
        offsets.push(u32::try_from(text.len()).map_err(|_| WriteError::TooLarge)?);
        Ok((Self { numbered: true, ..self }, offsets, text))
    }
}

/// Lists, nodes and records; equal ones have one address.
pub(super) struct Pool {
    words: Vec<u32>,
    base: u32,
    /// The length of the longest list.
    pub(super) longest: u32,
    known: BTreeMap<Vec<u32>, u32>,
}

impl Pool {
    /// A pool whose first word will have the address `base`.
    pub(super) fn new(base: u32) -> Self {
        Self { words: Vec::new(), base, longest: 0, known: BTreeMap::new() }
    }

    /// The address of these words.
    pub(super) fn put(&mut self, words: Vec<u32>) -> u32 {
        if let Some(at) = self.known.get(&words) {
            return *at;
        }
        // A pool that outgrows 32 bits outgrows the length in the header too, which the writer refuses.
        let at = self.base.saturating_add(u32::try_from(self.words.len()).unwrap_or(u32::MAX));
        self.words.extend(&words);
        self.known.insert(words, at);
        at
    }

    /// The address of a list; 0 if it is empty.
    pub(super) fn list(&mut self, items: impl IntoIterator<Item = u32>) -> u32 {
        let mut words = vec![0];
        words.extend(items);
        if words.len() == 1 {
            return 0;
        }
        words[0] = u32::try_from(words.len() - 1).unwrap_or(u32::MAX);
        self.longest = self.longest.max(words[0]);
        self.put(words)
    }

    pub(super) fn words(&self) -> &[u32] {
        &self.words
    }
}
