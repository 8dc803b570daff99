//! The CloudFormation resource schema as data: one blob and the format it is written in.
//!
//! No logic lives here. `formwork-core` reads the blob in place; a refresh replaces it and this
//! crate's version, so that `cargo update -p formwork-schema` brings new resource types.
//!
//! # Refreshing
//!
//! ```text
//! pip download --no-deps cfn-lint
//! cargo run -p formwork-schema-refresh -- cfn_lint-*.whl
//! ```
//!
//! The source is a wheel of cfn-lint or an unpacked folder of it, the zip from which cfn-lint updates itself, or AWS's raw
//! provider schemas in a folder or zip (these know neither regions nor stateful types, nor rules about combinations of
//! properties, nor the lists that age: instance types, runtimes, actions of IAM). `--check` compares instead of writing,
//! `--date` overrides the source's date. The command prints what it left out and which patterns no engine runs.
//!
//! Names that AWS gives outside of resource types stand in `schema/refresh/data/names/`, each list with its day and where it
//! comes from. Further files bring them up to date, before or with a new wheel of cfn-lint:
//!
//! ```text
//! pip download --no-deps moto botocore
//! npm pack @aws-cdk/aws-service-spec && tar xzf aws-cdk-aws-service-spec-*.tgz && gunzip package/db.json.gz
//! cargo run -p formwork-schema-refresh -- --names moto-*.whl --names botocore-*.whl \
//!     --names package/db.json=2026-09-29 cfn_lint-*.whl
//! ```
//!
//! moto has the managed policies of AWS and service principals in them, botocore the regions, `db.json` metrics and dimensions;
//! behind `=` stands the day on which its version was published, which it does not say itself. Metrics, dimensions and
//! principals are added to what is there, policies and regions replace it.
//!
//! The types of all regions are taken together. Structure and facts are kept, descriptions are not: see [`DROPPED`].

/// The blob's format. `formwork-core` accepts exactly one, and the crate's major version is the same number.
pub const FORMAT: u32 = 3;

/// The schema of every resource type that AWS publishes, in the layout that `formwork_core::schema` documents.
pub static BLOB: &[u8] = include_bytes!("../data/schema.bin");

/// One list, in the code and in its documentation.
macro_rules! dropped {
    ($($keyword:literal: $reason:literal,)*) => {
        /// The keywords that the source has and the blob has not, each with the reason. All others are kept; a test of the
        /// refresh counts both sides. Of `tagging` and its older form `taggable` the first is kept where both stand.
        ///
        $(#[doc = concat!("- `", $keyword, "`: ", $reason)])*
        pub const DROPPED: &[(&str, &str)] = &[$(($keyword, $reason)),*];
    };
}

dropped! {
    "$comment": "a note to the schema's authors",
    "$id": "the source's own address, no fact about a resource",
    "$schema": "the dialect of the document, the same for all",
    "description": "text, not a fact; the documentation page has it",
    "documentationUrl": "given for a few types only; the address follows from the type's name",
    "examples": "text, not a fact",
    "handlerSchema": "the input of listing resources through the API, which no template does",
    "resourceLink": "the address of a console page",
    "sourceUrl": "the address of the provider's source code",
    "title": "a name for an alternative of the schema, which no template writes",
    "typeConfiguration": "the account's setting of a registry extension, which no template holds",
}
