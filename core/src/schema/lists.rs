//! Lists that belong to no resource type: the actions of IAM and the runtimes of Lambda, with the schema's date; names that
//! AWS gives, each list with a day of its own.

use super::Schema;
use super::bytes::Words;
use super::layout::{FIRST_SHAPES, NAMES_PARTIAL, header};
use std::cell::OnceCell;

/// A service in the words of IAM: `s3` in `s3:GetObject`.
#[derive(Clone, Copy)]
pub struct Service<'b> {
    schema: Schema<'b>,
    /// `s3`
    pub name: &'b str,
    text: u32,
    shapes: u32,
}

/// The actions of a service, decoded.
#[derive(Clone, Debug, Default)]
pub struct Actions<'b> {
    /// All names, one behind the other.
    text: String,
    /// Where each name begins and ends, and the number of its list of shapes.
    ranges: Vec<(u32, u32, u32)>,
    shapes: Vec<Vec<&'b str>>,
}

/// Names that AWS gives to things of a kind.
#[derive(Clone, Debug)]
pub struct Names<'b> {
    /// The day of the list, as `2026-10-20`.
    pub date: &'b str,
    /// Whether the list had gaps on that day.
    pub is_partial: bool,
    text: &'b str,
    /// Decoded when all of them are asked for, which a name that is known never needs.
    names: OnceCell<Vec<String>>,
}

/// A runtime of Lambda that AWS has begun to end, or will.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Runtime<'b> {
    /// `nodejs16.x`
    pub name: &'b str,
    /// From when on AWS mends it no more, as `2024-06-12`.
    pub deprecated: Option<&'b str>,
    /// From when on no function can be created with it.
    pub create_block: Option<&'b str>,
    /// From when on no function that has it can be changed.
    pub update_block: Option<&'b str>,
    /// The runtime to use instead.
    pub successor: Option<&'b str>,
}

/// Words of a service: its name, the text of its actions, the lists of their shapes.
const SERVICE_WORDS: u32 = 3;
/// Words of a runtime: its name and four facts, empty ones unknown.
const RUNTIME_WORDS: usize = 5;

impl<'b> Schema<'b> {
    /// All services whose actions the source knows, sorted by name; none where it has no such list.
    ///
    /// ```
    /// let schema = formwork_core::schema::Schema::bundled()?;
    /// assert!(schema.services().any(|service| service.name == "sqs"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn services(&self) -> impl Iterator<Item = Service<'b>> + use<'b> {
        let schema = *self;
        let mut words = self.header_list(header::SERVICES);
        std::iter::from_fn(move || {
            let name = schema.bytes.text(words.next()?);
            Some(Service { schema, name, text: words.next()?, shapes: words.next()? })
        })
    }

    /// The service of that name, in small letters.
    ///
    /// ```
    /// let schema = formwork_core::schema::Schema::bundled()?;
    /// let actions = schema.service("sqs").ok_or("no such service")?.actions();
    /// assert!(actions.has("sendmessage") && !actions.has("sendmesage"));
    /// assert_eq!(actions.shapes("sendmessage"), Some(&["sqs:*:*:*"][..]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn service(&self, name: &str) -> Option<Service<'b>> {
        let bytes = self.bytes;
        let at = bytes.find_row(self.header_list(header::SERVICES), SERVICE_WORDS, name)?;
        let name = bytes.text(bytes.word(at));
        Some(Service { schema: *self, name, text: bytes.word(at + 1), shapes: bytes.word(at + 2) })
    }

    /// The runtime of Lambda of that name, if it has an end.
    ///
    /// ```
    /// let schema = formwork_core::schema::Schema::bundled()?;
    /// let runtime = schema.runtime("nodejs16.x").ok_or("no such runtime")?;
    /// assert_eq!(runtime.deprecated, Some("2024-06-12"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn runtime(&self, name: &str) -> Option<Runtime<'b>> {
        self.runtimes().find(|runtime| runtime.name == name)
    }

    /// All runtimes of Lambda that have an end, sorted by name.
    pub fn runtimes(&self) -> impl Iterator<Item = Runtime<'b>> + use<'b> {
        let bytes = self.bytes;
        let mut words = self.header_list(header::RUNTIMES);
        std::iter::from_fn(move || {
            let mut texts = [""; RUNTIME_WORDS];
            for text in &mut texts {
                *text = bytes.text(words.next()?);
            }
            let [name, facts @ ..] = texts;
            let [deprecated, create_block, update_block, successor] =
                facts.map(|fact| Some(fact).filter(|f| !f.is_empty()));
            Some(Runtime { name, deprecated, create_block, update_block, successor })
        })
    }

    /// A list of names that AWS gives; nothing if the source has none of that kind.
    ///
    /// `policies` are the managed policies of AWS that can be attached, by what stands behind `policy/` in their ARNs;
    /// `principals` the service principals in front of `.amazonaws.com`; `namespaces` those of CloudWatch; `metrics X` and
    /// `dimensions X` what services write into the namespace `X`; `regions` all regions.
    ///
    /// ```
    /// let schema = formwork_core::schema::Schema::bundled()?;
    /// let policies = schema.names("policies").ok_or("no such list")?;
    /// assert!(policies.has("AdministratorAccess") && !policies.has("AdminAccess"));
    /// assert_eq!(policies.date.len(), "2026-10-20".len());
    /// assert!(schema.names("metrics AWS/SQS").ok_or("no such list")?.has("NumberOfMessagesSent"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn names(&self, of: &str) -> Option<Names<'b>> {
        let bytes = self.bytes;
        let mut words = self.header_list(header::NAMES);
        loop {
            let found = bytes.text(words.next()?) == of;
            let (date, text, bits) = (words.next()?, words.next()?, words.next()?);
            if found {
                let (date, text) = (bytes.text(date), bytes.text(text));
                return Some(Names { date, is_partial: bits & NAMES_PARTIAL != 0, text, names: OnceCell::new() });
            }
        }
    }

    fn header_list(&self, field: u32) -> Words<'b> {
        self.bytes.list(self.bytes.word(field))
    }
}

impl<'b> Service<'b> {
    /// Reads the names of the service's actions.
    #[must_use]
    pub fn actions(&self) -> Actions<'b> {
        let bytes = self.schema.bytes;
        let shapes = bytes.list(self.shapes).map(|list| bytes.list(list).texts().collect()).collect();
        let mut actions = Actions { shapes, ..Actions::default() };
        let (text, mut start, mut at) = (bytes.text(self.text), 0, 0);
        while let Some(code) = text.get(at..).and_then(|rest| rest.chars().next()) {
            at += code.len_utf8();
            if u32::from(code) >= FIRST_SHAPES {
                let range = (u32::try_from(start), u32::try_from(actions.text.len()));
                if let (Ok(from), Ok(to)) = range {
                    actions.ranges.push((from, to, u32::from(code) - FIRST_SHAPES));
                }
                continue;
            }
            // What the name shares with the one before it, and its own letters behind that.
            let before = start;
            start = actions.text.len();
            let shared = before..before + (u32::from(code) as usize).saturating_sub(1);
            if shared.end <= start {
                actions.text.extend_from_within(shared);
            }
            let own = at;
            while at < text.len() && matches!(text.as_bytes()[at], b' '..0x80) {
                at += 1;
            }
            actions.text.push_str(&text[own..at]);
        }
        actions
    }
}

/// The names of a text, sorted, each as it is written: what it shares with the one before it, and its own letters behind
/// that; see `layout`.
fn entries(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let bytes = text.as_bytes();
        let shared = usize::from(*bytes.get(at)?).saturating_sub(1);
        let own = at + 1;
        at = own;
        // By index: macros read the list, and nobody optimises them.
        while at < bytes.len() && bytes[at] >= b' ' {
            at += 1;
        }
        Some((shared, text.get(own..at).unwrap_or_default()))
    })
}

impl Names<'_> {
    /// All names, sorted.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let names = self.names.get_or_init(|| {
            let mut names: Vec<String> = Vec::new();
            for (shared, own) in entries(self.text) {
                let before = names.last().and_then(|name| name.get(..shared)).unwrap_or_default();
                names.push([before, own].concat());
            }
            names
        });
        names.iter().map(String::as_str)
    }

    /// Whether the list has a name.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        // How much of the name the entry before begins with: one that shares more with that entry is another name.
        let mut common = 0;
        for (shared, own) in entries(self.text) {
            if shared > common {
                continue;
            }
            let Some(rest) = name.get(shared..) else { continue };
            if own == rest {
                return true;
            }
            common = shared + own.bytes().zip(rest.bytes()).take_while(|(own, wanted)| own == wanted).count();
        }
        false
    }
}

impl<'b> Actions<'b> {
    /// All names in small letters, sorted.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.ranges.iter().map(|range| self.name(range))
    }

    /// Whether the service has an action of that name, which is given in small letters.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.shapes(name).is_some()
    }

    /// The shapes of the ARNs that an action takes, behind `arn:` and the partition: `*` is any text, `%` any text without
    /// a `/`. None for an action that takes no ARN, or that the service does not have.
    #[must_use]
    pub fn shapes(&self, name: &str) -> Option<&[&'b str]> {
        let at = self.ranges.binary_search_by(|range| self.name(range).cmp(name)).ok()?;
        let (_, _, number) = self.ranges.get(at)?;
        Some(self.shapes.get(*number as usize).map_or(&[], Vec::as_slice))
    }

    fn name(&self, range: &(u32, u32, u32)) -> &str {
        self.text.get(range.0 as usize..range.1 as usize).unwrap_or_default()
    }
}
