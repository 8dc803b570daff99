//! A part as it travels to the stacks that include it: `@part [{path} {tokens} …] ["path" "text" …] { tokens }`, and a struct as
//! it travels to the stacks that use it: `@struct [{path} {tokens} …] { tokens }`, with the structs in its fields.
//!
//! In and out: the part's tokens, those of the derived types and nested stacks that it names (resolved where it stands), and
//! the texts of the files that it includes (read beside its source). The macro that hands them out is `expand::publish`.

use super::ask::{file, group, text};
use crate::derive::Nested;
use crate::lower::Part;
use crate::places::Places;
use crate::tree::Tree;
use crate::{derive, parse, tokens};
use formwork_core::findings::report::Report;
use formwork_core::model::DerivedType;
use proc_macro2::{Delimiter, Literal, Span, TokenStream, TokenTree};
use quote::quote;
use std::collections::BTreeMap;

/// The tokens that travel.
pub(super) fn write(
    answers: &[(TokenStream, TokenStream)],
    files: &BTreeMap<String, String>,
    original: &TokenStream,
) -> TokenStream {
    let answers = answers.iter().map(|(path, tokens)| quote!({ #path } { #tokens }));
    let files = files.iter().flat_map(|(path, text)| [path, text]).map(|text| tokens::text(text, Span::call_site()));
    quote!(@part [#(#answers)*] [#(#files)*] { #original })
}

/// A part from its tokens.
pub(super) fn read(path: String, tokens: TokenStream, places: &mut Places, report: &mut Report) -> Part {
    let Some((answers, files, original)) = pieces(tokens.clone()) else {
        return Part { path, tree: parsed(tokens, places, report), ..Part::default() };
    };
    let mut part = Part { path, ..Part::default() };
    let mut answers = answers.into_iter();
    while let (Some(TokenTree::Group(path)), Some(TokenTree::Group(tokens))) = (answers.next(), answers.next()) {
        file(text(&path.stream()), tokens.stream(), places, &mut part.derived, &mut part.stacks);
    }
    let mut files = files.into_iter();
    while let (Some(TokenTree::Literal(path)), Some(TokenTree::Literal(text))) = (files.next(), files.next()) {
        part.files.extend(content(path).zip(content(text)));
    }
    part.tree = parsed(original, places, report);
    part
}

/// The tree of a part: what cannot be read of it is told by its own `part!`.
fn parsed(tokens: TokenStream, places: &mut Places, report: &mut Report) -> Tree {
    let mut own = Report::default();
    let tree = parse::parse(tokens, places, &mut own);
    report.leave(own);
    tree
}

/// The tokens of a struct that travel.
pub(super) fn write_struct(nested: &[(TokenStream, TokenStream)], original: &TokenStream) -> TokenStream {
    let nested = nested.iter().map(|(path, tokens)| quote!({ #path } { #tokens }));
    quote!(@struct [#(#nested)*] { #original })
}

/// Whether tokens that travelled are a struct's.
pub(super) fn is_struct(tokens: &TokenStream) -> bool {
    let mut tokens = tokens.clone().into_iter();
    matches!(tokens.next(), Some(TokenTree::Punct(at)) if at.as_char() == '@')
        && matches!(tokens.next(), Some(TokenTree::Ident(word)) if word == "struct")
}

/// A struct from its tokens; nothing if anything is wrong with it, which was reported where it stands.
pub(super) fn read_struct(tokens: TokenStream, places: &mut Places) -> Option<DerivedType> {
    let mut tokens = tokens.into_iter().skip(2);
    let mut answers = Vec::new();
    let mut told = group(tokens.next()?, Delimiter::Bracket)?.into_iter();
    while let (Some(TokenTree::Group(path)), Some(TokenTree::Group(tokens))) = (told.next(), told.next()) {
        answers.push((path.stream(), tokens.stream()));
    }
    let nested = nested(&answers, places);
    derive::read_tokens(group(tokens.next()?, Delimiter::Brace)?, &nested, places)
}

/// The structs in the fields of another one, by their paths without blanks.
pub(super) fn nested(answers: &[(TokenStream, TokenStream)], places: &mut Places) -> Nested {
    let structs = answers.iter().filter(|(_, tokens)| is_struct(tokens));
    let read = structs
        .filter_map(|(path, tokens)| Some((path.to_string().replace(' ', ""), read_struct(tokens.clone(), places)?)));
    read.collect()
}

fn content(literal: Literal) -> Option<String> {
    syn::parse2::<syn::LitStr>(TokenTree::from(literal).into()).ok().map(|literal| literal.value())
}

fn pieces(tokens: TokenStream) -> Option<(TokenStream, TokenStream, TokenStream)> {
    let mut tokens = tokens.into_iter();
    match (tokens.next()?, tokens.next()?) {
        (TokenTree::Punct(at), TokenTree::Ident(word)) if at.as_char() == '@' && word == "part" => {}
        _ => return None,
    }
    let answers = group(tokens.next()?, Delimiter::Bracket)?;
    let files = group(tokens.next()?, Delimiter::Bracket)?;
    Some((answers, files, group(tokens.next()?, Delimiter::Brace)?))
}
