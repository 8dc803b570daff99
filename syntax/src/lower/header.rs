//! The header of a stack or part: its name, its arguments, its description.

use super::Lowerer;
use super::scopes::plain;
use crate::tree::{Attribute, Item, ItemKind};
use formwork_core::findings::Finding;
use formwork_core::findings::table::parts;
use formwork_core::model::{Name, Place};
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::{FnArg, Pat, Token};

/// `pub stack Name(arguments);` or `pub part Name(inputs);`
#[derive(Clone, Debug)]
pub struct Header {
    /// Which of the two.
    pub kind: HeaderKind,
    /// `pub`, `pub(crate)` or nothing.
    pub visibility: TokenStream,
    /// The name.
    pub name: Ident,
    /// What stands in the parentheses behind a stack's name, if they are there.
    pub arguments: Option<TokenStream>,
    /// The description as rustdoc: one line an entry.
    pub docs: Vec<String>,
    /// `path` of `#[formwork(crate = path)]`.
    pub crate_path: Option<TokenStream>,
    /// From the keyword to the name.
    pub place: Place,
}

/// What a macro call declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeaderKind {
    /// `stack`
    Stack,
    /// `part`
    Part,
}

impl<'t> Lowerer<'t, '_> {
    /// The arguments of a stack: those of a function, each with a name. What is none is reported and left out.
    fn arguments(&mut self, tokens: TokenStream, header: Place) -> TokenStream {
        // What is missing at the end has no token: the message points at all of them.
        let mut spans = tokens.clone().into_iter().map(|token| token.span());
        let extent = spans.next().map(|first| (first, spans.last().unwrap_or(first)));
        let arguments = match Punctuated::<FnArg, Token![,]>::parse_terminated.parse2(tokens) {
            Ok(arguments) => arguments,
            Err(error) => {
                let place = extent.map_or(header, |(first, last)| self.places.between(first, last));
                self.report.push(Finding::new(&parts::STACK_ARGUMENT, place).with("reason", error));
                return TokenStream::new();
            }
        };
        let mut named = TokenStream::new();
        for argument in arguments {
            let Some(name) = name_of(&argument) else {
                let span = argument.to_token_stream().into_iter().next().map(|token| token.span());
                let place = span.map_or(header, |span| self.places.add(span));
                self.report.push(Finding::new(&parts::STACK_ARGUMENT, place));
                continue;
            };
            self.arguments.insert(plain(name));
            named.extend(quote!(#argument,));
        }
        named
    }

    /// The header, and what the template takes from it.
    pub(super) fn header(&mut self, item: Option<&'t Item>) -> Option<Header> {
        let item = item?;
        let (kind, visibility, name, arguments) = match &item.kind {
            ItemKind::Stack { visibility, name, arguments } => (HeaderKind::Stack, visibility, name, arguments.clone()),
            ItemKind::Part { visibility, name, .. } => (HeaderKind::Part, visibility, name, None),
            _ => return None,
        };
        let place = self.places.add(name.span());
        let arguments = arguments.map(|arguments| self.arguments(arguments, place));
        let text = plain(name);
        self.check_reserved(&text, place);
        self.template.name = Name::new(text, place);
        self.template.description = self.description(&item.docs);
        self.template.silences = self.silences(item, &[]);
        self.template.deployment = self.deployment(&item.with);
        let crate_path = item.attributes.iter().find_map(|attribute| match attribute {
            Attribute::Crate(path) => Some(path.clone()),
            Attribute::Silence { .. } | Attribute::Was(_) => None,
        });
        Some(Header {
            kind,
            visibility: visibility.clone(),
            name: name.clone(),
            arguments,
            docs: item.docs.iter().map(|line| line.text.clone()).collect(),
            crate_path,
            place: item.place,
        })
    }
}

/// The name of `name: Type`.
fn name_of(argument: &FnArg) -> Option<&Ident> {
    match argument {
        FnArg::Typed(typed) => match &*typed.pat {
            Pat::Ident(name) if name.by_ref.is_none() && name.subpat.is_none() => Some(&name.ident),
            _ => None,
        },
        FnArg::Receiver(_) => None,
    }
}
