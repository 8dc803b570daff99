//! The table of findings, a file a family. Every code is registered here and nowhere else.
//!
//! Voice: lower case, the exact name in backticks, what was expected and found, the fix in the help line, no full stop.
//! A code is never reused; one that is no longer reported moves to [`RETIRED`].

use super::Row;

/// Declares the rows of a family: `CONSTANT code Level Class "title" ["help", …];`
macro_rules! rows {
    ($($(#[$doc:meta])* $constant:ident $code:literal $level:ident $class:ident $title:literal [$($help:literal),* $(,)?];)*) => {
        $($(#[$doc])* pub static $constant: crate::findings::Row = crate::findings::Row {
            code: $code,
            level: crate::findings::Level::$level,
            class: crate::findings::Class::$class,
            title: $title,
            help: &[$($help),*],
        };)*
        /// All rows of this family.
        pub static ROWS: &[&crate::findings::Row] = &[$(&$constant),*];
    };
}

pub mod bootstrap;
pub mod conditions;
pub mod containers;
pub mod data;
pub mod derive;
pub mod files;
pub mod functions;
pub mod items;
pub mod language;
pub mod limits;
pub mod links;
pub mod names;
pub mod network;
pub mod order;
pub mod parts;
pub mod policies;
pub mod references;
pub mod secrets;
pub mod syntax;
pub mod values;
pub mod worlds;

/// Codes of earlier versions, so that none is used again.
pub static RETIRED: &[&str] = &["not_available"];

static FAMILIES: &[&[&Row]] = &[
    bootstrap::ROWS,
    conditions::ROWS,
    containers::ROWS,
    data::ROWS,
    derive::ROWS,
    files::ROWS,
    functions::ROWS,
    items::ROWS,
    language::ROWS,
    limits::ROWS,
    links::ROWS,
    names::ROWS,
    order::ROWS,
    references::ROWS,
    secrets::ROWS,
    network::ROWS,
    parts::ROWS,
    policies::ROWS,
    syntax::ROWS,
    values::ROWS,
    worlds::ROWS,
];

/// All rows.
pub fn all() -> impl Iterator<Item = &'static Row> {
    FAMILIES.iter().flat_map(|family| family.iter().copied())
}

/// The row of a code.
#[must_use]
pub fn row(code: &str) -> Option<&'static Row> {
    all().find(|row| row.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::{Class, Level};

    #[test]
    fn codes_are_unique_snake_case_and_language_faults_are_errors() {
        let mut codes: Vec<&str> = all().map(|row| row.code).chain(RETIRED.iter().copied()).collect();
        codes.sort_unstable();
        let unique = codes.len();
        codes.dedup();
        assert_eq!(codes.len(), unique, "a code stands twice");
        for row in all() {
            assert!(
                row.code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_'),
                "{}",
                row.code
            );
            assert!(!row.title.ends_with('.'), "{}", row.code);
            assert!(row.class == Class::Rule || row.level != Level::Deny, "{}", row.code);
        }
    }
}
