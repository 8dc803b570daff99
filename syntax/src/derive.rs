//! `#[derive(Resource)]`: a Rust struct as a resource type.
//!
//! In: the struct's tokens, when it is derived and again when a `stack!` uses it. Out: [`Derived`], the type's
//! properties with defaults, and the derive's expansion. On an AWS type the struct is checked against the schema;
//! on any other type the struct is the schema.

mod against_schema;
mod attributes;
mod fields;

use crate::expand::{messages, publish};
use crate::lower::Derived;
use crate::places::Places;
use formwork_core::findings::Finding;
use formwork_core::findings::report::Report;
use formwork_core::findings::table::derive as rows;
use formwork_core::model::{DerivedType, Name, Place};
use formwork_core::schema::Schema;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Data, DeriveInput, Fields};

/// Expands the derive: errors, or the published tokens and the `Resource` implementation.
#[must_use]
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let parsed: DeriveInput = match syn::parse2(input.clone()) {
        Ok(parsed) => parsed,
        Err(error) => return error.to_compile_error(),
    };
    let mut places = Places::default();
    let mut report = Report::default();
    let derived = read(&parsed, &mut places, &mut report);
    let krate = crate_path(&parsed);
    let errors: TokenStream = report
        .take()
        .iter()
        .map(|finding| messages::error(places.extent(finding.place), &formwork_core::findings::words::message(finding)))
        .collect();
    let name = &parsed.ident;
    let kind = derived.map(|derived| derived.declared.kind.text).unwrap_or_default();
    let published = publish::tokens(&parsed.vis.to_token_stream(), name, &input);
    let (generics, arguments, bounds) = parsed.generics.split_for_impl();
    quote! {
        #errors
        #[automatically_derived]
        impl #generics #krate::Resource for #name #arguments #bounds {
            const TYPE: &'static str = #kind;
        }
        #published
    }
}

/// How the expansion names `formwork`: `crate = renamed` of the attribute, for a renamed dependency.
fn crate_path(input: &DeriveInput) -> TokenStream {
    let mut report = Report::default();
    let own = attributes::of_struct(&input.attrs, &mut Places::default(), &mut report);
    report.discard();
    own.crate_path.map_or_else(|| quote!(::formwork), |path| path.to_token_stream())
}

/// Reads the tokens that a derive published. Its faults were reported where it stands.
#[must_use]
pub(crate) fn read_tokens(tokens: TokenStream, places: &mut Places) -> Option<Derived> {
    let parsed: DeriveInput = syn::parse2(tokens).ok()?;
    let mut report = Report::default();
    let derived = read(&parsed, places, &mut report);
    report.discard();
    derived
}

/// Reads a struct; faults go to `report`. Nothing comes back if not even the type is known.
fn read(input: &DeriveInput, places: &mut Places, report: &mut Report) -> Option<Derived> {
    let name = &input.ident;
    let at = |places: &mut Places| places.add(name.span());
    if !input.generics.params.is_empty() {
        let place = place_of(&input.generics, places);
        report.push(
            Finding::new(&rows::DERIVE_GENERICS, place)
                .with("name", name)
                .with("generics", input.generics.to_token_stream().to_string().replace(' ', "")),
        );
    }
    let own = attributes::of_struct(&input.attrs, places, report);
    let Data::Struct(data) = &input.data else {
        let found = if matches!(input.data, Data::Enum(_)) { "an enum" } else { "a union" };
        let place = at(places);
        report.push(Finding::new(&rows::DERIVE_SHAPE, place).with("name", name).with("found", found));
        return None;
    };
    let Fields::Named(named) = &data.fields else {
        let found = if matches!(data.fields, Fields::Unit) { "a unit struct" } else { "a tuple struct" };
        let place = at(places);
        report.push(Finding::new(&rows::DERIVE_SHAPE, place).with("name", name).with("found", found));
        return None;
    };
    let Some(kind) = own.kind else {
        if own.has_type {
            return None;
        }
        let place = at(places);
        report.push(Finding::new(&rows::DERIVE_NO_TYPE, place).with("name", name));
        return None;
    };
    let fields = fields::read(&named.named, places, report);
    Some(resolve(name, kind, own.attributes, fields, places, report))
}

/// Matches the fields to properties: those of the schema for a type that it knows, their own names otherwise.
fn resolve(
    name: &Ident,
    kind: Name,
    attributes: Vec<String>,
    fields: Vec<fields::Field>,
    places: &mut Places,
    report: &mut Report,
) -> Derived {
    let declares_itself = !kind.text.starts_with("AWS::") && !kind.text.starts_with("Alexa::");
    let known = Schema::bundled().ok().and_then(|schema| schema.resource_type(&kind.text).map(|known| (schema, known)));
    let (fields, defaults) = match known {
        Some((schema, known)) if !declares_itself => {
            against_schema::resolve(name, known, &schema, fields, places, report)
        }
        _ => {
            if !declares_itself {
                report.push(against_schema::unknown_type(&kind));
            }
            fields::by_their_own_names(fields)
        }
    };
    Derived { declared: DerivedType { rust_name: name.to_string(), kind, fields, attributes }, defaults }
}

/// The place of a syntax node: from its first token to its last.
fn place_of(node: &impl ToTokens, places: &mut Places) -> Place {
    let mut spans = node.to_token_stream().into_iter().map(|token| token.span());
    let start = spans.next().unwrap_or_else(Span::call_site);
    places.between(start, spans.last().unwrap_or(start))
}
