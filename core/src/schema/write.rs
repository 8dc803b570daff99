//! Writes schema blobs; behind the feature `write`, for the refresh alone.
//!
//! In: a [`Source`] in AWS's words, facts of several files brought together. Out: the bytes that
//! [`super::Schema`] reads, the same for the same source wherever it runs.
//! Not here: reading files, deriving attributes (`formwork-schema-refresh`).

mod engines;
mod gathered;
mod lists;
mod nodes;
mod pool;
mod record;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde_json::Value;

use super::layout::{self, MAGIC, header};
use engines::Engines;
use nodes::Encoder;
use pool::Strings;

/// All that a blob is made of.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// `2026-10-20`
    pub date: String,
    /// Names of the regions whose types are known.
    pub regions: Vec<String>,
    /// Resource types by name.
    pub types: BTreeMap<String, TypeSource>,
    /// Services by the name that IAM has for them.
    pub services: BTreeMap<String, ServiceSource>,
    /// Runtimes of Lambda that end, by name.
    pub runtimes: BTreeMap<String, RuntimeSource>,
    /// Lists of names that AWS gives, by what they are names of.
    pub names: BTreeMap<String, NamesSource>,
}

/// Names that AWS gives.
#[derive(Clone, Debug, Default)]
pub struct NamesSource {
    /// The day of the list, as `2026-10-20`.
    pub date: String,
    /// The names.
    pub names: BTreeSet<String>,
    /// The list had gaps on that day.
    pub is_partial: bool,
}

/// A service.
#[derive(Clone, Debug, Default)]
pub struct ServiceSource {
    /// Its actions in small letters, each with the shapes of the ARNs that it takes.
    pub actions: BTreeMap<String, Vec<String>>,
}

/// The end of a runtime, in days as `2026-10-20`.
#[derive(Clone, Debug, Default)]
pub struct RuntimeSource {
    /// AWS mends it no more.
    pub deprecated: Option<String>,
    /// No function can be created with it.
    pub create_block: Option<String>,
    /// No function that has it can be changed.
    pub update_block: Option<String>,
    /// The runtime to use instead.
    pub successor: Option<String>,
}

/// A resource type.
#[derive(Clone, Debug, Default)]
pub struct TypeSource {
    /// The provider schema as AWS publishes it, pointers in the form `/properties/Endpoint/Address`.
    pub schema: Value,
    /// The schema of each `Fn::GetAtt` attribute. `*` stands for one step of a name, and for any rest at the end.
    pub attributes: BTreeMap<String, Value>,
    /// The schema of what `Ref` gives.
    pub reference: Option<Value>,
    /// Names of the regions that have the type.
    pub regions: Vec<String>,
    /// Deleting the resource loses data.
    pub is_stateful: bool,
    /// Deleting the resource fails unless it is empty.
    pub must_be_empty_to_delete: bool,
    /// Further rules about its properties.
    pub extensions: Vec<ExtensionSource>,
    /// Rules about its values and those of resources that it refers to.
    pub gathered: Vec<GatheredSource>,
}

/// A document about values of several resources.
#[derive(Clone, Debug, Default)]
pub struct GatheredSource {
    /// `aws_sqs_queue/queue_dlq`
    pub name: String,
    /// Where the values come from, by the name that the document has for it.
    pub sources: BTreeMap<String, GatheringSource>,
    /// What must hold for the object of all sources. `data` stands for keywords whose value another gathered value gives:
    /// `{"const": "/dlq/fifo"}`.
    pub schema: Value,
}

/// Where values are gathered.
#[derive(Clone, Debug, Default)]
pub struct GatheringSource {
    /// The path of the reference: `Actions/*/TargetGroupArn`; the resource itself without one.
    pub reference: Option<String>,
    /// The type that the reference must lead to; empty for any.
    pub kind: String,
    /// The path of each value, and what it is where that is absent.
    pub values: BTreeMap<String, (String, Option<Value>)>,
}

/// A document with further rules.
#[derive(Clone, Debug, Default)]
pub struct ExtensionSource {
    /// `aws_rds_dbcluster/aurora`
    pub name: String,
    /// `SecurityGroupIngress/*`, empty for all properties.
    pub path: String,
    /// Breaking it is worth a warning only.
    pub warns: bool,
    /// The value is text, and what stands in it is judged.
    pub text: bool,
    /// What must hold.
    pub schema: Value,
}

/// A blob, and what was left out of it.
#[derive(Clone, Debug, Default)]
pub struct Written {
    /// The blob.
    pub blob: Vec<u8>,
    /// What was left out because the layout does not know it or because it is not shaped as the specification says, in
    /// words, and how often it was met. Keywords of [`formwork_schema::DROPPED`] are not among it.
    pub ignored: BTreeMap<String, usize>,
    /// Patterns that no engine runs.
    pub unsupported_patterns: Vec<String>,
}

/// Why a blob cannot be written.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WriteError {
    /// The date is not of the form `2026-10-20`.
    BadDate(String),
    /// A type's schema is not shaped as the specification says.
    Malformed {
        /// The type.
        kind: String,
        /// What is wrong.
        problem: String,
    },
    /// More strings or words than the layout can number.
    TooLarge,
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BadDate(date) => write!(f, "`{date}` is not a date like `2026-10-20`"),
            Self::Malformed { kind, problem } => write!(f, "the schema of `{kind}` is malformed: {problem}"),
            Self::TooLarge => f.write_str("the schema is larger than a blob can be"),
        }
    }
}

impl std::error::Error for WriteError {}

/// Writes a blob.
///
/// # Errors
/// See [`WriteError`].
pub fn write(source: &Source) -> Result<Written, WriteError> {
    if source.date.len() != 10 || !source.date.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
        return Err(WriteError::BadDate(source.date.clone()));
    }
    // Ids are numbers in byte order, so that all strings must be known before the first word is written.
    let mut collecting = Encoder::new(Strings::collecting(), Engines::default(), 0);
    encode(&mut collecting, source)?;
    let (strings, offsets, text) = collecting.strings.finish()?;
    let before_pool = header::WORDS as usize + offsets.len() + source.types.len() * 2;
    let before_pool = u32::try_from(before_pool).map_err(|_| WriteError::TooLarge)?;
    let mut encoder = Encoder::new(strings, collecting.engines, before_pool);
    let Encoded { regions, types, services, runtimes, names } = encode(&mut encoder, source)?;
    if encoder.pool.longest > layout::LONGEST_LIST {
        return Err(WriteError::TooLarge);
    }

    let mut words = vec![0_u32; header::WORDS as usize];
    let strings_at = words.len();
    words.extend(&offsets);
    let types_at = words.len();
    words.extend(types.iter().flat_map(|(name, at)| [name, at]));
    words.extend(encoder.pool.words());
    let text_at = words.len() * 4;
    let fields = [
        (header::FORMAT, formwork_schema::FORMAT as usize),
        (header::LENGTH, text_at + text.len()),
        (header::STRINGS, strings_at),
        (header::STRING_COUNT, offsets.len() - 1),
        (header::TYPES, types_at),
        (header::TYPE_COUNT, types.len()),
        (header::REGIONS, regions as usize),
        (header::SERVICES, services as usize),
        (header::RUNTIMES, runtimes as usize),
        (header::NAMES, names as usize),
        (header::TEXT, text_at),
    ];
    for (field, value) in fields {
        words[field as usize] = u32::try_from(value).map_err(|_| WriteError::TooLarge)?;
    }
    let mut blob = words.iter().flat_map(|word| word.to_le_bytes()).collect::<Vec<_>>();
    blob.extend_from_slice(text.as_bytes());
    blob[..MAGIC.len()].copy_from_slice(&MAGIC);
    let date_at = header::DATE as usize * 4;
    blob[date_at..date_at + 10].copy_from_slice(source.date.as_bytes());
    let checksum = layout::checksum(&blob).to_le_bytes();
    let checksum_at = header::CHECKSUM as usize * 4;
    blob[checksum_at..checksum_at + 8].copy_from_slice(&checksum);
    Ok(Written { blob, ignored: encoder.ignored, unsupported_patterns: encoder.engines.unsupported() })
}

struct Encoded {
    regions: u32,
    services: u32,
    runtimes: u32,
    names: u32,
    types: Vec<(u32, u32)>,
}

fn encode(encoder: &mut Encoder, source: &Source) -> Result<Encoded, WriteError> {
    let regions = encoder.strings_list(&source.regions);
    let mut types = Vec::new();
    for (name, kind) in &source.types {
        let problem = |problem| WriteError::Malformed { kind: name.clone(), problem };
        let at = record::encode(encoder, name, kind).map_err(problem)?;
        types.push((encoder.strings.id(name), at));
    }
    let services = lists::services(encoder, &source.services)?;
    let runtimes = lists::runtimes(encoder, &source.runtimes);
    let names = lists::names(encoder, &source.names)?;
    Ok(Encoded { regions, services, runtimes, names, types })
}
