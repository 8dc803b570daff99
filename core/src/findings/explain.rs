//! The page of each finding, for tools.
//!
//! In: a code. Out: its row of the table and its page, `pages/<family>/<code>.md`. Behind the feature `explain`, since a macro
//! has no use for hundreds of pages.

use super::{Class, Level, Row, table};
use std::fmt;

/// What there is to know of a finding. Its `Display` is the whole as Markdown.
#[derive(Clone, Copy, Debug)]
pub struct Explanation {
    /// Code, level and words.
    pub row: &'static Row,
    /// The file of the table that the row stands in.
    pub family: &'static str,
    /// The page: what is wrong and why, an example that has the finding, and the same mended.
    pub page: &'static str,
}

/// Explains the finding of a code, the word in brackets at the end of a message.
///
/// # Examples
///
/// ```
/// use formwork_core::findings::explain;
/// let explanation = explain("unused_parameter").expect("a code");
/// assert_eq!(explanation.family, "conditions");
/// assert!(explanation.to_string().starts_with("# unused_parameter\n"));
/// assert!(explain("unused").is_none());
/// ```
#[must_use]
pub fn explain(code: &str) -> Option<Explanation> {
    table::FAMILIES.iter().find_map(|family| {
        let at = family.rows.iter().position(|row| row.code == code)?;
        Some(Explanation { row: family.rows[at], family: family.name, page: family.pages.get(at)? })
    })
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Row { code, level, class, title, help } = self.row;
        writeln!(f, "# {code}\n\n```text\n{}: {title} [{code}]", level.name())?;
        for line in *help {
            writeln!(f, "help: {line}")?;
        }
        let silencer = match (class, level) {
            (Class::Language, _) => "Nothing silences it.".to_owned(),
            (Class::Rule, Level::Error) => {
                format!(
                    "`#[allow({code}, reason = \"…\")]` above the item or the stack silences it, and the manifest lists it."
                )
            }
            (Class::Rule, Level::Deny | Level::Warn) => {
                format!("`#[allow({code})]` above the item or the stack silences it.")
            }
            (Class::Rule, Level::Allow) => {
                format!("It is off until `#[warn({code})]` above the item or the stack asks for it.")
            }
        };
        write!(f, "```\n\n{silencer}\n\n{}", self.page)
    }
}
