//! The messages of an expansion, as rustc would show them.
//!
//! In: tokens with `compile_error! { "…" }`, and with uses of something deprecated, which are the warnings.
//! Out: their words and the tokens that they stand at.

use proc_macro2::{Span, TokenStream, TokenTree};

/// An error or a warning of an expansion.
#[derive(Clone, Debug)]
pub struct Message {
    /// Its words.
    pub text: String,
    /// It stops the build.
    pub is_error: bool,
    /// The first token that rustc underlines.
    pub first: Span,
    /// The last one.
    pub last: Span,
}

/// All messages of an expansion, in its order.
///
/// # Examples
///
/// ```
/// use formwork_fuzz::message;
/// let messages = message::all(quote::quote!(const _: () = { ::core::compile_error! { "wrong" } };));
/// assert_eq!(messages[0].text, "wrong");
/// assert!(messages[0].is_error);
/// ```
#[must_use]
pub fn all(expansion: TokenStream) -> Vec<Message> {
    let mut messages = Vec::new();
    collect(expansion, &mut messages);
    messages
}

fn collect(tokens: TokenStream, messages: &mut Vec<Message>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        let is = |back: usize, word: &str| {
            at.checked_sub(back).is_some_and(|at| matches!(&tokens[at], TokenTree::Ident(name) if name == word))
        };
        let inside: Vec<TokenTree> = group.stream().into_iter().collect();
        if is(2, "compile_error") {
            let (first, last) = (tokens[at - 2].span(), group.span());
            messages.push(Message { text: words(inside.last()), is_error: true, first, last });
        } else if matches!(&inside[..], [TokenTree::Ident(name), TokenTree::Group(_)] if name == "deprecated") {
            // `mod First { #[deprecated(note = "…")] macro_rules! last { … } … }`
            let note = match inside.last() {
                Some(TokenTree::Group(note)) => note.stream().into_iter().last(),
                _ => None,
            };
            let lint = tokens.windows(3).find_map(|three| match three {
                [TokenTree::Ident(word), TokenTree::Punct(_), TokenTree::Ident(lint)] if word == "macro_rules" => {
                    Some(lint.span())
                }
                _ => None,
            });
            let last = lint.unwrap_or_else(Span::call_site);
            messages.push(Message { text: words(note.as_ref()), is_error: false, first: last, last });
        } else {
            let before = messages.len();
            collect(group.stream(), messages);
            if is(2, "mod") {
                let first = tokens[at - 1].span();
                messages[before..].iter_mut().for_each(|message| message.first = first);
            }
        }
    }
}

/// The words of a string literal; any other token as it is.
fn words(token: Option<&TokenTree>) -> String {
    let Some(token) = token else { return String::new() };
    syn::parse2::<syn::LitStr>(token.clone().into()).map_or_else(|_| token.to_string(), |text| text.value())
}
