//! Tokens travel: a part and a derived resource publish theirs as a macro under the item's own name, so that
//! `stack!` can ask each path that it includes or uses as a type, in the same crate or another.
//!
//! The protocol: `Path! { @next [callback] { state } }` expands to `callback! { @with { tokens } state }`.

use crate::tokens::{FNV_START, fnv, forced_identifier, quiet, spoken};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::ext::IdentExt;

/// The macro that hands out `tokens`, and its name beside the item's.
///
/// A macro for other crates lives at their root, so its own name must be unique there: it ends in a hash of what it
/// holds and where it stands. `content` tells what it holds: the tokens, or less that says as much, since a compiler takes
/// its time to make text of many; the word `crate` is in it if it is in the tokens.
pub(crate) fn tokens(
    visibility: &TokenStream,
    name: &Ident,
    tokens: &TokenStream,
    content: impl std::fmt::Display,
) -> TokenStream {
    let at = name.span();
    let content = content.to_string();
    let text = format!("{}:{}:{} {content}", at.file(), at.start().line, at.start().column);
    let unraw = name.unraw();
    let own = forced_identifier(&format!("__formwork_{unraw}_{:016x}", fnv(FNV_START, &text)), Span::call_site());
    // `self` and the like name nothing; that is reported where the name stands.
    let Some(name) = spoken(name).map(|name| quiet(&name)) else { return TokenStream::new() };
    let visibility_text = visibility.to_string();
    let export = (visibility_text == "pub").then(|| quote!(#[macro_export]));
    // The tokens are the input of another macro: a `crate` in them keeps its span, and so means the crate that wrote it. Where there is
    // none nothing is allowed: whoever forbids lints is told of each `allow`.
    let allowed = (export.is_some() && content.contains("crate")).then(|| quote!(#[allow(clippy::crate_in_macro_def)]));
    // A private macro is re-exported as far as a macro of this crate can be, which its item's own visibility then limits.
    let visibility = if visibility_text.is_empty() { quote!(pub(self)) } else { visibility.clone() };
    quote! {
        #[doc(hidden)]
        #allowed
        #export
        macro_rules! #own {
            (@next [$($callback:tt)*] { $($state:tt)* }) => { $($callback)* ! { @with { #tokens } $($state)* } };
        }
        #[doc(hidden)]
        #visibility use #own as #name;
    }
}
