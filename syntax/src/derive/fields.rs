//! Fields of a derived type: what their Rust types hold.
//!
//! In: `syn`'s fields. Out: [`Field`]s. Rust types are recognised by their last path segment, as a macro must; a type that is
//! not known holds anything, and the compiler compares it with its property (`expansion`).

use super::attributes::{self, OfField};
use super::place_of;
use crate::places::Places;
use formwork_core::findings::Finding;
use formwork_core::findings::report::Report;
use formwork_core::findings::table::derive as rows;
use formwork_core::model::{DerivedType, Holds, Name, Place};
use formwork_core::schema::Types;
use proc_macro2::TokenStream;
use quote::ToTokens;
use std::collections::BTreeMap;
use syn::ext::IdentExt;
use syn::punctuated::Punctuated;
use syn::{GenericArgument, Ident, PathArguments, Token, Type};

/// A field as it is written.
pub(super) struct Field {
    /// Its name with its place.
    pub(super) name: Name,
    /// Its name as the struct has it.
    pub(super) ident: Ident,
    /// What its attribute says.
    pub(super) own: OfField,
    /// It is an `Option`.
    pub(super) optional: bool,
    /// What the Rust type holds, without `Option`.
    pub(super) holds: Holds,
    /// The Rust type as written.
    pub(super) kind: TokenStream,
    /// A type within it that only the compiler knows.
    pub(super) unknown: Option<TokenStream>,
    /// Its doc comments, for editors.
    pub(super) docs: Vec<TokenStream>,
    /// The place of the type.
    pub(super) type_place: Place,
}

/// Rust types by their last segment, with the JSON types that they hold.
const SCALARS: &[(&str, Types)] = &[
    ("String", Types::STRING),
    ("str", Types::STRING),
    ("Cow", Types::STRING),
    ("char", Types::STRING),
    ("bool", Types::BOOLEAN),
    ("i8", Types::INTEGER),
    ("i16", Types::INTEGER),
    ("i32", Types::INTEGER),
    ("i64", Types::INTEGER),
    ("i128", Types::INTEGER),
    ("isize", Types::INTEGER),
    ("u8", Types::INTEGER),
    ("u16", Types::INTEGER),
    ("u32", Types::INTEGER),
    ("u64", Types::INTEGER),
    ("u128", Types::INTEGER),
    ("usize", Types::INTEGER),
    ("f32", Types::NUMBER),
    ("f64", Types::NUMBER),
];
const LISTS: &[&str] = &["BTreeSet", "Vec"];
const MAPS: &[&str] = &["BTreeMap", "HashMap"];
/// They hold what their argument holds.
const WRAPPERS: &[&str] = &["Box", "Option", "Slot"];
/// They hold anything, and the compiler need not be asked.
const ANYTHING: &[&str] = &["Attribute", "Ref", "Value"];

/// Structs that stand in fields, by the path of their type without blanks.
pub(crate) type Nested = BTreeMap<String, DerivedType>;

pub(super) fn read(
    fields: &Punctuated<syn::Field, Token![,]>,
    nested: &Nested,
    places: &mut Places,
    report: &mut Report,
) -> Vec<Field> {
    let mut read = Vec::with_capacity(fields.len());
    for field in fields {
        let Some(name) = &field.ident else { continue };
        let own = attributes::of_field(&field.attrs, places, report);
        let type_place = place_of(&field.ty, places);
        let mut unknown = None;
        let mut holds = held(&field.ty, &mut unknown);
        if own.nested {
            match (&unknown, unknown.as_ref().and_then(|inner| nested.get(&text(inner)))) {
                (Some(_), Some(inner)) => put(&mut holds, inner),
                // It has not answered; rustc says why.
                (Some(_), None) => {}
                (None, _) => {
                    report.push(Finding::new(&rows::DERIVE_NOT_NESTED, type_place).with("rust_type", text(&field.ty)))
                }
            }
        }
        read.push(Field {
            name: Name::new(name.unraw().to_string(), places.add(name.span())),
            ident: name.clone(),
            own,
            optional: is_option(&field.ty),
            holds,
            kind: field.ty.to_token_stream(),
            unknown,
            docs: field.attrs.iter().filter(|own| own.path().is_ident("doc")).map(ToTokens::to_token_stream).collect(),
            type_place,
        });
    }
    read
}

/// The types of fields that say `nested`.
pub(super) fn nested_types(fields: &Punctuated<syn::Field, Token![,]>) -> Vec<TokenStream> {
    let unknown = fields.iter().filter(|field| attributes::is_nested(&field.attrs)).filter_map(|field| {
        let mut unknown = None;
        held(&field.ty, &mut unknown);
        unknown
    });
    unknown.collect()
}

/// A type as it is compared and shown: without blanks.
pub(super) fn text(kind: &impl ToTokens) -> String {
    kind.to_token_stream().to_string().replace(' ', "")
}

/// `domain_name` is `DomainName`.
pub(super) fn pascal_case(field: &str) -> String {
    field
        .split('_')
        .flat_map(|word| {
            let mut letters = word.chars();
            let first = letters.next().map(|c| c.to_ascii_uppercase());
            first.into_iter().chain(letters)
        })
        .collect()
}

fn is_option(kind: &Type) -> bool {
    matches!(kind, Type::Path(path) if path.path.segments.last().is_some_and(|segment| segment.ident == "Option"))
}

/// What a Rust type holds; the innermost type that only the compiler knows goes to `unknown`.
fn held(kind: &Type, unknown: &mut Option<TokenStream>) -> Holds {
    match kind {
        Type::Reference(reference) => held(&reference.elem, unknown),
        Type::Paren(inner) => held(&inner.elem, unknown),
        Type::Group(inner) => held(&inner.elem, unknown),
        Type::Array(array) => Holds::List(Box::new(held(&array.elem, unknown))),
        Type::Slice(slice) => Holds::List(Box::new(held(&slice.elem, unknown))),
        Type::Path(path) => {
            let Some(last) = path.path.segments.last() else { return Holds::Any };
            let name = last.ident.to_string();
            let is = |names: &[&str]| names.contains(&name.as_str());
            let inner = argument(&last.arguments);
            if let Some((_, types)) = SCALARS.iter().find(|(rust, _)| *rust == name) {
                return Holds::Scalar(*types);
            }
            match inner {
                Some(inner) if is(WRAPPERS) => held(inner, unknown),
                Some(inner) if is(LISTS) => Holds::List(Box::new(held(inner, unknown))),
                Some(inner) if is(MAPS) => Holds::Map(Box::new(held(inner, unknown))),
                _ if is(ANYTHING) => Holds::Any,
                _ => {
                    *unknown = Some(kind.to_token_stream());
                    Holds::Any
                }
            }
        }
        _ => {
            *unknown = Some(kind.to_token_stream());
            Holds::Any
        }
    }
}

/// The last type between `<` and `>`.
fn argument(arguments: &PathArguments) -> Option<&Type> {
    let PathArguments::AngleBracketed(arguments) = arguments else { return None };
    arguments.args.iter().rev().find_map(|argument| match argument {
        GenericArgument::Type(inner) => Some(inner),
        _ => None,
    })
}

/// Puts a struct where the type that only the compiler knew stands.
fn put(holds: &mut Holds, nested: &DerivedType) {
    match holds {
        Holds::Any => *holds = Holds::Struct(Box::new(nested.clone())),
        Holds::List(inner) | Holds::Map(inner) => put(inner, nested),
        Holds::Scalar(_) | Holds::Struct(_) => {}
    }
}
