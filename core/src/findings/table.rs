//! The table of findings, a file a family. Every code is registered here and nowhere else.
//!
//! Voice: lower case, the exact name in backticks, what was expected and found, the fix in the help line, no full stop.
//! A code is never reused; one that is no longer reported moves to [`RETIRED`].

use super::Row;

/// The rows of one file of the table.
#[derive(Debug)]
pub struct Family {
    /// The name of the file, and of the folders that hold its pages and its ui tests.
    pub name: &'static str,
    /// Its rows.
    pub rows: &'static [&'static Row],
    /// The page of each row, in the same order.
    #[cfg(feature = "explain")]
    pub(crate) pages: &'static [&'static str],
}

/// Declares a family and its rows: `"family"; CONSTANT code Level Class "title" ["help", …]; …`
///
/// With the feature `explain` each row has its page, `pages/<family>/<code>.md`: in [`FAMILY`](conditions::FAMILY) for tools, and
/// in its own documentation, which makes that of this module the index.
macro_rules! rows {
    ($family:literal; $($(#[$doc:meta])* $constant:ident $code:literal $level:ident $class:ident $title:literal [$($help:literal),* $(,)?];)*) => {
        $(
            $(#[$doc])*
            #[cfg_attr(
                feature = "explain",
                doc = concat!("\n```text\n", stringify!($level), ": ", $title, " [", $code, "]", $("\nhelp: ", $help,)* "\n```\n"),
                doc = include_str!(concat!("../pages/", $family, "/", $code, ".md"))
            )]
            pub static $constant: crate::findings::Row = crate::findings::Row {
                code: $code,
                level: crate::findings::Level::$level,
                class: crate::findings::Class::$class,
                title: $title,
                help: &[$($help),*],
            };
        )*
        /// All rows of this file.
        pub static FAMILY: crate::findings::table::Family = crate::findings::table::Family {
            name: $family,
            rows: &[$(&$constant),*],
            #[cfg(feature = "explain")]
            pages: &[$(include_str!(concat!("../pages/", $family, "/", $code, ".md"))),*],
        };
    };
}

/// Declares the files of the table.
macro_rules! families {
    ($($family:ident)*) => {
        $(pub mod $family;)*
        /// The families, in the order of their names.
        pub static FAMILIES: &[&Family] = &[$(&$family::FAMILY),*];
    };
}

families! {
    bootstrap conditions containers data derive files functions items language limits links lints names network order parts
    policies references secrets services syntax values worlds
}

/// Codes of earlier versions, so that none is used again.
pub static RETIRED: &[&str] = &["derive_default", "no_resources_section", "not_available"];

/// All rows.
pub fn all() -> impl Iterator<Item = &'static Row> {
    FAMILIES.iter().flat_map(|family| family.rows.iter().copied())
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
