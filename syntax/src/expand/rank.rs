//! The rank of a stack: one more than the highest of the stacks that it imports.
//!
//! In: the paths of the imported stacks. Out: a constant expression for the module that the stack declares. Two stacks that
//! import each other have no rank, and rustc says so.

use crate::tree::Path;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote;

/// The expression of the rank, for a module beside the stack.
pub(super) fn expression(krate: &TokenStream, imports: &[Path]) -> TokenStream {
    if imports.is_empty() {
        return quote!(0);
    }
    let krate = from_within(krate.clone());
    let ranks = imports.iter().map(|path| {
        let (segments, root) = (&path.segments, path.absolute.then(|| quote!(::)));
        let path = from_within(quote!(#root #(#segments)::*));
        quote!(#path::RANK)
    });
    quote!(#krate::__private::above(&[#(#ranks),*]))
}

/// Where rustc tells about a circle: at the first import, or else at the stack's name.
pub(super) fn span(name: &Ident, imports: &[Path]) -> Span {
    imports.first().and_then(|path| path.segments.first()).unwrap_or(name).span()
}

/// A path as a module names it that stands where the path was written.
fn from_within(path: TokenStream) -> TokenStream {
    let mut tokens = path.clone().into_iter();
    match tokens.next() {
        Some(TokenTree::Ident(first)) if first == "crate" => path,
        Some(TokenTree::Punct(_)) | None => path,
        Some(TokenTree::Ident(first)) if first == "self" => {
            let rest: TokenStream = tokens.collect();
            quote!(super #rest)
        }
        Some(_) => quote!(super::#path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_goes_one_module_up_unless_it_begins_at_a_root() {
        for (path, expected) in [
            ("vpc::Vpc", "super::vpc::Vpc"),
            ("super::vpc::Vpc", "super::super::vpc::Vpc"),
            ("self::vpc::Vpc", "super::vpc::Vpc"),
            ("crate::vpc::Vpc", "crate::vpc::Vpc"),
            ("::other::Vpc", "::other::Vpc"),
        ] {
            let found = from_within(path.parse().unwrap()).to_string().replace(' ', "");
            assert_eq!(found, expected, "{path}");
        }
    }
}
