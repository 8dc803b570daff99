//! Texts that are nearly stacks: tokens dropped, doubled, swapped, replaced and moved, groups opened and closed.
//!
//! In: a text and a list of edits. Out: a text that Rust's lexer reads with balanced groups, as a macro's input always is.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use proptest::prelude::*;

/// A change at a token; positions count modulo the number of tokens.
#[derive(Clone, Debug)]
pub(crate) enum Edit {
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
    "@with { } [] [] { }",
    "!Ref",
    "Fn::Sub",
];

/// Some edits.
pub(crate) fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let word = || (0..WORDS.len()).prop_map(|at| WORDS[at]);
    let edit = prop_oneof![
        3 => (any::<usize>(), 1..4_usize).prop_map(|(at, count)| Edit::Drop(at, count)),
        1 => (any::<usize>(), 1..20_usize).prop_map(|(at, count)| Edit::Drop(at, count)),
        1 => (any::<usize>(), 1..12_usize).prop_map(|(at, count)| Edit::Double(at, count)),
        2 => (any::<usize>(), any::<usize>()).prop_map(|(a, b)| Edit::Swap(a, b)),
        4 => (any::<usize>(), word()).prop_map(|(at, word)| Edit::Replace(at, word)),
        4 => (any::<usize>(), word()).prop_map(|(at, word)| Edit::Insert(at, word)),
        1 => (any::<usize>(), any::<usize>()).prop_map(|(a, b)| Edit::Move(a, b)),
        1 => any::<usize>().prop_map(Edit::Cut),
    ];
    proptest::collection::vec(edit, 1..6)
}

/// The text after all edits, or nothing if Rust's lexer would not read it.
pub(crate) fn apply(text: &str, edits: &[Edit]) -> Option<String> {
    let mut tokens = pieces(text);
    for edit in edits {
        edit.apply(&mut tokens);
    }
    let text = balanced(&tokens);
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
pub(crate) fn beginnings(text: &str, step: usize) -> impl Iterator<Item = String> {
    let tokens = pieces(text);
    (0..tokens.len()).step_by(step).map(move |count| balanced(&tokens[..count]))
}

/// The text with one more token, at a place that is neither a Rust expression nor an attribute.
pub(crate) fn intrude(text: &str, at: usize, token: &str) -> Option<String> {
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
    let text = balanced(&tokens);
    text.parse::<TokenStream>().ok().map(|_| text)
}

#[test]
fn nothing_is_lost_without_edits() {
    let text = "pub stack A; resource B = AWS::EC2::VPC { CidrBlock: (x) } with { };";
    assert_eq!(apply(text, &[]).as_deref(), Some(text));
    assert_eq!(apply("a { b }", &[Edit::Drop(3, 1)]).as_deref(), Some("a { b}"));
}
