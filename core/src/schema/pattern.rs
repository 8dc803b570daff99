//! Regular expressions of the schema, and the engines that run them.
//!
//! The schema's dialect is ECMA's with habits from Java. `regex-lite` runs what it parses; it is small, linear in
//! time and quick to compile. `regress` runs the rest: look-around, back-references, Unicode classes.

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
pub struct Matcher(Compiled);

#[derive(Clone, Debug)]
enum Compiled {
    Lite(regex_lite::Regex),
    Full(Box<regress::Regex>),
}

impl Pattern<'_> {
    /// Compiles the pattern for its engine. This costs tens of microseconds: keep the result.
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
        let compiled = match self.engine {
            Engine::Lite => Compiled::Lite(regex_lite::Regex::new(self.text).ok()?),
            Engine::Full => Compiled::Full(Box::new(full(self.text)?)),
            Engine::None => return None,
        };
        Some(Matcher(compiled))
    }
}

impl Matcher {
    /// Whether the pattern is found anywhere in the text.
    #[must_use]
    pub fn is_match(&self, text: &str) -> bool {
        match &self.0 {
            Compiled::Lite(regex) => regex.is_match(text),
            Compiled::Full(regex) => regex.find(text).is_some(),
        }
    }
}

/// Unicode classes exist in the Unicode mode only, which in turn refuses needless escapes that other patterns use.
fn full(text: &str) -> Option<regress::Regex> {
    let unicode = || regress::Regex::with_flags(text, "u").ok();
    if text.contains("\\p{") || text.contains("\\P{") {
        unicode()
    } else {
        regress::Regex::new(text).ok().or_else(unicode)
    }
}
