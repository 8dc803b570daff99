//! A checked stack as Rust items. Nothing can fail here: what is wrong is already in the verdict.
//!
//! In: [`Outcome`]. Out: the stack's constant and module, errors and warnings at their tokens, the tracking of included
//! files, and the editor's expansion. The static part of the template is text; only Rust expressions are code.

pub(crate) mod declaration;
pub(crate) mod messages;
pub(crate) mod publish;
mod rank;

pub(crate) use rank::Waits;

use crate::editor;
use crate::lower::{Header, Lowered};
use crate::places::{Extent, Places};
use crate::tokens;
use crate::tree::{ItemKind, Tree};
use formwork_core::check::Slots;
use formwork_core::emit::Emitted;
use formwork_core::findings::report::{Report, Verdict};
use formwork_core::findings::{Finding, Level, words};
use formwork_core::model::Place;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use std::collections::BTreeMap;
use syn::ext::IdentExt;

/// So many arguments of a function are too many for clippy, and a stack's are what differs between its templates.
const MANY: usize = 7;

/// Everything that is known of a stack.
pub(crate) struct Outcome {
    /// How the expansion names `formwork`.
    pub(crate) krate: TokenStream,
    pub(crate) lowered: Lowered,
    /// The paths of the parts, as [`Hole::part`](crate::lower::Hole::part) counts them.
    pub(crate) parts: Vec<TokenStream>,
    /// The paths of the structs that are types of resources.
    pub(crate) structs: Vec<TokenStream>,
    pub(crate) places: Places,
    /// Whether other stacks were told of this one before it asked them.
    pub(crate) published: bool,
    pub(crate) verdict: Verdict,
    pub(crate) slots: Slots,
    /// The template, absent if an error stops the build.
    pub(crate) emitted: Option<Emitted>,
}

/// The expansion of `stack!`.
pub(crate) fn stack(outcome: &Outcome) -> TokenStream {
    let messages = messages(&outcome.verdict, &outcome.places);
    let files = outcome.lowered.files.iter().map(|file| {
        let path = &file.literal;
        quote!(
            const _: &[u8] = ::core::include_bytes!(#path);
        )
    });
    let header = outcome.lowered.header.as_ref();
    let Some((header, name)) = header.and_then(|header| Some((header, tokens::spoken(&header.name)?))) else {
        return messages;
    };
    let item = item(outcome, header, &name);
    let structs = outcome.structs.iter().map(named);
    let published = (!outcome.published).then(|| publication(&outcome.lowered));
    quote! {
        #messages
        #item
        #published
        #(#structs)*
        #(#files)*
    }
}

/// The constant that a stack declares. Its type was declared before anything was asked.
fn item(outcome: &Outcome, header: &Header, name: &Ident) -> TokenStream {
    let krate = &outcome.krate;
    let name = &tokens::quiet(name);
    let visibility = &header.visibility;
    let plain = &outcome.lowered.template.name.text;
    let docs = header.docs.iter().map(|line| quote!(#[doc = #line]));
    let fallback = format!("The stack `{plain}`.");
    let docs = if header.docs.is_empty() { quote!(#[doc = #fallback]) } else { quote!(#(#docs)*) };
    let outputs = editor::outputs(&outcome.lowered.template, name, &outcome.places);
    let declaration = declaration::declaration(outcome, plain);
    let stack = match &header.arguments {
        None => {
            let values = declaration::values(outcome);
            quote! {
                #visibility const #name: #krate::Stack = {
                    #values
                    const DECLARATION: &#krate::__private::Declaration = &#declaration;
                    #krate::__private::stack(DECLARATION)
                };
            }
        }
        Some(arguments) => {
            let computed = match &outcome.emitted {
                Some(_) => declaration::computed(krate, &outcome.lowered.holes, &outcome.slots, &outcome.parts),
                None => quote!(::std::vec::Vec::new()),
            };
            // Without a template nothing reads the arguments, and that is the template's fault.
            let unread = outcome.emitted.is_none().then(|| quote!(#[allow(unused_variables)]));
            let many = arguments
                .clone()
                .into_iter()
                .filter(|token| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ','));
            let many = (many.count() >= MANY).then(|| quote!(#[allow(clippy::too_many_arguments)]));
            quote! {
                #many
                #unread
                #visibility fn #name(#arguments) -> #krate::Stack {
                    use #krate::__private::no_values as values;
                    const DECLARATION: &#krate::__private::Declaration = &#declaration;
                    let computed = { #computed };
                    #krate::__private::stack_with_arguments(DECLARATION, computed)
                }
            }
        }
    };
    quote! {
        #outputs
        #docs
        #stack
    }
}

/// What a stack tells other stacks, as a macro under its name.
pub(crate) fn publication(lowered: &Lowered) -> TokenStream {
    let Some(header) = &lowered.header else { return TokenStream::new() };
    let told = crate::publication::tokens(lowered);
    publish::tokens(&header.visibility, &header.name, &told, &told)
}

/// All findings at their tokens. What is wrong in a loop or in a component that is included more than once is told once.
pub(crate) fn messages(verdict: &Verdict, places: &Places) -> TokenStream {
    let mut told: BTreeMap<(Place, &str), &Finding> = BTreeMap::new();
    verdict
        .findings
        .iter()
        .filter(|(finding, _)| match told.get(&(finding.place, finding.row.code)) {
            Some(first) => first.item == finding.item && first.arguments != finding.arguments,
            None => {
                told.insert((finding.place, finding.row.code), finding);
                true
            }
        })
        .map(|(finding, level)| {
            let extent = places.extent(finding.place);
            let message = match places.foreign(finding.place) {
                Some(part) => format!("{}\nhelp: it is in {part}", words::message(finding)),
                None => words::message(finding),
            };
            match level {
                Level::Error | Level::Deny => messages::error(extent, &message),
                Level::Warn | Level::Allow => messages::warning(extent, finding, &message),
            }
        })
        .collect()
}

/// Everything that is known of a part where it stands.
pub(crate) struct PartOutcome<'s> {
    /// How the expansion names `formwork`.
    pub(crate) krate: TokenStream,
    pub(crate) tree: &'s Tree,
    pub(crate) lowered: Lowered,
    /// The slots of its Rust expressions.
    pub(crate) slots: Slots,
    /// The paths of the structs that are types of resources.
    pub(crate) structs: Vec<TokenStream>,
    pub(crate) places: Places,
    /// What is wrong with it as far as it is a matter of the part alone.
    pub(crate) report: Report,
    /// Those that travel.
    pub(crate) published: TokenStream,
}

/// The expansion of `part!`, whose type is declared already: that type computes its Rust expressions, which mean in an `impl`
/// what they mean around the `part!`, in a function too; and its tokens, for the stacks that include it.
pub(crate) fn part(outcome: PartOutcome<'_>) -> TokenStream {
    let PartOutcome { krate, tree, lowered, slots, structs, places, report, published } = outcome;
    let structs = structs.iter().map(named);
    let errors: TokenStream = report
        .take()
        .iter()
        .map(|finding| messages::error(places.extent(finding.place), &words::message(finding)))
        .collect();
    let header = tree.items.iter().find_map(|item| match &item.kind {
        ItemKind::Part { visibility, name, .. } => Some((visibility, tokens::spoken(name)?)),
        _ => None,
    });
    let Some((visibility, name)) = header else {
        return errors;
    };
    let name = tokens::quiet(&name);
    let files = lowered.files.iter().map(|file| &file.literal);
    let used = tree.items.iter().filter_map(|item| match &item.kind {
        ItemKind::Uses { path } => Some(named(&path.tokens())),
        _ => None,
    });
    let values = (!lowered.holes.is_empty()).then(|| {
        // What is wrong with an expression is told already.
        let computed = match errors.is_empty() {
            true => declaration::computed(&krate, &lowered.holes, &slots, &[]),
            false => quote!(::std::vec::Vec::new()),
        };
        quote! {
            impl #name {
                #[doc(hidden)]
                pub fn __values() -> ::std::vec::Vec<#krate::Value> { #computed }
            }
        }
    });
    let content = format!("{:x}{}", tree.fingerprint, if tree.names_crate { " crate" } else { "" });
    let published = publish::tokens(visibility, &name, &published, content);
    quote! {
        #errors
        #values
        #(#used)*
        #(#structs)*
        #(const _: &[u8] = ::core::include_bytes!(#files);)*
        #published
    }
}

/// The type that a stack or a part declares, before anything is asked. Its documentation is a part's; a stack's is that of its
/// constant.
pub(crate) fn declared(krate: &TokenStream, tree: &Tree, waits: &Waits) -> Option<TokenStream> {
    tree.items.iter().find_map(|item| {
        let (visibility, name, docs) = match &item.kind {
            ItemKind::Stack { visibility, name, .. } => (visibility, name, quote!(#[doc(hidden)])),
            ItemKind::Part { visibility, name, .. } if item.docs.is_empty() => {
                let fallback = format!("The part `{}`.", name.unraw());
                (visibility, name, quote!(#[doc = #fallback]))
            }
            ItemKind::Part { visibility, name, .. } => {
                let docs = item.docs.iter().map(|line| line.text.as_str());
                (visibility, name, quote!(#(#[doc = #docs])*))
            }
            _ => return None,
        };
        Some(rank::declared(krate, &docs, (visibility, &tokens::spoken(name)?), waits))
    })
}

/// A use of a type: rustc tells of an unknown path, with a suggestion, and of a private struct it knows that somebody needs it.
fn named(path: &TokenStream) -> TokenStream {
    let span = path.clone().into_iter().last().map_or_else(Span::call_site, |token| token.span());
    quote_spanned!(span=> const _: ::core::marker::PhantomData<#path> = ::core::marker::PhantomData;)
}

/// The schema crate cannot be read: nothing else can be said.
pub(crate) fn broken_schema(error: &str) -> TokenStream {
    let message = format!("{error}\nhelp: `cargo update -p formwork-schema` brings a whole one");
    let here = proc_macro2::Span::call_site();
    messages::error(Extent { start: here, end: here }, &message)
}
