//! A part as it travels to the stacks that include it: `@part [{path} {tokens} …] ["path" "text" …] { tokens }`.
//!
//! In and out: the part's tokens, those of the derived types that it names (resolved where it stands), and the texts of the
//! files that it includes (read beside its source). The macro that hands them out is `expand::publish`.

use super::ask::group;
use crate::lower::Part;
use crate::places::Places;
use crate::{derive, parse, tokens};
use formwork_core::findings::report::Report;
use proc_macro2::{Delimiter, Literal, Span, TokenStream, TokenTree};
use quote::quote;
use std::collections::BTreeMap;

/// The tokens that travel.
pub(super) fn write(
    derived: &[(TokenStream, TokenStream)],
    files: &BTreeMap<String, String>,
    original: &TokenStream,
) -> TokenStream {
    let derived = derived.iter().map(|(path, tokens)| quote!({ #path } { #tokens }));
    let files = files.iter().flat_map(|(path, text)| [path, text]).map(|text| tokens::text(text, Span::call_site()));
    quote!(@part [#(#derived)*] [#(#files)*] { #original })
}

/// A part from its tokens.
pub(super) fn read(path: String, tokens: TokenStream, places: &mut Places, report: &mut Report) -> Part {
    let Some((derived, files, original)) = pieces(tokens.clone()) else {
        return Part { path, tree: parse::parse(tokens, places, report), ..Part::default() };
    };
    let mut part = Part { path, ..Part::default() };
    let mut derived = derived.into_iter();
    while let (Some(TokenTree::Group(path)), Some(TokenTree::Group(tokens))) = (derived.next(), derived.next()) {
        let path = path.stream().to_string().replace(' ', "");
        part.derived.extend(derive::read_tokens(tokens.stream(), places).map(|derived| (path, derived)));
    }
    let mut files = files.into_iter();
    while let (Some(TokenTree::Literal(path)), Some(TokenTree::Literal(text))) = (files.next(), files.next()) {
        part.files.extend(content(path).zip(content(text)));
    }
    part.tree = parse::parse(original, places, report);
    part
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
    let derived = group(tokens.next()?, Delimiter::Bracket)?;
    let files = group(tokens.next()?, Delimiter::Bracket)?;
    Some((derived, files, group(tokens.next()?, Delimiter::Brace)?))
}
