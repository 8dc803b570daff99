//! The rank of a stack: one more than the highest of the stacks that it imports or nests.
//!
//! In: the paths of those stacks, and of the parts that nest some. Out: a constant expression for the module that the stack
//! declares. Two stacks that import or nest each other have no rank, and rustc says so.

use crate::tree::Path;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote;

/// The expression of the rank, for a module beside the stack.
pub(super) fn expression<'p>(
    krate: &TokenStream,
    stacks: &[Path],
    parts: impl Iterator<Item = &'p TokenStream>,
) -> TokenStream {
    let stacks = stacks.iter().map(|path| {
        let path = from_within(plain(path));
        quote!(#path::RANK)
    });
    let parts = parts.map(|path| {
        let path = from_within(path.clone());
        quote!(#path::__RANK)
    });
    let ranks: Vec<TokenStream> = stacks.chain(parts).collect();
    if ranks.is_empty() {
        return quote!(0);
    }
    let krate = from_within(krate.clone());
    // Of paths that begin with the name of an item or of a crate, only the glob tells which.
    quote!({
        #[allow(unused_imports)]
        use super::*;
        #krate::__private::above(&[#(#ranks),*])
    })
}

/// The highest rank of the stacks that a part nests, for the stacks that include it.
pub(super) fn of_part(krate: &TokenStream, name: &Ident, stacks: &[Path]) -> TokenStream {
    if stacks.is_empty() {
        return TokenStream::new();
    }
    let ranks = stacks.iter().map(plain);
    quote! {
        impl #name {
            #[doc(hidden)]
            #[allow(dead_code, unreachable_pub)]
            pub const __RANK: u32 = #krate::__private::above(&[#(#ranks::RANK),*]) - 1;
        }
    }
}

fn plain(path: &Path) -> TokenStream {
    let (segments, root) = (&path.segments, path.absolute.then(|| quote!(::)));
    quote!(#root #(#segments)::*)
}

/// Where rustc tells about a circle: at the first path of a stack, or else at the stack's name.
pub(super) fn span(name: &Ident, stacks: &[Path]) -> Span {
    stacks.first().and_then(|path| path.segments.first()).unwrap_or(name).span()
}

/// A path as a module names it that stands where the path was written.
fn from_within(path: TokenStream) -> TokenStream {
    let mut tokens = path.clone().into_iter();
    match tokens.next() {
        Some(TokenTree::Ident(first)) if first == "super" => quote!(super::#path),
        Some(TokenTree::Ident(first)) if first == "self" => {
            let rest: TokenStream = tokens.collect();
            quote!(super #rest)
        }
        Some(_) | None => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relative_path_goes_one_module_up() {
        for (path, expected) in [
            ("vpc::Vpc", "vpc::Vpc"),
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
