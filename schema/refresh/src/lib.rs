//! Reads what AWS publishes about resource types and brings it into one [`Source`] for the writer in `formwork-core`.
//!
//! In: a cfn-lint wheel (or an unpacked folder of it, or the zip of its schemas), or AWS's raw provider schemas in a
//! folder or zip. Out: the source of a blob. Not here: the blob's bytes, and writing files (`main`).

mod ageing;
mod attributes;
mod enhanced;
mod extensions;
mod files;
mod gathered;
mod lists;
mod names;
mod patches;
mod pointers;
mod raw;
mod regional;

use std::fmt;
use std::path::{Path, PathBuf};

use formwork_core::schema::write::{Source, WriteError};

use files::Files;
pub use names::Lists;

/// Why a source cannot be read.
#[derive(Debug)]
#[non_exhaustive]
pub enum RefreshError {
    /// A file or folder cannot be read.
    Io(PathBuf, std::io::Error),
    /// A zip is broken.
    Zip(PathBuf, String),
    /// A file of the source is not the JSON that it should be.
    Json(String, String),
    /// Nothing in the source looks like schemas.
    NoSchemas(PathBuf),
    /// A further file has no names that this command knows how to read.
    NoNames(PathBuf),
    /// A further file does not say its day.
    NoDay(PathBuf),
    /// The blob cannot be written.
    Write(WriteError),
}

impl fmt::Display for RefreshError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(path, error) => write!(f, "`{}` cannot be read: {error}", path.display()),
            Self::Zip(path, problem) => write!(f, "`{}` is not a readable zip: {problem}", path.display()),
            Self::Json(name, problem) => write!(f, "`{name}` in the source is not what it should be: {problem}"),
            Self::NoSchemas(path) => write!(
                f,
                "`{}` holds neither cfn-lint's schemas (`schemas/providers/us-east-1.json`) nor AWS's raw ones (`aws-ec2-vpc.json`)",
                path.display()
            ),
            Self::NoNames(path) => write!(
                f,
                "`{}` is neither a wheel of moto or botocore nor `db.json` of `@aws-cdk/aws-service-spec`",
                path.display()
            ),
            Self::NoDay(path) => {
                write!(f, "`{0}` does not say its day: write `--names {0}=2026-10-20`", path.display())
            }
            Self::Write(error) => write!(f, "{error}"),
        }
    }
}

impl std::error::Error for RefreshError {}

impl From<WriteError> for RefreshError {
    fn from(error: WriteError) -> Self {
        Self::Write(error)
    }
}

/// Reads a source of either kind, without lists of names.
///
/// # Errors
/// See [`RefreshError`].
pub fn read(path: &Path) -> Result<Source, RefreshError> {
    let mut files = Files::open(path)?;
    if let Some(root) = enhanced::root(&files) {
        return enhanced::read(&mut files, &root);
    }
    raw::read(&mut files)?.ok_or_else(|| RefreshError::NoSchemas(path.to_owned()))
}

/// The documents of combined rules that nobody has decided about: of the source and not in the tables, or the other way
/// round; and the keywords of gathered ones that are neither kept nor listed. Empty for a source that has no such documents.
///
/// # Errors
/// See [`RefreshError`].
pub fn undecided(path: &Path) -> Result<Vec<String>, RefreshError> {
    let mut files = Files::open(path)?;
    let folder = enhanced::root(&files).map(|root| format!("{root}extensions/"));
    let folder = folder.filter(|folder| files.names().any(|name| name.starts_with(folder.as_str())));
    let Some(folder) = folder else { return Ok(Vec::new()) };
    let mut undecided = extensions::unplaced(&files, &folder);
    undecided.extend(gathered::unknown(&mut files, &folder)?);
    Ok(undecided)
}

/// The data crate's version for a source: the format, then the date.
#[must_use]
pub fn version(source: &Source) -> String {
    format!("{}.{}.0", formwork_schema::FORMAT, source.date.replace('-', ""))
}
