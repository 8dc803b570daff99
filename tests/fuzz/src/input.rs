//! An input: the macro calls of a file, so that a stack meets the parts and derived types that it names.
//!
//! In: a text in which a line such as `//- part` begins each call. A text without such a line is one `stack!`.
//! Out: the calls with their kinds, and the text again.

/// Which macro a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The inside of `stack! { … }`.
    Stack,
    /// The inside of `part! { … }`.
    Part,
    /// A struct with `#[derive(Resource)]`, without the derive.
    Derive,
}

/// Kinds by the line that begins them.
const MARKS: &[(&str, Kind)] = &[("//- stack", Kind::Stack), ("//- part", Kind::Part), ("//- derive", Kind::Derive)];

impl Kind {
    /// The kind whose macro has this name.
    ///
    /// # Examples
    ///
    /// ```
    /// use formwork_fuzz::input::Kind;
    /// assert_eq!(Kind::named("part"), Some(Kind::Part));
    /// assert_eq!(Kind::named("vec"), None);
    /// ```
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        MARKS.iter().find(|(mark, _)| mark.strip_prefix("//- ") == Some(name)).map(|(_, kind)| *kind)
    }

    fn mark(self) -> &'static str {
        MARKS.iter().find(|(_, kind)| *kind == self).map_or("", |(mark, _)| mark)
    }
}

/// One macro call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// Its macro.
    pub kind: Kind,
    /// Its tokens, as text.
    pub text: String,
}

/// The calls of a text, in its order.
///
/// # Examples
///
/// ```
/// use formwork_fuzz::input::{self, Kind};
/// let calls = input::read("//- part\npub part Network;\n//- stack\npub stack Web; include Network;");
/// assert_eq!(calls.len(), 2);
/// assert_eq!((calls[1].kind, calls[1].text.as_str()), (Kind::Stack, "pub stack Web; include Network;"));
/// assert_eq!(input::read("pub stack Web;")[0].kind, Kind::Stack);
/// ```
#[must_use]
pub fn read(text: &str) -> Vec<Call> {
    let mut calls: Vec<Call> = Vec::new();
    for line in text.split_inclusive('\n') {
        let mark = MARKS.iter().find(|(mark, _)| line.trim_end() == *mark);
        match (mark, calls.last_mut()) {
            (Some((_, kind)), _) => calls.push(Call { kind: *kind, text: String::new() }),
            (None, Some(call)) => call.text.push_str(line),
            (None, None) => calls.push(Call { kind: Kind::Stack, text: line.to_owned() }),
        }
    }
    calls
}

/// The text of some calls.
///
/// # Examples
///
/// ```
/// use formwork_fuzz::input;
/// let text = "//- part\npub part A;\n//- stack\npub stack B;\n";
/// assert_eq!(input::write(&input::read(text)), text);
/// ```
#[must_use]
pub fn write(calls: &[Call]) -> String {
    let mut text = String::new();
    for call in calls {
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        text.push_str(call.kind.mark());
        text.push('\n');
        text.push_str(&call.text);
    }
    text
}
