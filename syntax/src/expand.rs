//! A checked stack as Rust items. Nothing can fail here: what is wrong is already in the verdict.
//!
//! In: [`Outcome`]. Out: the stack's constant and module, errors and warnings at their tokens, the tracking of included
//! files, and the editor's expansion. The static part of the template is text; only Rust expressions are code.

pub(crate) mod declaration;
pub(crate) mod messages;
pub(crate) mod publish;
mod rank;

use crate::editor;
use crate::lower::{Header, Lowered};
use crate::places::{Extent, Places};
use crate::tree::{ItemKind, Tree};
use formwork_core::check::Slots;
use formwork_core::emit::Emitted;
use formwork_core::findings::report::{Report, Verdict};
use formwork_core::findings::{Level, words};
use proc_macro2::TokenStream;
use quote::quote;

/// Everything that is known of a stack.
pub(crate) struct Outcome<'s> {
    /// How the expansion names `formwork`.
    pub(crate) krate: TokenStream,
    pub(crate) lowered: Lowered,
    pub(crate) places: Places,
    pub(crate) verdict: Verdict,
    pub(crate) slots: Slots,
    /// The template, absent if an error stops the build.
    pub(crate) emitted: Option<Emitted>,
    /// The tokens that the author wrote.
    pub(crate) original: &'s TokenStream,
}

/// The expansion of `stack!`.
pub(crate) fn stack(outcome: &Outcome<'_>) -> TokenStream {
    let krate = &outcome.krate;
    let messages = messages(&outcome.verdict, &outcome.places);
    let files = outcome.lowered.files.iter().map(|file| {
        let path = &file.literal;
        quote!(
            const _: &[u8] = ::core::include_bytes!(#path);
        )
    });
    let editor = editor::deferred(krate, outcome.original);
    let Some(header) = &outcome.lowered.header else {
        return quote!(#messages #editor);
    };
    let item = item(outcome, header);
    // A stack that imports others has published before it asked them.
    let published = outcome.lowered.imports.is_empty().then(|| publication(&outcome.lowered));
    quote! {
        #messages
        #item
        #published
        #(#files)*
        #editor
    }
}

/// The module and the constant that a stack declares.
fn item(outcome: &Outcome<'_>, header: &Header) -> TokenStream {
    let krate = &outcome.krate;
    let Header { visibility, name, .. } = header;
    let docs = header.docs.iter().map(|line| quote!(#[doc = #line]));
    let fallback = format!("The stack `{name}`.");
    let docs = if header.docs.is_empty() { quote!(#[doc = #fallback]) } else { quote!(#(#docs)*) };
    let rank = rank::expression(krate, &outcome.lowered.imports);
    let values = declaration::values(outcome);
    let declaration = declaration::declaration(outcome, &name.to_string());
    quote! {
        #[allow(non_snake_case)]
        #[doc(hidden)]
        #visibility mod #name {
            /// Where the stack stands in the order of deployment: above every stack that it imports. rustc refuses a circle here.
            pub const RANK: u32 = #rank;
        }
        #docs
        #[allow(non_upper_case_globals)]
        #visibility const #name: #krate::Stack = {
            #values
            const DECLARATION: &#krate::__private::Declaration = &#declaration;
            #krate::__private::stack(DECLARATION)
        };
    }
}

/// What a stack tells other stacks, as a macro under its name.
pub(crate) fn publication(lowered: &Lowered) -> TokenStream {
    let Some(header) = &lowered.header else { return TokenStream::new() };
    publish::tokens(&header.visibility, &header.name, &crate::publication::tokens(lowered))
}

/// All findings at their tokens.
pub(crate) fn messages(verdict: &Verdict, places: &Places) -> TokenStream {
    verdict
        .findings
        .iter()
        .map(|(finding, level)| {
            let extent = places.extent(finding.place);
            match level {
                Level::Error | Level::Deny => messages::error(extent, &words::message(finding)),
                Level::Warn | Level::Allow => messages::warning(extent, finding),
            }
        })
        .collect()
}

/// The expansion of `part!`: the module of its name, and its tokens for the stacks that include it.
pub(crate) fn part(
    krate: &TokenStream,
    tree: &Tree,
    original: &TokenStream,
    places: &Places,
    report: Report,
) -> TokenStream {
    let errors: TokenStream = report
        .take()
        .iter()
        .map(|finding| messages::error(places.extent(finding.place), &words::message(finding)))
        .collect();
    let editor = editor::deferred(krate, original);
    let header = tree.items.iter().find_map(|item| match &item.kind {
        ItemKind::Part { visibility, name, .. } => Some((item, visibility, name)),
        _ => None,
    });
    let Some((item, visibility, name)) = header else {
        return quote!(#errors #editor);
    };
    let docs = item.docs.iter().map(|line| line.text.as_str());
    let fallback = format!("The part `{name}`.");
    let docs = if item.docs.is_empty() { quote!(#[doc = #fallback]) } else { quote!(#(#[doc = #docs])*) };
    let published = publish::tokens(visibility, name, original);
    quote! {
        #errors
        #docs
        #[allow(non_snake_case)]
        #visibility mod #name {}
        #published
        #editor
    }
}

/// The schema crate cannot be read: nothing else can be said.
pub(crate) fn broken_schema(error: &str) -> TokenStream {
    let message = format!("{error}\nhelp: `cargo update -p formwork-schema` brings a whole one");
    let here = proc_macro2::Span::call_site();
    messages::error(Extent { start: here, end: here }, &message)
}
