//! The resource schema, read in place: handles over `formwork-schema`'s blob.
//!
//! In: the blob's bytes. Out: [`Schema`], [`ResourceType`] and [`Node`], all `Copy`; a look-up costs microseconds
//! and nothing is decompressed, parsed or allocated for types that a stack does not use. A damaged blob gives empty
//! answers, never a panic. `layout` documents the bytes.
//! Not here: what the keywords mean for a value (`check::values`).

mod bytes;
mod error;
mod facts;
mod gathered;
mod keywords;
mod layout;
mod lists;
mod node;
mod pattern;
mod resource_type;
mod types;
#[cfg(feature = "write")]
pub mod write;

pub use error::SchemaError;
pub use facts::{Attribute, Extension, Handler, Lifecycle, PropertyList, Replacement, Tagging};
pub use gathered::{Gathered, GatheredValue, Gathering};
pub use lists::{Actions, Names, Runtime, Service};
pub use node::Node;
pub use pattern::{Engine, Matcher, Pattern};
pub use resource_type::ResourceType;
pub use types::Types;

use bytes::{Bytes, Words};
use layout::{MAGIC, header};

/// The schema of all resource types.
///
/// ```
/// use formwork_core::schema::{Schema, Types};
///
/// let schema = Schema::bundled()?;
/// let vpc = schema.resource_type("AWS::EC2::VPC").ok_or("no such type")?;
/// let block = vpc.root().property("CidrBlock").ok_or("no such property")?;
/// assert_eq!(block.types(), Types::STRING);
/// assert!(vpc.attribute("DefaultSecurityGroup").is_some());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy)]
pub struct Schema<'b> {
    bytes: Bytes<'b>,
}

impl<'b> Schema<'b> {
    /// The schema that `formwork-schema` carries.
    ///
    /// # Errors
    /// See [`SchemaError`]; the checksum is not computed here (tests and the refresh do: [`Schema::verify`]).
    pub fn bundled() -> Result<Schema<'static>, SchemaError> {
        Schema::load(formwork_schema::BLOB)
    }

    /// Reads a blob's header.
    ///
    /// # Errors
    /// See [`SchemaError`].
    pub fn load(blob: &'b [u8]) -> Result<Self, SchemaError> {
        let bytes = Bytes::new(blob);
        if blob.get(..MAGIC.len()).is_none_or(|start| start != MAGIC) {
            return Err(SchemaError::NotASchema);
        }
        let format = bytes.word(header::FORMAT);
        if blob.len() >= MAGIC.len() + 4 && format != formwork_schema::FORMAT {
            return Err(SchemaError::OtherFormat(format));
        }
        if blob.len() < header::WORDS as usize * 4 || blob.len() < bytes.word(header::LENGTH) as usize {
            return Err(SchemaError::Truncated);
        }
        Ok(Schema { bytes })
    }

    /// Computes the checksum and compares it with the header's.
    ///
    /// # Errors
    /// [`SchemaError::Damaged`].
    pub fn verify(&self) -> Result<(), SchemaError> {
        let low = u64::from(self.bytes.word(header::CHECKSUM));
        let high = u64::from(self.bytes.word(header::CHECKSUM + 1));
        let whole = self.bytes.all.len() == self.bytes.word(header::LENGTH) as usize;
        if whole && layout::checksum(self.bytes.all) == low | high << 32 { Ok(()) } else { Err(SchemaError::Damaged) }
    }

    /// The date of the source, as `2026-10-20`.
    #[must_use]
    pub fn date(&self) -> &'b str {
        let start = header::DATE as usize * 4;
        self.bytes.all.get(start..start + 10).and_then(|date| std::str::from_utf8(date).ok()).unwrap_or_default()
    }

    /// The type of that name.
    #[must_use]
    pub fn resource_type(&self, name: &str) -> Option<ResourceType<'b>> {
        self.bytes.find(self.type_words(), name).map(|(_, at)| ResourceType { schema: *self, at })
    }

    /// All types, sorted by name.
    pub fn types(&self) -> impl Iterator<Item = ResourceType<'b>> + use<'b> {
        let schema = *self;
        self.type_words().pairs().map(move |(_, at)| ResourceType { schema, at })
    }

    /// The regions whose types the source lists, sorted by name. Regions for which it repeats the list of `us-east-1`
    /// because it does not know theirs are not among them.
    pub fn regions(&self) -> impl Iterator<Item = &'b str> + use<'b> {
        self.bytes.list(self.bytes.word(header::REGIONS)).texts()
    }

    fn type_words(&self) -> Words<'b> {
        let count = self.bytes.word(header::TYPE_COUNT).saturating_mul(2);
        Words::bare(self.bytes, self.bytes.word(header::TYPES), count)
    }
}
