//! Findings: what is wrong with a template, as values.
//!
//! In: a row of the table, a place and the names involved. Out: a [`Finding`], put into words late by [`words`].
//! Not here: deciding that something is wrong (`check`).

#[cfg(feature = "explain")]
mod explain;
pub mod report;
pub mod suggest;
pub mod table;
pub mod words;

#[cfg(feature = "explain")]
pub use explain::{Explanation, explain};

use crate::model::{Place, Section};
use crate::schema::{Names, Schema};
use suggest::types::Meant;

/// A kind of finding: one row of the [table](table::all).
#[derive(Debug)]
pub struct Row {
    /// The stable code, in the form of a lint's name. Codes are never reused.
    pub code: &'static str,
    /// How severe it is by default.
    pub level: Level,
    /// Whether an author may silence it.
    pub class: Class,
    /// The first line of the message; `{name}` is replaced by the argument of that name.
    pub title: &'static str,
    /// Further lines; each is shown only if the finding has every argument that the line names.
    pub help: &'static [&'static str],
}

/// How severe a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Style, off until asked for.
    Allow,
    /// A race, drift, a likely mistake, an ageing list: shown, and the build goes on.
    Warn,
    /// It deploys but cannot work: stops the build until it is allowed.
    Deny,
    /// CloudFormation or the service refuses it, in every account.
    Error,
}

/// Whether a finding can be silenced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// A fault of syntax or names: nothing silences it.
    Language,
    /// A rule about what CloudFormation accepts: `#[allow(code, reason = "…")]` silences it.
    Rule,
}

/// Something wrong with a template.
#[derive(Clone, Debug)]
pub struct Finding {
    /// What kind of finding it is.
    pub row: &'static Row,
    /// The culprit's place.
    pub place: Place,
    /// The item that it belongs to, whose silences count.
    pub item: Item,
    /// The names and values that the words need.
    pub arguments: Vec<(&'static str, String)>,
    /// A position inside a string, told in words since a span cannot.
    pub excerpt: Option<Excerpt>,
}

/// An item of a template by its index in its section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    /// The stack itself.
    Stack,
    /// The entry of that section with that index.
    Entry(Section, usize),
}

/// A position inside a string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The file that the string was read from, if it stands in a file of its own.
    pub file: Option<String>,
    /// The line, from 1.
    pub line: usize,
    /// The column of the first character, from 1.
    pub column: usize,
    /// The text of that line.
    pub text: String,
    /// How many characters are meant.
    pub width: usize,
}

impl Finding {
    /// A finding without arguments. Its item is the stack until a [`report::Report`] takes it.
    #[must_use]
    pub fn new(row: &'static Row, place: Place) -> Self {
        Self { row, place, item: Item::Stack, arguments: Vec::new(), excerpt: None }
    }

    /// Adds an argument that the words may use as `{name}`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.arguments.push((name, value.to_string()));
        self
    }

    /// Takes an argument back, and with it the help lines that name it.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.arguments.retain(|(key, _)| *key != name);
        self
    }

    /// Adds `{suggestion}` if one of `candidates` is near `found`, or else `{known}`, all of them, if they are few.
    #[must_use]
    pub fn suggest<'c>(self, found: &str, candidates: impl IntoIterator<Item = &'c str>) -> Self {
        self.suggest_from(found, &suggest::Index::of(candidates))
    }

    /// As [`suggest`](Self::suggest), from names that are asked often.
    #[must_use]
    pub fn suggest_from(self, found: &str, names: &suggest::Index<'_>) -> Self {
        if let Some(best) = names.best(found) {
            return self.with("suggestion", best);
        }
        match suggest::listing(names.names().collect()) {
            Some(known) => self.with("known", known),
            None => self,
        }
    }

    /// Adds what an unknown resource type was probably meant to be, and the schema's date.
    #[must_use]
    pub fn suggest_type(self, found: &str, schema: &Schema<'_>) -> Self {
        let finding = match suggest::types::meant(found, schema.types().map(|kind| kind.name())) {
            Meant::Type(name) => self.with("suggestion", name),
            Meant::Service(service, types) => {
                let finding = self.with("service", service);
                match suggest::listing(types) {
                    Some(known) => finding.with("known", known),
                    None => finding,
                }
            }
            Meant::Namesakes(names) => match suggest::listing(names) {
                Some(namesakes) => self.with("namesakes", namesakes),
                None => self,
            },
            Meant::Nothing => self,
        };
        finding.dated(schema)
    }

    /// Adds `{schema_date}`, for findings that the resource schema decides.
    #[must_use]
    pub fn dated(self, schema: &Schema<'_>) -> Self {
        self.with("schema_date", schema.date())
    }

    /// Adds `{list_date}`, for findings that a list of names decides.
    #[must_use]
    pub fn listed(self, names: &Names<'_>) -> Self {
        self.with("list_date", names.date)
    }

    /// Adds the position of `width` bytes at `offset` of `text`, unless they are the whole of it: then the token says it.
    #[must_use]
    pub fn inside(mut self, text: &str, file: Option<&str>, offset: usize, width: usize) -> Self {
        let whole = file.is_none() && offset == 0 && width == text.len() && !text.contains('\n');
        self.excerpt = (!whole).then(|| Excerpt::new(text, file, offset, width));
        self
    }

    /// The argument of that name.
    #[must_use]
    pub fn argument(&self, name: &str) -> Option<&str> {
        self.arguments.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str())
    }
}

impl Excerpt {
    /// The line of `text` that holds the byte `offset`.
    #[must_use]
    pub fn new(text: &str, file: Option<&str>, offset: usize, width: usize) -> Self {
        let offset = (0..=offset.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let start = text[..offset].rfind('\n').map_or(0, |at| at + 1);
        let end = text[offset..].find('\n').map_or(text.len(), |at| offset + at);
        let stop = (offset + width).min(end);
        let width = text.get(offset..stop).map_or(1, |meant| meant.chars().count().max(1));
        Self {
            file: file.map(str::to_owned),
            line: text[..start].matches('\n').count() + 1,
            column: text[start..offset].chars().count() + 1,
            text: text[start..end].to_owned(),
            width,
        }
    }
}

impl Level {
    /// The level's name in an attribute and in a message.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Allow => "allow",
            Self::Warn => "warn",
            Self::Deny => "deny",
            Self::Error => "error",
        }
    }

    /// Whether a finding of this level stops the build.
    #[must_use]
    pub fn stops(self) -> bool {
        self >= Self::Deny
    }
}
