//! The first phase: which paths a stack names, and the tokens that they answered with.
//!
//! In: the tokens of a macro call, plain or `@with { answer } [answers] [questions] [stacks owner] [callback] { original } published`.
//! Out: [`Collected`], or the macro call that asks the next path.

use super::published;
use crate::driver::Files;
use crate::expand::Waits;
use crate::lower::{Part, Stacks, Surroundings, is_rust_type, path_text};
use crate::places::Places;
use crate::publication;
use crate::tokens::forced_identifier;
use crate::tree::{Item, ItemKind, Path, Tree, TypeName};
use formwork_core::findings::report::Report;
use formwork_core::model::DerivedType;
use proc_macro2::{Delimiter, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use syn::ext::IdentExt;

/// A stack's tokens, with what its paths have answered so far.
#[derive(Debug, Default)]
pub(super) struct Collected {
    /// The tokens that the author wrote.
    pub(super) original: TokenStream,
    /// Path and tokens of each answer, in the order in which they were asked.
    pub(super) answers: Vec<(TokenStream, TokenStream)>,
    /// Paths that are still to be asked, the one whose answer has just come first.
    pub(super) questions: Vec<TokenStream>,
    /// How many of all questions, the last ones, are other stacks.
    stacks: usize,
    /// The name of the stack, the part or the struct that asks.
    pub(super) owner: String,
    /// The macro that asks; nothing in its first call.
    callback: TokenStream,
    /// Whether the stack has published itself already.
    pub(super) published: bool,
}

/// What a stack uses from outside its own tokens.
#[derive(Debug, Default)]
pub(super) struct Externals {
    /// The included parts.
    pub(super) parts: Vec<Part>,
    /// The places of each, with its path.
    pub(super) places: Vec<(Range<usize>, String)>,
    /// Their paths, in the same order.
    pub(super) paths: Vec<TokenStream>,
    /// Resource types that are Rust structs, by their path without blanks.
    pub(super) derived: BTreeMap<String, DerivedType>,
    /// Their paths.
    pub(super) structs: Vec<TokenStream>,
    /// Stacks, and what is none.
    stacks: Stacks,
}

impl Externals {
    /// What the lowering needs of them.
    pub(super) fn surroundings<'e>(&'e self, files: Files<'e>) -> Surroundings<'e> {
        Surroundings { parts: &self.parts, derived: &self.derived, stacks: &self.stacks, files }
    }
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

    /// Finds the paths that must be asked, unless they are known already.
    pub(super) fn look_through(&mut self, tree: &Tree) {
        if self.is_first() {
            (self.questions, self.stacks) = paths(tree);
            self.owner = owner(tree);
        }
    }

    /// The next question, if there is nothing to do but to ask it: what was read before the first question is not read
    /// again before each.
    pub(super) fn on_the_way(&self) -> Option<TokenStream> {
        if self.is_first() || self.is_at_stacks() { None } else { self.next(&self.callback) }
    }

    /// The call that asks the next path, or nothing if all have answered.
    pub(super) fn next(&self, callback: &TokenStream) -> Option<TokenStream> {
        let first = self.questions.first()?;
        let answers = self.answers.iter().map(|(path, tokens)| quote!({ #path } { #tokens }));
        let (questions, original, owner) = (&self.questions, &self.original, &self.owner);
        let stacks = Literal::usize_unsuffixed(self.stacks);
        let called = called(first, owner);
        let span = first.clone().into_iter().last().map_or_else(Span::call_site, |token| token.span());
        let bang = quote_spanned!(span=> !);
        let published = self.published.then(|| quote!(published));
        Some(quote! {
            #called #bang {
                @next [#callback] {
                    [#(#answers)*] [#({ #questions })*] [#stacks #owner] [#callback] { #original } #published
                }
            }
        })
    }

    /// An import of each path, before the first is asked: rustc tells of those that do not exist all at once, each with a
    /// suggestion, and what is called by the name of a failed import brings no error of its own.
    pub(super) fn uses(&self) -> TokenStream {
        let questions = self.questions.iter().filter(|_| self.is_first());
        questions.filter_map(|path| alias(path, &self.owner).map(|alias| quote!(use #path as #alias;))).collect()
    }

    /// The stacks and parts that a stack or a part cannot be without, by the names under which it asks them.
    pub(super) fn waits(&self, tree: &Tree) -> Waits {
        let names = |paths| once(paths).into_iter().map(|path| called(&path.tokens(), &self.owner)).collect();
        Waits { stacks: names(stacks(tree)), parts: names(if is_part(tree) { Vec::new() } else { tree.includes() }) }
    }

    /// Whether other stacks alone are still to be asked, and none has answered.
    pub(super) fn is_at_stacks(&self) -> bool {
        self.stacks > 0 && self.questions.len() == self.stacks
    }

    /// The answers as trees and types.
    pub(super) fn externals(&self, tree: &Tree, places: &mut Places, report: &mut Report) -> Externals {
        let mut externals = Externals::default();
        let included: BTreeSet<String> = tree.includes().into_iter().map(path_text).collect();
        for (path, tokens) in &self.answers {
            let text = text(path);
            let is_part = file(text.clone(), tokens.clone(), places, &mut externals.derived, &mut externals.stacks);
            if is_part && included.contains(&text) {
                let first = places.len();
                externals.parts.push(published::read(text.clone(), tokens.clone(), places, report));
                externals.places.push((first..places.len(), text));
                externals.paths.push(path.clone());
            } else if published::is_struct(tokens) {
                externals.structs.push(path.clone());
            }
        }
        externals
    }
}

/// The name under which `owner` asks a path of several names; a name alone is asked itself, since rustc has a suggestion for it
/// then. rustc shows it where an expansion begins, so it says who asks whom.
fn alias(path: &TokenStream, owner: &str) -> Option<Ident> {
    let last = path.clone().into_iter().last().filter(|_| path.clone().into_iter().nth(1).is_some())?;
    let names = text(path).replace("::", "__");
    Some(forced_identifier(&format!("__{names}_of_{owner}"), last.span()))
}

/// How `owner` names a path that it asks.
fn called(path: &TokenStream, owner: &str) -> TokenStream {
    alias(path, owner).map_or_else(|| path.clone(), |alias| quote!(#alias))
}

/// Files the answer of a path under what it is; whether it is a part comes back.
pub(super) fn file(
    path: String,
    tokens: TokenStream,
    places: &mut Places,
    derived: &mut BTreeMap<String, DerivedType>,
    stacks: &mut Stacks,
) -> bool {
    if publication::is_stack(&tokens) {
        stacks.known.extend(publication::read(tokens).map(|producer| (path, producer)));
        return false;
    }
    let is_part = !published::is_struct(&tokens);
    stacks.others.insert(path.clone(), if is_part { "a part" } else { "a resource type" });
    if !is_part {
        derived.extend(published::read_struct(tokens, places).map(|derived| (path, derived)));
    }
    is_part
}

/// A path as it is compared: without blanks, and without `r#`.
pub(super) fn text(path: &TokenStream) -> String {
    path.to_string().replace(' ', "").replace("r#", "")
}

/// Every path that must be asked, each once: those of other stacks last, and how many they are.
fn paths(tree: &Tree) -> (Vec<TokenStream>, usize) {
    let mut paths = Vec::new();
    walk(&tree.items, is_part(tree), &mut |path| paths.push(path));
    let others = once(paths.clone()).len();
    paths.extend(stacks(tree));
    let paths = once(paths);
    (paths.iter().map(|path| path.tokens()).collect(), paths.len() - others)
}

/// The name of the stack or part.
fn owner(tree: &Tree) -> String {
    let name = tree.items.iter().find_map(|item| match &item.kind {
        ItemKind::Stack { name, .. } | ItemKind::Part { name, .. } => Some(name.unraw().to_string()),
        _ => None,
    });
    name.unwrap_or_default()
}

/// The paths of other stacks: those that are imported, and those that are nested.
fn stacks(tree: &Tree) -> Vec<&Path> {
    // A part imports nothing: the stack that includes it does.
    let mut paths = Vec::new();
    collect_stacks(&tree.items, is_part(tree), &mut paths);
    paths
}

/// The paths, each once.
fn once(mut paths: Vec<&Path>) -> Vec<&Path> {
    let mut seen = BTreeSet::new();
    paths.retain(|path| seen.insert(path_text(path)));
    paths
}

fn is_part(tree: &Tree) -> bool {
    tree.items.iter().any(|item| matches!(item.kind, ItemKind::Part { .. }))
}

fn collect_stacks<'t>(items: &'t [Item], part: bool, paths: &mut Vec<&'t Path>) {
    for item in items {
        match &item.kind {
            ItemKind::Import { path, .. } if !part => paths.push(path),
            ItemKind::Resource { kind: TypeName::Stack { path, .. }, .. } => paths.push(path),
            ItemKind::When { items, .. } | ItemKind::For { items, .. } => collect_stacks(items, part, paths),
            _ => {}
        }
    }
}

fn walk<'t>(items: &'t [Item], part: bool, add: &mut impl FnMut(&'t Path)) {
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

/// `@with { answer } [{path} {tokens} …] [{path} …] [stacks owner] [callback] { original } published`
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
    let mut asking = group(tokens.next()?, Delimiter::Bracket)?.into_iter();
    let stacks = asking.next()?.to_string().parse().ok()?;
    let owner = asking.next()?.to_string().trim_matches('"').to_owned();
    let callback = group(tokens.next()?, Delimiter::Bracket)?;
    let original = group(tokens.next()?, Delimiter::Brace)?;
    Some(Collected { original, answers, questions, stacks, owner, callback, published: tokens.next().is_some() })
}

pub(super) fn group(token: TokenTree, delimiter: Delimiter) -> Option<TokenStream> {
    match token {
        TokenTree::Group(group) if group.delimiter() == delimiter => Some(group.stream()),
        _ => None,
    }
}
