//! `#[derive(Resource)]`: a Rust struct as a resource type, or as the type of a property.
//!
//! In: the struct's tokens, when it is derived and again when a `stack!` uses it. Out: [`DerivedType`], the type's
//! properties with what it sets itself, and the derive's expansion. On an AWS type the struct is checked against the schema;
//! on any other type the struct is the schema. A struct in a field that says `nested` answers with its own tokens first.

mod against_schema;
mod attributes;
mod expansion;
mod fields;
mod target;
mod values;

pub(crate) use fields::Nested;

use crate::lower;
use crate::places::Places;
use crate::tokens;
use formwork_core::check::Slots;
use formwork_core::findings::Finding;
use formwork_core::findings::report::Report;
use formwork_core::findings::table::derive as rows;
use formwork_core::model::{DerivedType, Place};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Data, DeriveInput, Fields, Generics};
use target::Target;

/// A struct as its tokens say it.
pub(crate) struct Struct {
    /// What its users may write.
    derived: DerivedType,
    target: Target,
    /// Its fields, with the property of each.
    fields: Vec<(fields::Field, String)>,
    /// Which of the values that it sets are written as text.
    slots: Slots,
}

/// The paths of the structs that stand in fields.
pub(crate) fn nested(input: &DeriveInput) -> Vec<TokenStream> {
    let Data::Struct(data) = &input.data else { return Vec::new() };
    let Fields::Named(named) = &data.fields else { return Vec::new() };
    let mut paths: Vec<TokenStream> = Vec::new();
    for path in fields::nested_types(&named.named) {
        if tokens::is_item_path(&path) && !paths.iter().any(|known| known.to_string() == path.to_string()) {
            paths.push(path);
        }
    }
    paths
}

/// How the expansion names `formwork`: `crate = renamed` of the attribute, for a renamed dependency.
pub(crate) fn crate_path(input: &DeriveInput) -> TokenStream {
    let mut report = Report::default();
    let own = attributes::of_struct(&input.attrs, &mut Places::default(), &mut report);
    report.discard();
    own.crate_path.unwrap_or_else(|| quote!(::formwork))
}

/// Expands the derive: errors, or the published tokens and what the struct implements.
#[must_use]
pub(crate) fn expand(
    input: &DeriveInput,
    krate: &TokenStream,
    published: &TokenStream,
    nested: &Nested,
) -> TokenStream {
    let mut places = Places::default();
    let mut report = Report::default();
    let read = read(input, nested, &mut places, &mut report);
    expansion::expand(input, krate, read.as_ref(), published, &places, report)
}

/// Reads the tokens that a derive published. Its faults were reported where it stands, and nothing follows from them.
#[must_use]
pub(crate) fn read_tokens(tokens: TokenStream, nested: &Nested, places: &mut Places) -> Option<DerivedType> {
    let parsed: DeriveInput = syn::parse2(tokens).ok()?;
    let mut report = Report::default();
    let read = read(&parsed, nested, places, &mut report);
    let is_whole = report.take().is_empty();
    read.map(|read| read.derived).filter(|_| is_whole)
}

/// Reads a struct; faults go to `report`. Nothing comes back if not even the type is known.
fn read(input: &DeriveInput, nested: &Nested, places: &mut Places, report: &mut Report) -> Option<Struct> {
    let name = &input.ident;
    if !input.generics.params.is_empty() {
        let place = place_of(&input.generics, places);
        report.push(
            Finding::new(&rows::DERIVE_GENERICS, place).with("name", name).with("generics", written(&input.generics)),
        );
    }
    let own = attributes::of_struct(&input.attrs, places, report);
    let at = places.add(name.span());
    let named = match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(named) => Ok(named),
            Fields::Unit => Err("a unit struct"),
            Fields::Unnamed(_) => Err("a tuple struct"),
        },
        Data::Enum(_) => Err("an enum"),
        Data::Union(_) => Err("a union"),
    };
    let named = match named {
        Ok(named) => named,
        Err(found) => {
            report.push(Finding::new(&rows::DERIVE_SHAPE, at).with("name", name).with("found", found));
            return None;
        }
    };
    // Their own faults are told whatever the struct is.
    let fields = fields::read(&named.named, nested, places, report);
    let attributes = own.attributes.unwrap_or_default();
    let target = match (own.kind, own.property) {
        (Some(_), Some(_)) => {
            report.push(Finding::new(&rows::DERIVE_TWO_KINDS, at).with("name", name));
            return None;
        }
        (Some(kind), None) => target::resource(kind, report),
        (None, Some(property)) => target::property(property, report),
        (None, None) => {
            if !own.has_kind {
                report.push(Finding::new(&rows::DERIVE_NO_TYPE, at).with("name", name));
            }
            return None;
        }
    };
    if let Some(first) = attributes.first().filter(|_| target.is_property || !target.declares_itself()) {
        report.push(Finding::new(&rows::DERIVE_NEEDLESS_ATTRIBUTES, first.place).with("type", &target.name.text));
    }
    let properties = against_schema::resolve(&target, &fields, report);
    let mut defaults = TokenStream::new();
    let mut declared = Vec::new();
    let mut properties_of = Vec::new();
    for (field, property) in fields.into_iter().zip(properties) {
        let Some(property) = property else { continue };
        if let Some(value) = &field.own.default {
            let key = values::key(&property.property, field.ident.span());
            defaults.extend(quote!(#key: #value,));
        }
        properties_of.push((field, property.property.clone()));
        declared.push(property);
    }
    let mut derived = DerivedType {
        rust_name: name.to_string(),
        kind: target.name.clone(),
        fields: declared,
        attributes: attributes.into_iter().map(|name| name.text).collect(),
        defaults: values::read(&defaults, places, report),
        fixed: values::read(&own.fixed, places, report),
    };
    for entry in &mut derived.defaults {
        if let Some(field) = derived.fields.iter().find(|field| field.property == entry.key.text) {
            lower::fill_value(&field.holds, &mut entry.value, places, report);
        }
    }
    for entry in derived.fixed.iter().filter(|entry| derived.fields.iter().any(|f| f.property == entry.key.text)) {
        let finding = Finding::new(&rows::DERIVE_DUPLICATE_PROPERTY, entry.key.place).with("property", &entry.key.text);
        report.push(finding.with("both", "a field, and fixed too"));
    }
    // What is wrong already would be told again as something that is missing.
    let slots = match report.has_language_faults() {
        true => Slots::default(),
        false => values::check(&target, &derived, at, places, report),
    };
    Some(Struct { derived, target, fields: properties_of, slots })
}

/// Generics as an author writes them.
fn written(generics: &Generics) -> String {
    let blanks = [("< ", "<"), (" >", ">"), (" :", ":"), (" ,", ",")];
    blanks.iter().fold(generics.to_token_stream().to_string(), |text, (with, without)| text.replace(with, without))
}

/// The place of a syntax node: from its first token to its last.
fn place_of(node: &impl ToTokens, places: &mut Places) -> Place {
    let mut spans = node.to_token_stream().into_iter().map(|token| token.span());
    let start = spans.next().unwrap_or_else(Span::call_site);
    places.between(start, spans.last().unwrap_or(start))
}
