//! Words, strings and lists of a blob, without a panic whatever the bytes are.
//!
//! A damaged blob gives empty answers here; [`super::Schema::verify`] finds the damage.

use super::layout::{LONGEST_LIST, header};

/// A blob, and from its header where its strings are.
#[derive(Clone, Copy)]
pub(super) struct Bytes<'b> {
    pub(super) all: &'b [u8],
    /// The same four by four, without a rest.
    words: &'b [[u8; 4]],
    strings: u32,
    string_count: u32,
    text: u32,
}

/// The words of a list.
#[derive(Clone, Copy)]
pub(super) struct Words<'b> {
    bytes: Bytes<'b>,
    at: u32,
    left: u32,
}

impl<'b> Bytes<'b> {
    pub(super) fn new(all: &'b [u8]) -> Self {
        let bytes = Self { all, words: all.as_chunks().0, strings: 0, string_count: 0, text: 0 };
        Self {
            strings: bytes.word(header::STRINGS),
            string_count: bytes.word(header::STRING_COUNT),
            text: bytes.word(header::TEXT),
            ..bytes
        }
    }

    /// The word of that index; 0 behind the end.
    pub(super) fn word(self, at: u32) -> u32 {
        // By index: every look-up ends here, and where nothing is optimised `get` is three calls.
        let at = at as usize;
        if at < self.words.len() { u32::from_le_bytes(self.words[at]) } else { 0 }
    }

    /// The string of that id.
    pub(super) fn text(self, id: u32) -> &'b str {
        std::str::from_utf8(self.raw_text(id)).unwrap_or_default()
    }

    /// The bytes of the string of that id.
    pub(super) fn raw_text(self, id: u32) -> &'b [u8] {
        if id >= self.string_count {
            return &[];
        }
        let at = self.strings.wrapping_add(id);
        let text = self.text as usize;
        let (from, to) = (self.word(at) as usize, self.word(at.wrapping_add(1)) as usize);
        self.all.get(text.saturating_add(from)..text.saturating_add(to)).unwrap_or_default()
    }

    /// The id of a string; nothing if the blob does not have it.
    pub(super) fn id(self, text: &str) -> Option<u32> {
        let (mut low, mut high) = (0, self.string_count);
        while low < high {
            let middle = low + (high - low) / 2;
            match self.raw_text(middle).cmp(text.as_bytes()) {
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// The list at that address.
    pub(super) fn list(self, at: u32) -> Words<'b> {
        if at == 0 {
            return Words { bytes: self, at: 0, left: 0 };
        }
        let length = self.word(at);
        let room = self.words.len() as u32;
        let left = if length > LONGEST_LIST { 0 } else { length.min(room.saturating_sub(at)) };
        Words { bytes: self, at: at.saturating_add(1), left }
    }

    /// Finds a name in a list of pairs that is sorted by name; gives its pair.
    pub(super) fn find(self, pairs: Words<'b>, name: &str) -> Option<(u32, u32)> {
        self.find_row(pairs, 2, name).map(|at| (self.word(at), self.word(at + 1)))
    }

    /// Finds a name in a list of rows of so many words, sorted by name, which is the first word; gives the row's place.
    pub(super) fn find_row(self, rows: Words<'b>, width: u32, name: &str) -> Option<u32> {
        let (mut low, mut high) = (0, rows.left / width);
        while low < high {
            let middle = low + (high - low) / 2;
            let at = rows.at + middle * width;
            match self.raw_text(self.word(at)).cmp(name.as_bytes()) {
                std::cmp::Ordering::Equal => return Some(at),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// As [`Self::find`], where the name is known by its string's id; gives the second word.
    pub(super) fn find_id(self, pairs: Words<'b>, id: u32) -> Option<u32> {
        let (mut low, mut high) = (0, pairs.left / 2);
        while low < high {
            let middle = low + (high - low) / 2;
            let at = pairs.at + middle * 2;
            match self.word(at).cmp(&id) {
                std::cmp::Ordering::Equal => return Some(self.word(at + 1)),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }
}

impl<'b> Words<'b> {
    /// Words without a length before them.
    pub(super) fn bare(bytes: Bytes<'b>, at: u32, count: u32) -> Self {
        let room = bytes.words.len() as u32;
        Words { bytes, at, left: count.min(room.saturating_sub(at)) }
    }

    /// The words as strings.
    pub(super) fn texts(self) -> impl Iterator<Item = &'b str> + use<'b> {
        self.map(move |id| self.bytes.text(id))
    }

    /// The words two by two.
    pub(super) fn pairs(mut self) -> impl Iterator<Item = (u32, u32)> + use<'b> {
        std::iter::from_fn(move || Some((self.next()?, self.next()?)))
    }
}

impl Iterator for Words<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        if self.left == 0 {
            return None;
        }
        let word = self.bytes.word(self.at);
        self.at += 1;
        self.left -= 1;
        Some(word)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left as usize, Some(self.left as usize))
    }
}
