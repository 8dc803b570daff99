//! The CloudFormation resource schema as data: one blob and the format it is written in.
//!
//! No logic lives here. `formwork-core` reads the blob in place; a refresh replaces it and this
//! crate's version, so that `cargo update -p formwork-schema` brings new resource types.

/// The blob's format. `formwork-core` accepts exactly one, and the crate's major version is the same number.
pub const FORMAT: u32 = 1;

/// The schema of every resource type that AWS publishes, in the layout that `formwork_core::schema` documents.
pub static BLOB: &[u8] = include_bytes!("../data/schema.bin");
