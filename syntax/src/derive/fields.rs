//! Fields of a derived type: their Rust types as JSON types.
//!
//! In: `syn`'s fields. Out: [`Field`]s. Rust types are recognised by their last path segment, as a macro must.

use super::attributes::{self, OfField};
use super::place_of;
use crate::places::Places;
use formwork_core::findings::report::Report;
use formwork_core::model::{DerivedField, Entry, Name, Place};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::punctuated::Punctuated;
use syn::{GenericArgument, PathArguments, Token, Type};

/// A field as it is written.
pub(super) struct Field {
    /// Its name with its place.
    pub(super) name: Name,
    /// What its attribute says.
    pub(super) own: OfField,
    /// It is an `Option`.
    pub(super) optional: bool,
    /// JSON type that the Rust type holds; `None` where any fits or the type is unknown.
    pub(super) json_type: Option<&'static str>,
    /// The Rust type as written, without `Option`.
    pub(super) rust_type: String,
    /// The place of the type.
    pub(super) type_place: Place,
}

/// Rust types by their last segment, with the JSON type that they hold.
const RUST_TYPES: &[(&str, &str)] = &[
    ("String", "string"),
    ("str", "string"),
    ("Cow", "string"),
    ("char", "string"),
    ("bool", "boolean"),
    ("i8", "integer"),
    ("i16", "integer"),
    ("i32", "integer"),
    ("i64", "integer"),
    ("i128", "integer"),
    ("isize", "integer"),
    ("u8", "integer"),
    ("u16", "integer"),
    ("u32", "integer"),
    ("u64", "integer"),
    ("u128", "integer"),
    ("usize", "integer"),
    ("f32", "number"),
    ("f64", "number"),
    ("Vec", "array"),
    ("VecDeque", "array"),
    ("BTreeSet", "array"),
    ("HashSet", "array"),
    ("BTreeMap", "object"),
    ("HashMap", "object"),
    ("Map", "object"),
];

pub(super) fn read(fields: &Punctuated<syn::Field, Token![,]>, places: &mut Places, report: &mut Report) -> Vec<Field> {
    fields
        .iter()
        .filter_map(|field| {
            let name = field.ident.as_ref()?;
            let own = attributes::of_field(&field.attrs, places, report);
            let (optional, kind) = match inner_of_option(&field.ty) {
                Some(inner) => (true, inner),
                None => (false, &field.ty),
            };
            Some(Field {
                name: Name::new(name.unraw().to_string(), places.add(name.span())),
                own,
                optional,
                json_type: json_type(kind),
                rust_type: kind.to_token_stream().to_string().replace(' ', ""),
                type_place: place_of(&field.ty, places),
            })
        })
        .collect()
}

/// For a type that the schema does not know, the fields are the properties: `domain_name` is `DomainName`.
pub(super) fn by_their_own_names(fields: Vec<Field>) -> (Vec<DerivedField>, Vec<Entry>) {
    let mut derived = Vec::new();
    let mut defaults = Vec::new();
    for field in fields {
        let property = match &field.own.name {
            Some(name) => name.text.clone(),
            None => pascal_case(&field.name.text),
        };
        let required = !field.optional && field.own.default.is_none();
        if let Some(value) = field.own.default {
            defaults.push(Entry { key: Name::new(property.clone(), field.name.place), value });
        }
        derived.push(DerivedField {
            property,
            required,
            json_type: field.json_type,
            of: field.own.of.map(|name| name.text),
        });
    }
    (derived, defaults)
}

fn pascal_case(field: &str) -> String {
    field
        .split('_')
        .flat_map(|word| {
            let mut letters = word.chars();
            let first = letters.next().map(|c| c.to_ascii_uppercase());
            first.into_iter().chain(letters)
        })
        .collect()
}

fn inner_of_option(kind: &Type) -> Option<&Type> {
    let Type::Path(path) = kind else { return None };
    let last = path.path.segments.last().filter(|segment| segment.ident == "Option")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(inner) => Some(inner),
        _ => None,
    })
}

fn json_type(kind: &Type) -> Option<&'static str> {
    match kind {
        Type::Path(path) => {
            let last = path.path.segments.last()?.ident.to_string();
            RUST_TYPES.iter().find(|(rust, _)| *rust == last).map(|(_, json)| *json)
        }
        Type::Reference(reference) => json_type(&reference.elem),
        Type::Array(_) | Type::Slice(_) => Some("array"),
        _ => None,
    }
}
