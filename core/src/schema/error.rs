//! Why a schema blob cannot be read.

use std::fmt;

/// Why a blob cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SchemaError {
    /// It does not begin as a blob does.
    NotASchema,
    /// It is of another format than this version reads.
    OtherFormat(u32),
    /// It is shorter than its header says.
    Truncated,
    /// Its checksum is wrong.
    Damaged,
}

impl fmt::Display for SchemaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotASchema => f.write_str("the resource schema does not begin as a schema does"),
            Self::OtherFormat(found) => write!(
                f,
                "the resource schema is of format {found}, this version reads format {}",
                formwork_schema::FORMAT
            ),
            Self::Truncated => f.write_str("the resource schema is shorter than its header says"),
            Self::Damaged => f.write_str("the checksum of the resource schema is wrong"),
        }
    }
}

impl std::error::Error for SchemaError {}
