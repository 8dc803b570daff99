//! A struct as Rust items: what it implements, and its tokens for the stacks that use it.
//!
//! In: the struct as it was read. Out: errors, `impl Resource` or `impl IntoValue`, and the macro that publishes it. What the
//! macro cannot judge (a field of a type that only the compiler knows) the compiler compares with the property.

use super::Struct;
use super::fields::Field;
use crate::expand::{messages, publish};
use crate::places::Places;
use crate::tokens::{forced_identifier, is_identifier};
use formwork_core::check::{SlotType, Slots};
use formwork_core::emit::{self, Piece};
use formwork_core::findings::report::Report;
use formwork_core::findings::words;
use formwork_core::model::Entry;
use formwork_core::schema::Types;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use std::collections::BTreeSet;
use syn::DeriveInput;

/// The types of a slot that has objects, itself or in its items.
const HOLD_OBJECTS: Types = Types(Types::OBJECT.0 | Types::ARRAY.0);

pub(super) fn expand(
    input: &DeriveInput,
    krate: &TokenStream,
    read: Option<&Struct>,
    published: &TokenStream,
    places: &Places,
    report: Report,
) -> TokenStream {
    let name = &input.ident;
    let errors: TokenStream = report
        .take()
        .iter()
        .map(|finding| messages::error(places.extent(finding.place), &words::message(finding)))
        .collect();
    let published = publish::tokens(&input.vis.to_token_stream(), name, published, published);
    let (generics, arguments, bounds) = input.generics.split_for_impl();
    // What is wrong with the struct is told; nothing may follow from it.
    let whole = read.filter(|_| errors.is_empty());
    let items = match (read, whole) {
        (Some(read), Some(_)) if read.target.is_property => {
            let object = properties(read, krate);
            let unmarked = unmarked(read, krate);
            quote! {
                #[automatically_derived]
                impl #krate::IntoValue for #name {
                    type Kind = #krate::kind::Object;
                    const NESTED: bool = true;
                    fn into_value(self) -> #krate::Value {
                        #object
                    }
                }
                #unmarked
            }
        }
        (Some(read), None) if read.target.is_property => quote! {
            #[automatically_derived]
            impl #generics #krate::IntoValue for #name #arguments #bounds {
                type Kind = #krate::kind::Object;
                const NESTED: bool = true;
                fn into_value(self) -> #krate::Value {
                    #krate::__private::properties(::std::vec::Vec::new(), "", "")
                }
            }
        },
        (read, whole) => {
            let kind = read.map(|read| read.target.name.text.as_str()).unwrap_or_default();
            let described = whole.map(|read| described(read, krate));
            let properties = match whole {
                Some(read) => properties(read, krate),
                None => quote!(#krate::__private::properties(::std::vec::Vec::new(), "", "")),
            };
            let unmarked = whole.map(|read| unmarked(read, krate));
            quote! {
                #[automatically_derived]
                impl #generics #krate::Resource for #name #arguments #bounds {
                    const TYPE: &'static str = #kind;
                    #described
                    fn properties(self) -> #krate::Value { #properties }
                }
                #unmarked
            }
        }
    };
    let editor = read.map(|read| editor(name, read, krate));
    quote!(#errors #items #editor #published)
}

/// The properties as fields, for rust-analyzer alone: it sets the `rust_analyzer` cfg, rustc strips what has it.
fn editor(name: &Ident, read: &Struct, krate: &TokenStream) -> TokenStream {
    let fields = read.fields.iter().map(|(field, property)| {
        let (docs, kind) = (&field.docs, &field.kind);
        let property = forced_identifier(property, Span::call_site());
        quote!(#(#docs)* pub #property: #kind)
    });
    quote! {
        #[allow(unexpected_cfgs)]
        const _: () = {
            #[cfg(rust_analyzer)]
            pub struct Properties { #(#fields),* }
            #[cfg(rust_analyzer)]
            impl #krate::__private::Editable for #name { type Properties = Properties; }
        };
    }
}

/// What the build step must know of the struct and cannot see in a template.
fn described(read: &Struct, krate: &TokenStream) -> TokenStream {
    let name = &read.derived.rust_name;
    let attributes = &read.derived.attributes;
    let references = read.derived.fields.iter().filter_map(|field| {
        let (property, of) = (&field.property, field.of.as_ref()?);
        Some(quote!((#property, #of)))
    });
    quote! {
        const DESCRIBED: &'static #krate::__private::Described = &#krate::__private::Described {
            name: #name, attributes: &[#(#attributes),*], references: &[#(#references),*],
        };
    }
}

/// The block that takes the struct apart.
fn properties(read: &Struct, krate: &TokenStream) -> TokenStream {
    let mut marks = BTreeSet::new();
    let values = read.fields.iter().map(|(field, property)| {
        let (ident, value) = (&field.ident, value(field, property, read, krate, &mut marks));
        let value = value.unwrap_or_else(|| {
            let span = field.kind.clone().into_iter().next().map_or_else(Span::call_site, |token| token.span());
            quote_spanned!(span=> #krate::IntoValue::into_value(self.#ident))
        });
        quote!((#property, #value))
    });
    let values: Vec<TokenStream> = values.collect();
    let defaults = json(&read.derived.defaults, &read.slots);
    let fixed = json(&read.derived.fixed, &read.slots);
    let marks = marks.iter().map(|property| forced_identifier(property, Span::call_site()));
    let marks: Vec<_> = marks.collect();
    let module = (!marks.is_empty()).then(|| {
        quote! {
            // A type a property, so that rustc's message about a value that does not fit can name it.
            mod __formwork_properties { #(pub enum #marks {})* }
        }
    });
    quote! {
        #module
        #krate::__private::properties(::std::vec![#(#values),*], #defaults, #fixed)
    }
}

/// A field whose type only the compiler knows, against its property; nothing for the other fields.
fn value(
    field: &Field,
    property: &str,
    read: &Struct,
    krate: &TokenStream,
    marks: &mut BTreeSet<String>,
) -> Option<TokenStream> {
    let unknown = field.unknown.as_ref()?;
    let ident = &field.ident;
    let node = read.target.known?.node.property(property)?;
    let function = match SlotType::of(node.types()) {
        SlotType::String => "text",
        SlotType::Integer => "integer",
        SlotType::Number => "number",
        SlotType::Boolean => "boolean",
        SlotType::List => "list",
        SlotType::Object => "object",
        SlotType::Any => return None,
    };
    let span = unknown.clone().into_iter().next()?.span();
    let mark = if is_identifier(property) { property } else { "property" };
    marks.insert(mark.to_owned());
    let (function, mark) = (forced_identifier(function, span), forced_identifier(mark, span));
    Some(quote_spanned!(span=> #krate::__private::#function::<__formwork_properties::#mark, _>(self.#ident)))
}

/// A struct in a field that does not say `nested` would escape its own checks in a `stack!`.
fn unmarked(read: &Struct, krate: &TokenStream) -> TokenStream {
    let fields = read.fields.iter().filter(|(field, _)| !field.own.nested);
    let asserts = fields.filter_map(|(field, property)| {
        let unknown = field.unknown.as_ref()?;
        // What takes no object refuses a struct by its kind.
        let types = read.target.known.and_then(|known| known.node.property(property)).map(|node| node.types());
        if types.is_some_and(|types| !types.is_empty() && !types.intersects(HOLD_OBJECTS)) {
            return None;
        }
        let span = unknown.clone().into_iter().next()?.span();
        let message = format!(
            "`{}` holds a struct that derives `Resource`: write `#[resource(nested)]` above the field, so that stacks know its fields",
            field.name.text
        );
        Some(quote_spanned!(span=> const _: () = ::core::assert!(!<#unknown as #krate::IntoValue>::NESTED, #message);))
    });
    asserts.collect()
}

/// What a struct sets, as the text of an object.
fn json(entries: &[Entry], slots: &Slots) -> String {
    if entries.is_empty() {
        return String::new();
    }
    let text = emit::object(entries, slots).pieces.into_iter().map(|piece| match piece {
        Piece::Text(text) => text,
        Piece::Hole { .. } | Piece::Unchecked => String::new(),
    });
    text.collect()
}
