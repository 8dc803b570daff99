//! The first phase: which paths a stack names, and the tokens that they answered with.
//!
//! In: the tokens of a macro call, plain or `@with { answer } [answers] [questions] { original }`.
//! Out: [`Collected`], or the macro call that asks the next path.

use super::published;
use crate::derive;
use crate::lower::{Derived, Part, is_rust_type, path_text};
use crate::places::Places;
use crate::tree::{Item, ItemKind, Path, Tree, TypeName};
use formwork_core::findings::report::Report;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use std::collections::{BTreeMap, BTreeSet};

/// A stack's tokens, with what its paths have answered so far.
#[derive(Debug, Default)]
pub(super) struct Collected {
    /// The tokens that the author wrote.
    pub(super) original: TokenStream,
    /// Path and tokens of each answer, in the order in which they were asked.
    pub(super) answers: Vec<(TokenStream, TokenStream)>,
    /// Paths that are still to be asked, the one whose answer has just come first.
    questions: Vec<TokenStream>,
}

/// What a stack uses from outside its own tokens.
#[derive(Debug, Default)]
pub(super) struct Externals {
    /// The included parts.
    pub(super) parts: Vec<Part>,
    /// Their paths, in the same order.
    pub(super) paths: Vec<TokenStream>,
    /// Resource types that are Rust structs, by their path without blanks.
    pub(super) derived: BTreeMap<String, Derived>,
}

impl Collected {
    /// Reads the tokens of a macro call. Tokens that do not follow the protocol are an author's.
    pub(super) fn read(input: TokenStream) -> Self {
        match continued(input.clone()) {
            Some(collected) => collected,
            None => Self { original: input, ..Self::default() },
        }
    }

    /// Whether nothing was asked yet.
    pub(super) fn is_first(&self) -> bool {
        self.answers.is_empty()
    }

    /// The paths that are still to be asked.
    pub(super) fn questions(&self, tree: &Tree) -> Vec<TokenStream> {
        if self.is_first() { paths(tree) } else { self.questions.clone() }
    }

    /// The call that asks the next path of `tree`, or nothing if all have answered.
    pub(super) fn next(&self, tree: &Tree, callback: &TokenStream) -> Option<TokenStream> {
        let questions = self.questions(tree);
        let first = questions.first()?;
        let answers = self.answers.iter().map(|(path, tokens)| quote!({ #path } { #tokens }));
        let original = &self.original;
        let span = first.clone().into_iter().last().map_or_else(proc_macro2::Span::call_site, |token| token.span());
        let bang = quote_spanned!(span=> !);
        Some(quote! {
            #first #bang { @next [#callback] { [#(#answers)*] [#({ #questions })*] { #original } } }
        })
    }

    /// The answers as trees and types.
    pub(super) fn externals(&self, places: &mut Places, report: &mut Report) -> Externals {
        let mut externals = Externals::default();
        for (path, tokens) in &self.answers {
            let text = text(path);
            if is_struct(tokens) {
                externals.derived.extend(derive::read_tokens(tokens.clone(), places).map(|derived| (text, derived)));
            } else {
                externals.parts.push(published::read(text, tokens.clone(), places, report));
                externals.paths.push(path.clone());
            }
        }
        externals
    }
}

/// A path as it is compared: without blanks.
fn text(path: &TokenStream) -> String {
    path.to_string().replace(' ', "")
}

/// Every path that must be asked, each once.
fn paths(tree: &Tree) -> Vec<TokenStream> {
    let mut paths = Vec::new();
    let mut seen = BTreeSet::new();
    let mut add = |path: &Path| {
        if seen.insert(path_text(path)) {
            paths.push(path.tokens());
        }
    };
    let part = tree.items.iter().any(|item| matches!(item.kind, ItemKind::Part { .. }));
    walk(&tree.items, part, &mut add);
    paths
}

fn walk(items: &[Item], part: bool, add: &mut impl FnMut(&Path)) {
    for item in items {
        match &item.kind {
            // A part includes nothing: the stack asks for its parts.
            ItemKind::Include { path, .. } if !part => add(path),
            ItemKind::Resource { kind, .. } | ItemKind::Extern { kind, .. } if is_rust_type(kind) => {
                if let TypeName::Path { path, .. } = kind {
                    add(path);
                }
            }
            ItemKind::When { items, .. } | ItemKind::For { items, .. } => walk(items, part, add),
            _ => {}
        }
    }
}

/// A struct's tokens hold the word; a part's have all that is the author's in groups.
fn is_struct(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().any(|token| matches!(&token, TokenTree::Ident(word) if word == "struct"))
}

/// `@with { answer } [{path} {tokens} …] [{path} …] { original }`
fn continued(input: TokenStream) -> Option<Collected> {
    let mut tokens = input.into_iter();
    match tokens.next()? {
        TokenTree::Punct(at) if at.as_char() == '@' => {}
        _ => return None,
    }
    match tokens.next()? {
        TokenTree::Ident(word) if word == "with" => {}
        _ => return None,
    }
    let answer = group(tokens.next()?, Delimiter::Brace)?;
    let mut answers = Vec::new();
    let mut told = group(tokens.next()?, Delimiter::Bracket)?.into_iter();
    while let (Some(path), Some(tokens)) = (told.next(), told.next()) {
        answers.push((group(path, Delimiter::Brace)?, group(tokens, Delimiter::Brace)?));
    }
    let mut questions = Vec::new();
    for path in group(tokens.next()?, Delimiter::Bracket)? {
        questions.push(group(path, Delimiter::Brace)?);
    }
    if questions.is_empty() {
        return None;
    }
    answers.push((questions.remove(0), answer));
    Some(Collected { original: group(tokens.next()?, Delimiter::Brace)?, answers, questions })
}

pub(super) fn group(token: TokenTree, delimiter: Delimiter) -> Option<TokenStream> {
    match token {
        TokenTree::Group(group) if group.delimiter() == delimiter => Some(group.stream()),
        _ => None,
    }
}
