//! The text of a JSON file as a tree with the line and column of every node.
//!
//! In: the text. Out: a [`Document`], or the first fault. serde_json is not enough: it keeps neither the order of
//! keys nor their places, and whether it keeps numbers as written depends on who else is built with it.

use super::error::{Problem, SyntaxError};
use super::{Kind, Member, Node};
use crate::model::{Name, Place};

/// A text that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The tree.
    pub root: Node,
    text: Box<str>,
    offsets: Vec<usize>,
}

/// A line and a column, both from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: u32,
    /// The column.
    pub column: u32,
}

/// Deeper nesting is refused, so that no text can exhaust the stack. The language allows 100 levels, and a function is
/// up to three levels of JSON for one of the language.
pub(super) const DEEPEST: usize = 400;

impl Document {
    /// The byte of the text at which a node or key begins; the first for a place that the document does not have.
    #[must_use]
    pub fn offset(&self, place: Place) -> usize {
        self.offsets.get(place.0 as usize).copied().unwrap_or_default()
    }

    /// The node or key that begins at a byte of the text.
    ///
    /// # Examples
    ///
    /// ```
    /// let document = formwork_core::json::parse(r#"{ "Size": 2 }"#)?;
    /// let size = document.root.get("Size").map(|node| node.place);
    /// assert_eq!(document.place_at(10), size);
    /// assert_eq!(document.place_at(9), None);
    /// # Ok::<(), formwork_core::json::SyntaxError>(())
    /// ```
    #[must_use]
    pub fn place_at(&self, offset: usize) -> Option<Place> {
        let index = self.offsets.binary_search(&offset).ok()?;
        u32::try_from(index).ok().map(Place)
    }

    /// The position of a place of this document.
    #[must_use]
    pub fn position(&self, place: Place) -> Position {
        position(&self.text, self.offset(place))
    }
}

/// Reads a text.
///
/// # Errors
/// The first place where the text is no JSON. A key that stands twice is no fault here: reading a template reports it.
///
/// # Examples
///
/// ```
/// use formwork_core::json;
/// let document = json::parse("{\n  \"Size\": 1.50\n}")?;
/// let size = document.root.get("Size").ok_or("no size")?;
/// assert_eq!(size.kind, json::Kind::Number("1.50".into()));
/// assert_eq!(document.position(size.place), json::Position { line: 2, column: 11 });
///
/// let error = json::parse("{ \"Size\": }").unwrap_err();
/// assert_eq!(error.to_string(), "line 1, column 11: expected a value, found `}`");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn parse(text: &str) -> Result<Document, SyntaxError> {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut parser = Parser { text, at: start, offsets: Vec::new() };
    parser.blanks();
    let root = parser.value(0)?;
    parser.blanks();
    match parser.peek() {
        None => Ok(Document { root, text: text.into(), offsets: parser.offsets }),
        found => Err(parser.fault(Problem::Expected { wanted: "the end of the text", found })),
    }
}

// Its loops over bytes go by index: they run in build scripts that nobody optimises, where an iterator is six calls
// a byte.
struct Parser<'t> {
    text: &'t str,
    at: usize,
    offsets: Vec<usize>,
}

impl Parser<'_> {
    fn value(&mut self, depth: usize) -> Result<Node, SyntaxError> {
        if depth > DEEPEST {
            return Err(self.fault(Problem::TooDeep));
        }
        let place = self.place();
        let kind = match self.peek() {
            Some('{') => Kind::Object(self.object(depth)?),
            Some('[') => Kind::List(self.list(depth)?),
            Some('"') => Kind::Text(self.string()?),
            Some('-' | '+' | '.' | '0'..='9') => Kind::Number(self.number()?),
            Some(c) if c.is_ascii_alphabetic() => self.word()?,
            found => return Err(self.expected("a value", found)),
        };
        Ok(Node { place, kind })
    }

    fn object(&mut self, depth: usize) -> Result<Vec<Member>, SyntaxError> {
        let mut members = Vec::new();
        self.at += 1;
        self.blanks();
        if self.eat('}') {
            return Ok(members);
        }
        loop {
            if self.peek() != Some('"') {
                return Err(self.expected("a key in double quotes", self.peek()));
            }
            let place = self.place();
            let key = Name::new(self.string()?, place);
            self.blanks();
            if !self.eat(':') {
                return Err(self.expected("`:` after the key", self.peek()));
            }
            self.blanks();
            let value = self.value(depth + 1)?;
            members.push(Member { key, value });
            if self.ends('}', "`,` or `}`")? {
                return Ok(members);
            }
        }
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Node>, SyntaxError> {
        let mut items = Vec::new();
        self.at += 1;
        self.blanks();
        if self.eat(']') {
            return Ok(items);
        }
        loop {
            items.push(self.value(depth + 1)?);
            if self.ends(']', "`,` or `]`")? {
                return Ok(items);
            }
        }
    }

    /// What stands between two entries; whether it was the closing bracket.
    fn ends(&mut self, close: char, wanted: &'static str) -> Result<bool, SyntaxError> {
        self.blanks();
        if self.eat(close) {
            return Ok(true);
        }
        if self.peek() != Some(',') {
            return Err(self.expected(wanted, self.peek()));
        }
        let comma = self.at;
        self.at += 1;
        self.blanks();
        if self.peek() == Some(close) {
            return Err(self.fault_at(comma, Problem::TrailingComma));
        }
        Ok(false)
    }

    fn string(&mut self) -> Result<String, SyntaxError> {
        let open = self.at;
        self.at += 1;
        let mut text = String::new();
        loop {
            let (bytes, from) = (self.text.as_bytes(), self.at);
            while self.at < bytes.len() && !matches!(bytes[self.at], ..0x20 | b'"' | b'\\') {
                self.at += 1;
            }
            text.push_str(&self.text[from..self.at]);
            match bytes.get(self.at) {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => text.push(self.escape(open)?),
                Some(b'\n') | None => return Err(self.fault_at(open, Problem::OpenString)),
                Some(_) => return Err(self.fault(Problem::ControlCharacter)),
            }
        }
    }

    fn escape(&mut self, open: usize) -> Result<char, SyntaxError> {
        let backslash = self.at;
        self.at += 1;
        let Some(letter) = self.peek() else { return Err(self.fault_at(open, Problem::OpenString)) };
        self.at += letter.len_utf8();
        Ok(match letter {
            '"' | '\\' | '/' => letter,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => return self.unicode(backslash),
            other => return Err(self.fault_at(backslash, Problem::UnknownEscape(other))),
        })
    }

    fn unicode(&mut self, backslash: usize) -> Result<char, SyntaxError> {
        let first = self.hex()?;
        let code = match first {
            0xd800..0xdc00 if self.text[self.at..].starts_with("\\u") => {
                self.at += 2;
                match self.hex()? {
                    second @ 0xdc00..0xe000 => 0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00),
                    _ => first,
                }
            }
            _ => first,
        };
        char::from_u32(code).ok_or_else(|| self.fault_at(backslash, Problem::LoneSurrogate))
    }

    fn hex(&mut self) -> Result<u32, SyntaxError> {
        let digits = self.text.get(self.at..self.at + 4).filter(|four| four.bytes().all(|b| b.is_ascii_hexdigit()));
        match digits.and_then(|four| u32::from_str_radix(four, 16).ok()) {
            Some(code) => {
                self.at += 4;
                Ok(code)
            }
            None => Err(self.expected("four hexadecimal digits", self.peek())),
        }
    }

    fn number(&mut self) -> Result<String, SyntaxError> {
        let token = self.token();
        if !is_number(token) {
            return Err(self.fault(Problem::Number(token.to_owned())));
        }
        let token = token.to_owned();
        self.at += token.len();
        Ok(token)
    }

    fn word(&mut self) -> Result<Kind, SyntaxError> {
        let kind = match self.token() {
            "null" => Kind::Null,
            "true" => Kind::Bool(true),
            "false" => Kind::Bool(false),
            word @ ("NaN" | "Infinity") => return Err(self.fault(Problem::Number(word.to_owned()))),
            _ => return Err(self.expected("a value", self.peek())),
        };
        self.at += self.token().len();
        Ok(kind)
    }

    /// The run of characters that a number or a word could have.
    fn token(&self) -> &str {
        let rest = &self.text[self.at..];
        let end = rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '+' | '-' | '.' | '_')));
        &rest[..end.unwrap_or(rest.len())]
    }

    fn blanks(&mut self) {
        let bytes = self.text.as_bytes();
        while self.at < bytes.len() && matches!(bytes[self.at], b' ' | b'\t' | b'\n' | b'\r') {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn eat(&mut self, wanted: char) -> bool {
        let found = self.text[self.at..].starts_with(wanted);
        if found {
            self.at += wanted.len_utf8();
        }
        found
    }

    fn place(&mut self) -> Place {
        let place = Place(u32::try_from(self.offsets.len()).unwrap_or(u32::MAX));
        self.offsets.push(self.at);
        place
    }

    fn expected(&mut self, wanted: &'static str, found: Option<char>) -> SyntaxError {
        self.fault(Problem::Expected { wanted, found })
    }

    fn fault(&mut self, problem: Problem) -> SyntaxError {
        self.fault_at(self.at, problem)
    }

    fn fault_at(&mut self, at: usize, problem: Problem) -> SyntaxError {
        SyntaxError { position: position(self.text, at), problem }
    }
}

/// The position of a byte of the text. It is counted anew for each that is asked for: most texts have no fault.
fn position(text: &str, at: usize) -> Position {
    let before = text.get(..at).unwrap_or(text).trim_start_matches('\u{feff}');
    let (lines, line) = before.rsplit_once('\n').map_or((0, before), |(above, line)| (above.split('\n').count(), line));
    let number = |count: usize| u32::try_from(count + 1).unwrap_or(u32::MAX);
    Position { line: number(lines), column: number(line.chars().count()) }
}

/// Whether JSON's grammar has this number.
fn is_number(token: &str) -> bool {
    fn digits(text: &str) -> (bool, &str) {
        let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
        (rest.len() < text.len(), rest)
    }
    let unsigned = token.strip_prefix('-').unwrap_or(token);
    let (some, rest) = digits(unsigned);
    let whole = &unsigned[..unsigned.len() - rest.len()];
    if !some || (whole.len() > 1 && whole.starts_with('0')) {
        return false;
    }
    let rest = match rest.strip_prefix('.').map(digits) {
        Some((false, _)) => return false,
        Some((true, rest)) => rest,
        None => rest,
    };
    let rest = match rest.strip_prefix(['e', 'E']).map(|rest| digits(rest.strip_prefix(['+', '-']).unwrap_or(rest))) {
        Some((false, _)) => return false,
        Some((true, rest)) => rest,
        None => rest,
    };
    rest.is_empty()
}
