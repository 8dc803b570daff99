//! A script as far as it is written out, and the commands in it.
//!
//! In: a value of text. Out: its text, in which [`UNKNOWN`] stands around what only the deployment knows, and its
//! commands in words. Every position leads back to the value and the line that it was written in.

use crate::check::facts::{Facts, Source};
use crate::findings::Finding;
use crate::model::{Function, Piece, Place, Value, ValueKind, entry};

/// Stands around what is not known; a pseudo parameter's name is between two of them.
pub(super) const UNKNOWN: char = '\u{1}';

/// How many functions are looked into.
const DEPTH: usize = 8;

/// The text of a script.
pub(super) struct Script<'t> {
    pub(super) text: String,
    /// A part of it, more than a name, is not written out.
    pub(super) is_opaque: bool,
    chunks: Vec<Chunk<'t>>,
}

/// A run of text that was written in one place.
struct Chunk<'t> {
    start: usize,
    place: Place,
    /// The whole text that was written there, and where in it the run begins.
    text: &'t str,
    begin: usize,
    file: Option<&'t str>,
}

/// A word of a command, without its quotes.
pub(super) struct Word {
    pub(super) text: String,
    pub(super) offset: usize,
}

impl Word {
    /// Whether the word is only known when the script runs.
    pub(super) fn is_unknown(&self) -> bool {
        self.text.contains(['$', '`', UNKNOWN])
    }
}

impl<'t> Script<'t> {
    /// Reads a value.
    pub(super) fn read(facts: &Facts<'_, 't>, value: &'t Value) -> Self {
        let mut script = Self { text: String::new(), is_opaque: false, chunks: Vec::new() };
        script.add(facts, value, DEPTH);
        script.is_opaque |= script.chunks.is_empty();
        script
    }

    fn add(&mut self, facts: &Facts<'_, 't>, value: &'t Value, depth: usize) {
        let value = facts.settled(value);
        match &value.kind {
            ValueKind::LogicalId(name) => self.text.push_str(&name.text),
            ValueKind::Text(text) if !text.contains("{{resolve:") => self.literal(value.place, text, text, 0, None),
            ValueKind::Sub(sub) => {
                let whole = &sub.text.text;
                let mut begin = 0;
                for piece in &sub.pieces {
                    match piece {
                        Piece::Literal(text) => {
                            // Behind `${!…}` the text is another than the written one, until the next variable.
                            let found = whole.get(begin..).and_then(|rest| rest.find(text.as_str()));
                            begin += found.unwrap_or_default();
                            self.literal(sub.text.place, text, whole, begin, sub.file.as_deref());
                            begin += found.map_or(0, |_| text.len());
                        }
                        Piece::Variable { name, .. } => match entry(&sub.variables, name) {
                            Some(variable) if depth > 0 => self.add(facts, &variable.value, depth - 1),
                            Some(_) => self.opaque(),
                            None => self.unknown(if name.starts_with("AWS::") { name } else { "?" }),
                        },
                    }
                }
            }
            ValueKind::Call(Function::Join, arguments) => match arguments.as_slice() {
                [Value { kind: ValueKind::Text(glue), .. }, Value { kind: ValueKind::List(items), .. }]
                    if depth > 0 =>
                {
                    for (index, item) in items.iter().enumerate() {
                        if index > 0 {
                            self.text.push_str(glue);
                        }
                        self.add(facts, item, depth - 1);
                    }
                }
                _ => self.opaque(),
            },
            _ => match facts.source(value) {
                Some(Source::Literal(text)) => self.text.push_str(text),
                Some(Source::Pseudo(name)) => self.unknown(name),
                Some(Source::Resource(..) | Source::Parameter(_)) => self.unknown("?"),
                None => {
                    self.is_opaque |= !matches!(value.kind, ValueKind::Call(Function::ImportValue, _));
                    self.unknown("?");
                }
            },
        }
    }

    fn literal(&mut self, place: Place, text: &str, whole: &'t str, begin: usize, file: Option<&'t str>) {
        self.chunks.push(Chunk { start: self.text.len(), place, text: whole, begin, file });
        self.text.push_str(text);
    }

    fn opaque(&mut self) {
        self.is_opaque = true;
        self.unknown("?");
    }

    fn unknown(&mut self, name: &str) {
        self.text.push(UNKNOWN);
        self.text.push_str(name);
        self.text.push(UNKNOWN);
    }

    /// A finding at what stands at an offset of the text.
    pub(super) fn at(&self, offset: usize, needle: &str, finding: impl Fn(Place) -> Finding) -> Option<Finding> {
        let chunk = self.chunks.iter().rev().find(|chunk| chunk.start <= offset).or(self.chunks.first())?;
        let near = chunk.begin + offset.saturating_sub(chunk.start);
        let behind = chunk.text.get(near..).and_then(|rest| Some(near + rest.find(needle)?));
        let inside = behind.or_else(|| chunk.text.find(needle));
        let finding = finding(chunk.place);
        Some(match inside {
            Some(at) if chunk.text.contains('\n') => finding.inside(chunk.text, chunk.file, at, needle.len()),
            _ => finding,
        })
    }

    /// The commands of the script, as a shell would split them.
    pub(super) fn commands(&self) -> Vec<Vec<Word>> {
        let mut reader = Reader { commands: Vec::new(), words: Vec::new(), word: None };
        let mut quote = None;
        let mut characters = self.text.char_indices().peekable();
        while let Some((offset, character)) = characters.next() {
            match (quote, character) {
                (None, '\\') => match characters.peek() {
                    Some((_, '\n' | '\r')) => {
                        characters.next();
                        reader.end_word();
                    }
                    // A path of Windows.
                    _ => reader.add(offset, character),
                },
                (_, '\n') => {
                    quote = None;
                    reader.end_command();
                }
                (Some(open), _) if open == character => quote = None,
                (Some(_), _) => reader.add(offset, character),
                (None, '"' | '\'') => {
                    quote = Some(character);
                    reader.open(offset);
                }
                (None, ' ' | '\t' | '\r') => reader.end_word(),
                (None, ';' | '|' | '&' | '(' | ')' | '<' | '>') => reader.end_command(),
                (None, '#') if reader.word.is_none() => {
                    while characters.next_if(|(_, next)| *next != '\n').is_some() {}
                }
                (None, _) => reader.add(offset, character),
            }
        }
        reader.end_command();
        reader.commands
    }
}

struct Reader {
    commands: Vec<Vec<Word>>,
    words: Vec<Word>,
    word: Option<Word>,
}

impl Reader {
    fn open(&mut self, offset: usize) {
        self.word.get_or_insert_with(|| Word { text: String::new(), offset });
    }

    fn add(&mut self, offset: usize, character: char) {
        self.word.get_or_insert_with(|| Word { text: String::new(), offset }).text.push(character);
    }

    fn end_word(&mut self) {
        self.words.extend(self.word.take());
    }

    fn end_command(&mut self) {
        self.end_word();
        if !self.words.is_empty() {
            self.commands.push(std::mem::take(&mut self.words));
        }
    }
}
