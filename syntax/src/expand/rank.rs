//! The type that a stack or a part declares: an `enum` whose one variant tells how many stacks it waits for, one behind another.
//!
//! In: the paths of the stacks that it imports or nests, and of the parts that it includes. Out: the item. Two stacks that import or
//! nest each other have no such number, and rustc says so: `app::App::WAITS_FOR` needs `network::Network::WAITS_FOR` needs …
//!
//! A variant's number and no constant of a module: paths in it mean what they mean around the macro call, in a function body
//! too, and rustc names it by its path. It is declared before anything is asked, so that it stands even where a circle of
//! questions has no answer: then rustc tells the circle all the same.

use crate::tree::Path;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

/// What a stack or a part waits for.
pub(crate) struct Waits<'t> {
    /// The stacks that it imports or nests.
    pub(crate) stacks: Vec<&'t Path>,
    /// The parts that it includes.
    pub(crate) parts: Vec<&'t Path>,
}

/// The declaration; `attributes` are those of its documentation.
pub(crate) fn declared(
    krate: &TokenStream,
    attributes: &TokenStream,
    (visibility, name): (&TokenStream, &Ident),
    waits: &Waits<'_>,
) -> TokenStream {
    let number = number(krate, waits, span(name, waits));
    quote! {
        #attributes
        #[allow(dead_code, non_camel_case_types, trivial_numeric_casts, clippy::all, clippy::pedantic, clippy::as_conversions)]
        #[repr(u32)]
        #visibility enum #name { #[doc(hidden)] WAITS_FOR = #number }
    }
}

fn number(krate: &TokenStream, waits: &Waits<'_>, at: Span) -> TokenStream {
    if waits.stacks.is_empty() && waits.parts.is_empty() {
        return quote!(0);
    }
    let all = |paths: &[&Path]| -> TokenStream {
        let numbers = paths.iter().map(|path| {
            let (segments, root) = (&path.segments, path.absolute.then(|| quote!(::)));
            quote!(<#root #(#segments)::*>::WAITS_FOR as u32,)
        });
        numbers.collect()
    };
    let (stacks, parts) = (all(&waits.stacks), all(&waits.parts));
    quote_spanned! {at=> {
        // For a path that leads to something else, which is told elsewhere.
        #[allow(unused_imports)]
        use #krate::__private::WaitsForNothing as _;
        #krate::__private::waits_for(&[#stacks], &[#parts])
    } }
}

/// Where rustc tells about a circle: at the first path of a stack or a part, or else at the item's name.
fn span(name: &Ident, waits: &Waits<'_>) -> Span {
    let first = waits.stacks.iter().chain(&waits.parts).next();
    first.and_then(|path| path.segments.first()).unwrap_or(name).span()
}
