//! Regular expressions of the schema, and the engines that run them.
//!
//! The schema's dialect is ECMA's with habits from Java. `regex-lite` runs what it parses; it is small, linear in
//! time and quick to compile. `regress` runs the rest: look-around, back-references, Unicode classes. Unicode classes
//! are dear to compile (up to 35 ms in an unoptimised build), so that ASCII texts meet an ASCII form of them first.

use std::fmt::Write;
use std::sync::OnceLock;

/// Which regular expression engine runs a pattern, found when the blob was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// `regex-lite`
    Lite,
    /// `regress`
    Full,
    /// none accepts it; the pattern is not checked
    None,
}

/// A regular expression of the schema. A value fits if the expression is found anywhere in it: `^` and `$` are the
/// pattern's own.
#[derive(Clone, Copy, Debug)]
pub struct Pattern<'b> {
    /// Its text, in ECMA's dialect.
    pub text: &'b str,
    /// The engine that runs it.
    pub engine: Engine,
}

/// A compiled [`Pattern`].
#[derive(Clone, Debug)]
pub struct Matcher {
    /// For ASCII texts, and for all texts if nothing else is set.
    quick: Compiled,
    /// For other texts, compiled when the first one comes.
    exact: Option<(String, OnceLock<Option<Compiled>>)>,
    /// Astral characters are written as pairs of surrogates, which match nothing in UTF-8.
    has_surrogates: bool,
}

#[derive(Clone, Debug)]
enum Compiled {
    Lite(regex_lite::Regex),
    Full(Box<regress::Regex>),
}

impl Pattern<'_> {
    /// Compiles the pattern for its engine. This costs up to a millisecond: keep the result.
    ///
    /// ```
    /// use formwork_core::schema::{Engine, Pattern};
    ///
    /// let pattern = Pattern { text: "^(?!aws:).+", engine: Engine::Full };
    /// let matcher = pattern.compile().ok_or("no engine")?;
    /// assert!(matcher.is_match("Name"));
    /// assert!(!matcher.is_match("aws:name"));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn compile(&self) -> Option<Matcher> {
        let has_surrogates = self.text.contains("\\uD8");
        let plain = |quick| Matcher { quick, exact: None, has_surrogates };
        match self.engine {
            Engine::Lite => Some(plain(lite(self.text)?)),
            Engine::None => None,
            Engine::Full => {
                let text = translate(self.text, JAVA);
                if !text.contains("\\p{") && !text.contains("\\P{") {
                    return Some(plain(full(&text, "")?));
                }
                let ascii = translate(&text, ASCII);
                let is_plain = !ascii.contains("\\p{") && !ascii.contains("\\P{");
                match lite(&ascii).or_else(|| full(&ascii, "")).filter(|_| is_plain) {
                    Some(quick) => Some(Matcher { exact: Some((text, OnceLock::new())), ..plain(quick) }),
                    None => Some(plain(full(&text, "u")?)),
                }
            }
        }
    }
}

impl Matcher {
    /// Whether the pattern is found anywhere in the text.
    #[must_use]
    pub fn is_match(&self, text: &str) -> bool {
        if self.has_surrogates && text.chars().any(|letter| letter > '\u{ffff}') {
            return true;
        }
        match &self.exact {
            Some((pattern, cell)) if !text.is_ascii() => {
                let exact = cell.get_or_init(|| full(pattern, "u"));
                exact.as_ref().is_none_or(|compiled| compiled.is_match(text))
            }
            _ => self.quick.is_match(text),
        }
    }
}

impl Compiled {
    fn is_match(&self, text: &str) -> bool {
        match self {
            Self::Lite(regex) => regex.is_match(text),
            Self::Full(regex) => regex.find(text).is_some(),
        }
    }
}

/// A pattern whose `regex-lite` program is larger than this many bytes compiles too slowly in an unoptimised build;
/// `regress` counts repetitions instead of unrolling them.
const LARGEST_LITE_PROGRAM: usize = 1 << 16;

fn lite(text: &str) -> Option<Compiled> {
    regex_lite::RegexBuilder::new(text).size_limit(LARGEST_LITE_PROGRAM).build().ok().map(Compiled::Lite)
}

fn full(text: &str, flags: &str) -> Option<Compiled> {
    let regex = regress::Regex::with_flags(text, flags).ok()?;
    Some(Compiled::Full(Box::new(regex)))
}

/// Escapes and what each becomes. A meaning in brackets stands for itself outside a class and loses them inside; one
/// without has none inside.
type Escapes = &'static [(&'static str, &'static str)];

/// Java's escapes that ECMA reads as letters or not at all.
const JAVA: Escapes = &[
    ("\\A", "^"),
    ("\\Z", "$"),
    ("\\z", "$"),
    ("\\p{Graph}", "[\\x21-\\x7E]"),
    ("\\p{Print}", "[\\x20-\\x7E]"),
    ("\\p{ASCII}", "[\\x00-\\x7F]"),
];

/// What Unicode's general categories hold of ASCII.
const ASCII: Escapes = &[
    ("\\p{L}", "[A-Za-z]"),
    ("\\p{Lu}", "[A-Z]"),
    ("\\p{Ll}", "[a-z]"),
    ("\\p{M}", "[]"),
    ("\\p{N}", "[0-9]"),
    ("\\p{Nd}", "[0-9]"),
    ("\\p{Z}", "[ ]"),
    ("\\p{Zs}", "[ ]"),
    ("\\p{P}", "[!-#%-*,-/:;?@\\[-\\]_{}]"),
    ("\\p{S}", "[$+<=>^`|~]"),
    ("\\p{C}", "[\\x00-\\x1F\\x7F]"),
    ("\\p{Cc}", "[\\x00-\\x1F\\x7F]"),
    ("\\p{Cf}", "[]"),
    ("\\P{C}", "[\\x20-\\x7E]"),
    ("\\P{M}", "[\\x00-\\x7F]"),
];

/// Replaces escapes, unless a backslash before takes their own away.
fn translate(text: &str, escapes: Escapes) -> String {
    let mut result = String::with_capacity(text.len());
    let mut in_class = false;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let known = escapes.iter().find(|(escape, _)| rest.starts_with(escape));
        let length = match (first, known) {
            ('\\', Some((escape, meaning))) => {
                let bare = meaning.strip_prefix('[').and_then(|inner| inner.strip_suffix(']'));
                match bare {
                    Some(bare) if in_class => result.push_str(bare),
                    None if in_class => result.push_str(escape),
                    _ => result.push_str(meaning),
                }
                rest = &rest[escape.len()..];
                continue;
            }
            ('\\', None) => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            _ => first.len_utf8(),
        };
        match first {
            '[' => in_class = true,
            ']' => in_class = false,
            _ => {}
        }
        // Writing to a string cannot fail.
        let _ = write!(result, "{}", &rest[..length]);
        rest = &rest[length..];
    }
    result
}

/// Whether `regex-lite` runs the pattern.
#[cfg(feature = "write")]
pub(super) fn is_lite(text: &str) -> bool {
    lite(text).is_some()
}

/// Whether `regress` compiles the pattern as a whole, Unicode classes included.
#[cfg(feature = "write")]
pub(super) fn is_full(text: &str) -> bool {
    let text = translate(text, JAVA);
    let flags = if text.contains("\\p{") || text.contains("\\P{") { "u" } else { "" };
    full(&text, flags).is_some()
}

#[cfg(test)]
mod tests {
    use super::{Engine, Pattern};

    fn fits(pattern: &str, text: &str) -> bool {
        Pattern { text: pattern, engine: Engine::Full }.compile().expect("it compiles").is_match(text)
    }

    #[test]
    fn java_anchors_are_anchors() {
        assert!(fits(r"\A[0-9a-f]+\Z", "0af"));
        assert!(!fits(r"\A[0-9a-f]+\Z", "A0afZ"));
        assert!(fits(r"^\\A[\p{Graph} ]*$", r"\A x"));
    }

    #[test]
    fn unicode_classes_judge_ascii_and_other_texts_alike() {
        let tag = r"^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$";
        assert!(fits(tag, "Team 4/a"));
        assert!(fits(tag, "Größe 4"));
        assert!(!fits(tag, "a*b"));
        assert!(!fits(tag, "ä*b"));
        for letter in (0..128_u8).map(char::from) {
            let text = letter.to_string();
            for class in [r"\p{L}", r"\p{N}", r"\p{Z}", r"\p{P}", r"\p{S}", r"\p{C}", r"\P{C}", r"\P{M}", r"\p{Cf}"] {
                let here = fits(&format!("^[{class}§]$"), &text);
                let exact = regress::Regex::with_flags(&format!("^{class}$"), "u").expect("it compiles");
                assert_eq!(here, exact.find(&text).is_some(), "{class} {letter:?}");
            }
        }
    }

    #[test]
    fn astral_characters_pass_where_surrogates_are_written() {
        assert!(fits(r"^[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\r\n\t]*$", "a 🙂"));
    }
}
