//! Texts that are nearly stacks: tokens dropped, doubled, swapped, replaced and moved, groups opened and closed.
//!
//! In: a text and a list of edits. Out: a text that Rust's lexer reads with balanced groups, as a macro's input always is.

use crate::input;
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A change at a token; positions count modulo the number of tokens.
#[derive(Clone, Debug)]
pub enum Edit {
    /// Leaves out some tokens.
    Drop(usize, usize),
    /// Writes some tokens twice.
    Double(usize, usize),
    /// Exchanges two tokens.
    Swap(usize, usize),
    /// Writes this in place of a token.
    Replace(usize, &'static str),
    /// Writes this before a token.
    Insert(usize, &'static str),
    /// Writes a later token before an earlier one.
    Move(usize, usize),
    /// Ends the text there.
    Cut(usize),
}

/// Tokens that a stack may hold somewhere, and some that it may hold nowhere.
const WORDS: &[&str] = &[
    "stack",
    "part",
    "param",
    "mapping",
    "condition",
    "rule",
    "resource",
    "output",
    "when",
    "for",
    "in",
    "let",
    "include",
    "import",
    "uses",
    "extern",
    "shared",
    "metadata",
    "transform",
    "globals",
    "hooks",
    "with",
    "as",
    "assert",
    "pub",
    "crate",
    "Self",
    "self",
    "true",
    "false",
    "AWS",
    "AWS::NoValue",
    "AWS::EC2::VPC",
    "Custom::Thing",
    "String",
    "Number",
    "List<Number>",
    "Unchecked",
    "Sub",
    "Join",
    "Select",
    "If",
    "FindInMap",
    "GetAZs",
    "LogicalId",
    "ImportValue",
    "ResolveSecret",
    "Base64",
    "DependsOn",
    "Condition",
    "DeletionPolicy",
    "Metadata",
    "Tags",
    "r#type",
    "_",
    "größe",
    "x\u{301}",
    "Fn",
    "Ref",
    "null",
    "\"text\"",
    "\"\"",
    "\"${Vpc}\"",
    "\"${\"",
    "\"${!x} ${A.B.C}\"",
    "\"{{resolve:ssm:a}}\"",
    "\"{{resolve:\"",
    "r#\"raw\"#",
    "\"\n  a\n   b\n  \"",
    "b\"bytes\"",
    "c\"c\"",
    "'c'",
    "0",
    "1",
    "-1",
    "0.5",
    "1e400",
    "0x1F",
    "1_000",
    "007",
    "12s",
    "1.",
    "99999999999999999999999999",
    "::",
    ":",
    ";",
    ",",
    "=",
    "==",
    "!=",
    "!",
    "&&",
    "||",
    "&",
    "|",
    "<",
    ">",
    "-",
    "->",
    "=>",
    ".",
    "..",
    "...",
    "@",
    "#",
    "$",
    "?",
    "~",
    "%",
    "*",
    "/",
    "^",
    "+",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "#[was(\"Old\")]",
    "#[allow(unused_parameter)]",
    "#[cfg(test)]",
    "#[formwork(crate = a::b)]",
    "/// text\n",
    "'life",
    "format!(\"{a}\")",
    "include_str!(\"file\")",
    "@with { } [] [] [0] [] { }",
    "!Ref",
    "Fn::Sub",
];

/// An edit of two numbers.
type Make = fn(usize, usize) -> Edit;

/// How often each kind of edit comes, among all.
const WEIGHTS: &[(usize, Make)] = &[
    (3, |at, count| Edit::Drop(at, 1 + count % 3)),
    (1, |at, count| Edit::Drop(at, 1 + count % 19)),
    (1, |at, count| Edit::Double(at, 1 + count % 11)),
    (2, Edit::Swap),
    (4, |at, word| Edit::Replace(at, WORDS[word % WORDS.len()])),
    (4, |at, word| Edit::Insert(at, WORDS[word % WORDS.len()])),
    (1, Edit::Move),
    (1, |at, _| Edit::Cut(at)),
];

impl Edit {
    /// Any numbers are an edit.
    #[must_use]
    pub fn of(kind: usize, at: usize, other: usize) -> Self {
        let mut left = kind % WEIGHTS.iter().map(|(weight, _)| weight).sum::<usize>();
        let chosen = WEIGHTS.iter().find(|(weight, _)| match left.checked_sub(*weight) {
            Some(less) => {
                left = less;
                false
            }
            None => true,
        });
        chosen.map_or(Self::Cut(at), |(_, make)| make(at, other))
    }
}

/// The text after all edits, or nothing if Rust's lexer would not read it. Of several calls the first edit chooses one.
#[must_use]
pub fn mutate(text: &str, edits: &[[usize; 3]]) -> Option<String> {
    let mut calls = input::read(text);
    let chosen = edits.first()?[1].checked_rem(calls.len())?;
    let edits: Vec<Edit> = edits.iter().map(|[kind, at, other]| Edit::of(*kind, *at, *other)).collect();
    calls[chosen].text = apply(&calls[chosen].text, &edits)?;
    Some(input::write(&calls))
}

/// The text with some tokens of another, or nothing if Rust's lexer would not read it.
#[must_use]
pub fn cross(text: &str, other: &str, [call, from, count, to]: [usize; 4]) -> Option<String> {
    let mut calls = input::read(text);
    let others = input::read(other);
    let taken = pieces(&others.get(call.checked_rem(others.len())?)?.text);
    let start = from.checked_rem(taken.len())?;
    let taken = &taken[start..taken.len().min(start + 1 + count % 60)];
    let chosen = call.checked_rem(calls.len())?;
    let mut tokens = pieces(&calls[chosen].text);
    let at = to % (tokens.len() + 1);
    tokens.splice(at..at, taken.iter().map(|token| format!(" {token}")));
    calls[chosen].text = lexed(balanced(&tokens))?;
    Some(input::write(&calls))
}

/// The text after all edits, or nothing if Rust's lexer would not read it.
pub fn apply(text: &str, edits: &[Edit]) -> Option<String> {
    let mut tokens = pieces(text);
    for edit in edits {
        edit.apply(&mut tokens);
    }
    lexed(balanced(&tokens))
}

fn lexed(text: String) -> Option<String> {
    text.parse::<TokenStream>().ok().map(|_| text)
}

impl Edit {
    fn apply(&self, tokens: &mut Vec<String>) {
        let Some(count) = std::num::NonZeroUsize::new(tokens.len()) else { return };
        match *self {
            Self::Drop(at, many) => {
                let at = at % count;
                tokens.drain(at..(at + many).min(count.get()));
            }
            Self::Double(at, many) => {
                let at = at % count;
                let again: Vec<String> = tokens[at..(at + many).min(count.get())].to_vec();
                tokens.splice(at..at, again);
            }
            Self::Swap(a, b) => tokens.swap(a % count, b % count),
            Self::Replace(at, word) => tokens[at % count] = format!(" {word}"),
            Self::Insert(at, word) => tokens.insert(at % count, format!(" {word}")),
            Self::Move(a, b) => {
                let token = tokens.remove(a % count);
                tokens.insert(b % count, token);
            }
            Self::Cut(at) => tokens.truncate(at % count),
        }
    }
}

/// The tokens with the blanks before each; delimiters are tokens.
fn pieces(text: &str) -> Vec<String> {
    let mut marks = Vec::new();
    ends(text.parse().unwrap_or_default(), &mut marks);
    let mut pieces = Vec::with_capacity(marks.len());
    let mut start = 0;
    for end in marks {
        if let Some(piece) = text.get(start..end).filter(|piece| !piece.is_empty()) {
            pieces.push(piece.to_owned());
            start = end;
        }
    }
    pieces
}

/// Where each token ends.
fn ends(tokens: TokenStream, marks: &mut Vec<usize>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() != Delimiter::None => {
                marks.push(group.span_open().byte_range().end);
                ends(group.stream(), marks);
                marks.push(group.span_close().byte_range().end);
            }
            token => marks.push(token.span().byte_range().end),
        }
    }
}

/// The tokens with every group closed, and closing delimiters without a group left out.
fn balanced(tokens: &[String]) -> String {
    let mut text = String::new();
    let mut open = Vec::new();
    for token in tokens {
        match token.trim_start() {
            "(" => open.push(')'),
            "[" => open.push(']'),
            "{" => open.push('}'),
            closing @ (")" | "]" | "}") => {
                if !open.iter().any(|delimiter| closing.starts_with(*delimiter)) {
                    continue;
                }
                while let Some(delimiter) = open.pop() {
                    if closing.starts_with(delimiter) {
                        break;
                    }
                    text.push(delimiter);
                }
            }
            _ => {}
        }
        text.push_str(token);
    }
    text.extend(open.into_iter().rev());
    text
}

/// The first tokens of the text, every group closed: what stands there while an author writes.
pub fn beginnings(text: &str, step: usize) -> impl Iterator<Item = String> {
    let tokens = pieces(text);
    (0..tokens.len()).step_by(step).map(move |count| balanced(&tokens[..count]))
}

/// The text with one more token, at a place that is neither a Rust expression nor an attribute.
pub fn intrude(text: &str, at: usize, token: &str) -> Option<String> {
    let mut tokens = pieces(text);
    let mut places = Vec::new();
    let mut foreign = 0;
    let mut open = Vec::new();
    for (index, piece) in tokens.iter().enumerate() {
        if foreign == 0 {
            places.push(index);
        }
        let before = index.checked_sub(1).map_or("", |before| tokens[before].trim());
        match piece.trim() {
            "(" | "[" | "{" => {
                let is_call = before.ends_with(|last: char| last.is_alphanumeric());
                let is_foreign = (piece.trim() == "(" && !is_call) || before == "#";
                open.push(is_foreign);
                foreign += usize::from(is_foreign);
            }
            ")" | "]" | "}" => foreign -= usize::from(open.pop().unwrap_or(false)),
            _ => {}
        }
    }
    let at = *places.get(at % places.len().max(1))?;
    // Between `#` and its group, and inside `::`, an intruder changes what the tokens beside it are; in a comment it is none.
    let before = at.checked_sub(1).map_or("", |before| tokens[before].trim());
    if matches!(before, "#" | ":" | "&" | "|" | "=" | "!") || before.starts_with("///") {
        return None;
    }
    tokens.insert(at, format!(" {token} "));
    lexed(balanced(&tokens))
}

#[test]
fn nothing_is_lost_without_edits() {
    let text = "pub stack A; resource B = AWS::EC2::VPC { CidrBlock: (x) } with { };";
    assert_eq!(apply(text, &[]).as_deref(), Some(text));
    assert_eq!(apply("a { b }", &[Edit::Drop(3, 1)]).as_deref(), Some("a { b}"));
}
