//! Findings as tokens: errors that stop the build, and warnings on stable Rust.
//!
//! In: a finding's words and the extent that it points at. Out: constant items, never anything in item position that
//! would silence rustc's own errors about unresolved paths in the same module.

use crate::places::Extent;
use formwork_core::findings::Finding;
use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use crate::tokens;

/// An error that underlines `extent`. On stable an error has one span: rustc joins that of the first token and that of the last.
pub(crate) fn error(extent: Extent, message: &str) -> TokenStream {
    let mut call = quote_spanned!(extent.start=> ::core::compile_error!);
    let mut literal = Literal::string(message);
    literal.set_span(extent.end);
    let mut content = Group::new(Delimiter::Brace, TokenTree::from(literal).into());
    content.set_span(extent.end);
    call.extend([TokenTree::from(content)]);
    quote!(const _: () = { #call };)
}

/// A warning that underlines `extent`: the use of a deprecated macro that is named like the lint, since stable Rust gives
/// macros no other road. `-D warnings` makes it an error, `#![allow(deprecated)]` silences it.
///
/// A macro, since rustc underlines the whole path of a deprecated macro, from its first token to its last, and of all
/// else the last token alone.
pub(crate) fn warning(extent: Extent, finding: &Finding, message: &str) -> TokenStream {
    let lint = tokens::forced_identifier(finding.row.code, extent.end);
    let module = tokens::forced_identifier("Formwork", extent.start);
    let declared = tokens::quiet(&module);
    quote! {
        const _: () = {
            mod #declared {
                #[deprecated(note = #message)]
                macro_rules! #lint { () => { () }; }
                #[allow(deprecated)]
                pub(super) use #lint;
            }
            #module::#lint! {}
        };
    }
}
