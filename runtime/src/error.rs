//! Why a build step cannot go on: everything that is not a finding about a template.

use formwork_core::json::SyntaxError;
use formwork_core::schema::SchemaError;
use std::fmt;
use std::io;
use std::path::PathBuf;

/// Why a template cannot be built or written.
///
/// # Examples
///
/// ```
/// let error = formwork::Error::NoBuildScript { variable: "OUT_DIR" };
/// assert_eq!(error.to_string(), "`OUT_DIR` is not set: `formwork::build::emit` must run in a build script");
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The resource schema of this build cannot be read.
    Schema(SchemaError),
    /// The text of a stack is no JSON: `formwork` and `formwork-macros` are not of one version.
    Text {
        /// The stack.
        stack: String,
        /// The fault.
        error: SyntaxError,
    },
    /// A stack refers to a Rust expression that it does not have: `formwork` and `formwork-macros` are not of one version.
    Hole {
        /// The stack.
        stack: String,
        /// The number of the expression.
        number: u32,
    },
    /// Two stacks of one package have one name, so that their files would be one.
    SameName {
        /// The first.
        name: String,
        /// The second; it differs in case at most.
        other: String,
    },
    /// A name given to a stack is none that CloudFormation takes.
    StackName {
        /// The name.
        name: String,
        /// The name in its declaration.
        declared: &'static str,
    },
    /// A variable that cargo sets for a build script is missing.
    NoBuildScript {
        /// The variable.
        variable: &'static str,
    },
    /// `cargo metadata` did not say where the target directory is.
    Metadata {
        /// What it said instead.
        problem: String,
    },
    /// The output directory holds the files of another package.
    OtherPackage {
        /// The directory.
        directory: PathBuf,
        /// The package whose manifest is there.
        package: String,
    },
    /// A file or directory cannot be used.
    Io {
        /// What was tried: `write`, `read`, …
        action: &'static str,
        /// The file or directory.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const VERSIONS: &str = "`formwork` and `formwork-macros` must be of one version";
        match self {
            Self::Schema(error) => write!(f, "{error}"),
            Self::Text { stack, error } => write!(f, "the text of stack `{stack}` is no JSON: {error}; {VERSIONS}"),
            Self::Hole { stack, number } => {
                write!(f, "stack `{stack}` has no Rust expression number {number}; {VERSIONS}")
            }
            Self::SameName { name, other } if name == other => {
                write!(
                    f,
                    "two stacks are named `{name}`: rename one (`.named(\"…\")` for each set of arguments), or list it once"
                )
            }
            Self::SameName { name, other } => write!(
                f,
                "the stacks `{name}` and `{other}` differ only in case, and many file systems see no difference: rename one"
            ),
            Self::StackName { name, declared: "" } => write!(
                f,
                "`{name}` is no name of a stack: it has letters, digits and `-`, begins with a letter, and is 128 characters long at most"
            ),
            Self::StackName { name, declared } => write!(
                f,
                "`{name}`, the name given to stack `{declared}`, is none: it has letters, digits and `-`, begins with a letter, and is 128 characters long at most"
            ),
            Self::NoBuildScript { variable } => {
                write!(f, "`{variable}` is not set: `formwork::build::emit` must run in a build script")
            }
            Self::Metadata { problem } => {
                write!(f, "cannot find the target directory: {problem}; set `FORMWORK_OUT` to write elsewhere")
            }
            Self::OtherPackage { directory, package } => write!(
                f,
                "`{}` holds the templates of package `{package}`: give each package a directory of its own",
                directory.display()
            ),
            Self::Io { action, path, source } => write!(f, "cannot {action} `{}`: {source}", path.display()),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Schema(error) => Some(error),
            Self::Text { error, .. } => Some(error),
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

impl From<SchemaError> for Error {
    fn from(error: SchemaError) -> Self {
        Self::Schema(error)
    }
}
