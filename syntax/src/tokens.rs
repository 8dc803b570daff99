//! The one place where tokens are made of text: the constructors that panic on bad text are called here alone.
//!
//! In: any text. Out: a token, or nothing where there is none of that text.

use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::quote;

/// Words that are identifiers in no form.
const NO_IDENTIFIERS: &[&str] = &["Self", "_", "crate", "false", "self", "super", "true"];

/// An identifier of that text, raw, so that keywords serve as well; nothing if it is none.
#[must_use]
pub fn raw_identifier(text: &str, span: Span) -> Option<Ident> {
    #[allow(clippy::disallowed_methods)] // the text was looked at
    is_identifier(text).then(|| Ident::new_raw(text, span))
}

/// An identifier of any text, raw: what no identifier may hold becomes `_`.
#[must_use]
pub fn forced_identifier(text: &str, span: Span) -> Ident {
    raw_identifier(text, span).unwrap_or_else(|| {
        let escaped: String = text.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
        #[allow(clippy::disallowed_methods)] // what is left are letters, digits and `_` behind an `x`
        Ident::new_raw(&format!("x{escaped}"), span)
    })
}

/// Whether text can be a raw identifier. ASCII alone: logical IDs and module names have no other letters.
#[must_use]
pub fn is_identifier(text: &str) -> bool {
    let first = text.bytes().next().is_some_and(|byte| byte.is_ascii_alphabetic() || byte == b'_');
    first && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') && !NO_IDENTIFIERS.contains(&text)
}

/// The author's identifier as an expansion can hold it: a keyword raw; nothing for a word that is an identifier in no form.
#[must_use]
pub fn spoken(ident: &Ident) -> Option<Ident> {
    if syn::parse2::<Ident>(TokenTree::from(ident.clone()).into()).is_ok() {
        return Some(ident.clone());
    }
    raw_identifier(&ident.to_string(), ident.span())
}

/// The name where its author wrote it, as a name of the expansion: lints about names and uses leave it alone.
#[must_use]
pub(crate) fn quiet(name: &Ident) -> Ident {
    let mut name = name.clone();
    name.set_span(Span::call_site().located_at(name.span()));
    name
}

/// Whether tokens are a path that can stand in a `use` and begin a macro call: names, of which the last is no `self` or
/// the like.
#[must_use]
pub fn is_item_path(path: &TokenStream) -> bool {
    let is_named = path.clone().into_iter().last().is_some_and(|last| syn::parse2::<Ident>(last.into()).is_ok());
    is_named && syn::parse2::<syn::ItemUse>(quote!(use #path as _;)).is_ok()
}

/// A string literal.
#[must_use]
pub fn text(text: &str, span: Span) -> Literal {
    let mut literal = Literal::string(text);
    literal.set_span(span);
    literal
}

/// A number literal of that text, with its `-` in the literal; nothing if the text is no number.
#[must_use]
pub fn number(text: &str, span: Span) -> Option<TokenTree> {
    let mut literal: Literal = text.parse().ok()?;
    literal.set_span(span);
    Some(literal.into())
}

/// `true` or `false`.
#[must_use]
pub fn boolean(flag: bool, span: Span) -> Ident {
    #[allow(clippy::disallowed_methods)] // the text is fixed
    Ident::new(if flag { "true" } else { "false" }, span)
}

/// Where [`fnv`] begins.
pub(crate) const FNV_START: u64 = 0xcbf2_9ce4_8422_2325;

/// Fowler, Noll and Vo's hash (1a, 64 bits), continued: stable over versions and machines, unlike the standard library's.
pub(crate) fn fnv(hash: u64, text: &str) -> u64 {
    text.bytes().fold(hash, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}
