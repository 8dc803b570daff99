//! Why a text is no JSON, and the sentence for it.

use super::parse::{DEEPEST, Position};
use std::fmt;

/// Why a text is no JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// Where.
    pub position: Position,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// Something else was needed.
    Expected {
        /// What was needed.
        wanted: &'static str,
        /// What stands there; nothing at the end of the text.
        found: Option<char>,
    },
    /// A comma before `]` or `}`.
    TrailingComma,
    /// A string without its closing quote.
    OpenString,
    /// A line break, a tab or another control character inside a string.
    ControlCharacter,
    /// A `\` before a character that it does not escape.
    UnknownEscape(char),
    /// Half of a surrogate pair.
    LoneSurrogate,
    /// A number that JSON does not have (`01`, `+1`, `.5`, `1.`, `0x10`, `NaN`).
    Number(String),
    /// Deeper than any template may be.
    TooDeep,
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}: {}", self.position.line, self.position.column, self.problem)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Expected { wanted, found: Some(found) } => write!(f, "expected {wanted}, found `{found}`"),
            Self::Expected { wanted, found: None } => write!(f, "expected {wanted}, the text ends here"),
            Self::TrailingComma => f.write_str("a comma before the closing bracket"),
            Self::OpenString => f.write_str("this text has no closing quote on its line"),
            Self::ControlCharacter => {
                f.write_str("a control character inside text; write it as an escape, `\\t` or `\\u001b`")
            }
            Self::UnknownEscape(letter) => write!(f, "`\\{letter}` is no escape; a backslash itself is `\\\\`"),
            Self::LoneSurrogate => f.write_str("half of a surrogate pair is no character"),
            Self::Number(text) => write!(f, "`{text}` is no number of JSON"),
            Self::TooDeep => write!(f, "more than {DEEPEST} levels deep"),
        }
    }
}

impl std::error::Error for SyntaxError {}
