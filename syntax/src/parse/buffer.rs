//! Tokens in one flat table, with a cursor that is two numbers.
//!
//! In: a `TokenStream`. Out: [`Cursor`]s, which copy nothing and never leave their group. The text of each
//! identifier is taken once: inside a compiler that is a call. Invisible groups of a user's `macro_rules!` are dropped
//! here, so that no parser sees them; inside a Rust expression they stay, since its group is kept as a token.

use crate::tokens::{FNV_START, fnv};
use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

/// How deep groups may stand in each other.
pub(crate) const DEPTH: usize = 100;

/// A token stream as a table.
pub(super) struct Buffer {
    tokens: Vec<Token>,
    /// The first group that stands too deep; the content of such groups is not in the table.
    pub(super) too_deep: Option<Span>,
}

/// A token; the content of a group follows it, up to its `Close`.
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) span: Span,
}

pub(super) enum Kind {
    /// An identifier and its text without `r#`.
    Ident(Ident, Box<str>),
    /// A character, and whether the next one follows it without a blank.
    Punct(char, bool),
    Literal(Literal),
    /// A group and the index of its end.
    Group(Group, usize),
    /// The end of the group with that index.
    Close(usize),
}

/// A position among the tokens of one group.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'b> {
    tokens: &'b [Token],
    at: usize,
    end: usize,
}

impl Buffer {
    pub(super) fn new(stream: TokenStream) -> Self {
        let mut buffer = Self { tokens: Vec::new(), too_deep: None };
        buffer.fill(stream, 0);
        buffer
    }

    pub(super) fn begin(&self) -> Cursor<'_> {
        Cursor { tokens: &self.tokens, at: 0, end: self.tokens.len() }
    }

    /// A hash of all names and literals.
    pub(super) fn fingerprint(&self) -> u64 {
        self.tokens.iter().fold(FNV_START, |hash, token| match &token.kind {
            Kind::Ident(_, text) => fnv(fnv(hash, text), " "),
            Kind::Literal(literal) => fnv(fnv(hash, &literal.to_string()), " "),
            Kind::Punct(..) | Kind::Group(..) | Kind::Close(_) => hash,
        })
    }

    /// Whether the word `crate` is in it.
    pub(super) fn names_crate(&self) -> bool {
        self.tokens.iter().any(|token| matches!(&token.kind, Kind::Ident(_, text) if &**text == "crate"))
    }

    fn fill(&mut self, stream: TokenStream, depth: usize) {
        for tree in stream {
            let (kind, span) = match tree {
                TokenTree::Ident(ident) => {
                    let text = ident.to_string();
                    let text = text.strip_prefix("r#").map_or_else(|| text.as_str().into(), Box::from);
                    let span = ident.span();
                    (Kind::Ident(ident, text), span)
                }
                TokenTree::Punct(punct) => {
                    (Kind::Punct(punct.as_char(), punct.spacing() == Spacing::Joint), punct.span())
                }
                TokenTree::Literal(literal) => {
                    let span = literal.span();
                    (Kind::Literal(literal), span)
                }
                TokenTree::Group(group) => {
                    self.group(group, depth);
                    continue;
                }
            };
            self.tokens.push(Token { kind, span });
        }
    }

    fn group(&mut self, group: Group, depth: usize) {
        if depth >= DEPTH {
            self.too_deep.get_or_insert(group.span_open());
        }
        let content = if depth >= DEPTH { TokenStream::new() } else { group.stream() };
        if group.delimiter() == Delimiter::None {
            return self.fill(content, depth + 1);
        }
        let at = self.tokens.len();
        let span = group.span();
        self.tokens.push(Token { kind: Kind::Group(group, 0), span });
        self.fill(content, depth + 1);
        let end = self.tokens.len();
        self.tokens.push(Token { kind: Kind::Close(at), span });
        if let Some(Token { kind: Kind::Group(_, link), .. }) = self.tokens.get_mut(at) {
            *link = end;
        }
    }
}

impl<'b> Cursor<'b> {
    /// The token here, unless the group ends.
    pub(super) fn token(self) -> Option<&'b Token> {
        if self.at < self.end { self.tokens.get(self.at) } else { None }
    }

    pub(super) fn eof(self) -> bool {
        self.at >= self.end
    }

    /// Behind this token; behind the whole group if it is one.
    pub(super) fn next(self) -> Self {
        let at = match self.token() {
            None => self.at,
            Some(Token { kind: Kind::Group(_, end), .. }) => end + 1,
            Some(_) => self.at + 1,
        };
        Self { at, ..self }
    }

    /// The next token of the table, inside the group if this one opens it.
    pub(super) fn step(self) -> Self {
        Self { at: self.at + 1, ..self }
    }

    pub(super) fn ident(self) -> Option<(&'b Ident, &'b str)> {
        match &self.token()?.kind {
            Kind::Ident(ident, text) => Some((ident, text)),
            _ => None,
        }
    }

    pub(super) fn literal(self) -> Option<&'b Literal> {
        match &self.token()?.kind {
            Kind::Literal(literal) => Some(literal),
            _ => None,
        }
    }

    /// This token as the compiler has it.
    pub(super) fn tree(self) -> Option<TokenTree> {
        let token = self.token()?;
        Some(match &token.kind {
            Kind::Ident(ident, _) => ident.clone().into(),
            Kind::Literal(literal) => literal.clone().into(),
            Kind::Group(group, _) => group.clone().into(),
            Kind::Punct(character, joint) => {
                let spacing = if *joint { Spacing::Joint } else { Spacing::Alone };
                let mut punct = Punct::new(*character, spacing);
                punct.set_span(token.span);
                punct.into()
            }
            Kind::Close(_) => return None,
        })
    }

    /// Whether this token is that word.
    pub(super) fn is_word(self, word: &str) -> bool {
        self.ident().is_some_and(|(_, text)| text == word)
    }

    /// Whether this token is that character, alone or not.
    pub(super) fn is_punct(self, wanted: char) -> bool {
        matches!(self.token(), Some(Token { kind: Kind::Punct(found, _), .. }) if *found == wanted)
    }

    /// Whether these two tokens are that operator.
    pub(super) fn is_pair(self, first: char, second: char) -> bool {
        matches!(self.token(), Some(Token { kind: Kind::Punct(found, true), .. }) if *found == first)
            && self.next().is_punct(second)
    }

    /// Whether this is a `:` that is no half of `::`.
    pub(super) fn is_colon(self) -> bool {
        self.is_punct(':') && !self.is_pair(':', ':')
    }

    /// The content of the group here, if it has that delimiter.
    pub(super) fn group(self, delimiter: Delimiter) -> Option<(&'b Group, Self)> {
        match &self.token()?.kind {
            Kind::Group(group, end) if group.delimiter() == delimiter => {
                Some((group, Self { tokens: self.tokens, at: self.at + 1, end: *end }))
            }
            _ => None,
        }
    }

    /// The span of this token; at the end of a group that of its closing delimiter, else that of the last token.
    pub(super) fn span(self) -> Span {
        let Some(token) = self.tokens.get(self.at).or_else(|| self.tokens.last()) else { return Span::call_site() };
        if let Kind::Close(open) = token.kind
            && let Some(Token { kind: Kind::Group(group, _), .. }) = self.tokens.get(open)
        {
            return group.span_close();
        }
        token.span
    }

    /// The tokens from here to `stop` as one text, with blanks where the author has some.
    pub(super) fn source_to(mut self, stop: Cursor<'b>) -> String {
        let mut text = String::new();
        let mut last: Option<proc_macro2::LineColumn> = None;
        while self.at < stop.at && !self.eof() {
            let span = self.span();
            if last.is_some_and(|last| last != span.start()) {
                text.push(' ');
            }
            text.push_str(&self.text_to(self.next()));
            last = Some(span.end());
            self = self.next();
        }
        text
    }

    /// The tokens from here to `stop` as one text without blanks.
    pub(super) fn text_to(mut self, stop: Cursor<'b>) -> String {
        let mut text = String::new();
        while self.at < stop.at {
            match self.token().map(|token| &token.kind) {
                None => break,
                Some(Kind::Ident(_, name)) => text.push_str(name),
                Some(Kind::Punct(character, _)) => text.push(*character),
                Some(Kind::Literal(literal)) => text.push_str(&literal.to_string()),
                Some(Kind::Group(group, _)) => {
                    text.push_str(&group.span().source_text().unwrap_or_else(|| group.to_string()));
                }
                Some(Kind::Close(_)) => {}
            }
            self = self.next();
        }
        text
    }
}

impl PartialEq for Cursor<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at
    }
}
