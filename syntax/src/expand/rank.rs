//! The type that a stack or a part declares: an `enum` whose one variant tells how many stacks it waits for, one behind another.
//!
//! In: the paths of the stacks that it imports or nests, and of the parts that it includes. Out: the item. Two stacks that import or
//! nest each other have no such number, and rustc says so: `app::App::WAITS_FOR` needs `network::Network::WAITS_FOR` needs …
//!
//! A variant's number and no constant of a module: paths in it mean what they mean around the macro call, in a function body
//! too, and rustc names it by its path. It is declared before anything is asked, so that it stands even where a circle of
//! questions has no answer: then rustc tells the circle all the same.

use crate::tokens;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

/// What a stack or a part waits for, by the names under which it asks.
pub(crate) struct Waits {
    /// The stacks that it imports or nests.
    pub(crate) stacks: Vec<TokenStream>,
    /// The parts that it includes.
    pub(crate) parts: Vec<TokenStream>,
}

/// The declaration; `attributes` are those of its documentation.
pub(crate) fn declared(
    krate: &TokenStream,
    attributes: &TokenStream,
    (visibility, name): (&TokenStream, &Ident),
    waits: &Waits,
) -> TokenStream {
    let number = number(krate, waits, Span::call_site().located_at(span(name, waits)));
    let name = tokens::quiet(name);
    quote! {
        #attributes
        #[repr(u32)]
        #visibility enum #name { #[doc(hidden)] WAITS_FOR = #number }
    }
}

fn number(krate: &TokenStream, waits: &Waits, at: Span) -> TokenStream {
    if waits.stacks.is_empty() && waits.parts.is_empty() {
        return quote!(0);
    }
    let (stacks, parts) = (&waits.stacks, &waits.parts);
    quote_spanned! {at=> {
        // For a path that leads to something else, which is told elsewhere.
        use #krate::__private::WaitsForNothing as _;
        #krate::__private::waits_for(&[#(<#stacks>::WAITS_FOR as u32),*], &[#(<#parts>::WAITS_FOR as u32),*])
    } }
}

/// Where rustc tells about a circle: at the first path of a stack or a part, or else at the item's name.
fn span(name: &Ident, waits: &Waits) -> Span {
    let first = waits.stacks.iter().chain(&waits.parts).next().and_then(|path| path.clone().into_iter().next());
    first.map_or_else(|| name.span(), |token| token.span())
}
