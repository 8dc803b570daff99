//! What a stack tells other stacks of itself, among the tokens that it publishes: `stack "…"`.
//!
//! In: a lowered stack, or such tokens. Out: the tokens, or what the text in them tells (`core::published`).

use crate::lower::Lowered;
use formwork_core::published::{self, Producer};
use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

/// The tokens that a stack publishes.
pub(crate) fn tokens(lowered: &Lowered) -> TokenStream {
    let text = published::text(&lowered.template, &lowered.lists);
    quote!(stack #text)
}

/// Whether published tokens are a stack's, and not those of a part or a struct.
pub(crate) fn is_stack(tokens: &TokenStream) -> bool {
    let mut tokens = tokens.clone().into_iter();
    matches!(tokens.next(), Some(TokenTree::Ident(word)) if word == "stack")
        && matches!(tokens.next(), Some(TokenTree::Literal(_)))
}

/// Reads what a stack published.
pub(crate) fn read(tokens: TokenStream) -> Option<Producer> {
    let literal: syn::LitStr = syn::parse2(tokens.into_iter().skip(1).collect()).ok()?;
    published::read(&literal.value())
}
