//! `#[resource(…)]` on a struct and on its fields.
//!
//! In: attributes. Out: their keys, each once; what is unknown or malformed is reported at its own token.

use super::place_of;
use crate::places::Places;
use formwork_core::findings::Finding;
use formwork_core::findings::report::Report;
use formwork_core::findings::table::derive as rows;
use formwork_core::model::{Name, Value, ValueKind};
use syn::meta::ParseNestedMeta;
use syn::{Attribute, Ident, Lit, LitStr, Token};

/// The keys of the attribute on a struct.
#[derive(Default)]
pub(super) struct OfStruct {
    /// `type = "AWS::EC2::Subnet"`
    pub(super) kind: Option<Name>,
    /// The key is there, be it readable or not.
    pub(super) has_type: bool,
    /// `attributes(CertificateArn, SerialNumber)`
    pub(super) attributes: Vec<String>,
    /// `crate = renamed`, for a renamed dependency on `formwork`
    pub(super) crate_path: Option<syn::Path>,
}

/// The keys of the attribute on a field.
#[derive(Default)]
pub(super) struct OfField {
    /// `name = "CidrBlock"`
    pub(super) name: Option<Name>,
    /// `default = false`
    pub(super) default: Option<Value>,
    /// `of = "AWS::EC2::VPC"`
    pub(super) of: Option<Name>,
}

const STRUCT_KEYS: &[&str] = &["attributes", "crate", "type"];
const FIELD_KEYS: &[&str] = &["default", "name", "of"];

pub(super) fn of_struct(attributes: &[Attribute], places: &mut Places, report: &mut Report) -> OfStruct {
    let mut found = OfStruct::default();
    let seen = each(attributes, "on a struct", STRUCT_KEYS, places, report, |key, meta, places| match key {
        "type" => {
            found.kind = Some(text(meta, places)?);
            Ok(())
        }
        "crate" => {
            found.crate_path = Some(meta.value()?.call(syn::Path::parse_mod_style)?);
            Ok(())
        }
        _ => meta.parse_nested_meta(|attribute| {
            let name = attribute.path.require_ident()?;
            found.attributes.push(name.to_string());
            Ok(())
        }),
    });
    found.has_type = seen.contains(&"type");
    found
}

pub(super) fn of_field(attributes: &[Attribute], places: &mut Places, report: &mut Report) -> OfField {
    let mut found = OfField::default();
    each(attributes, "on a field", FIELD_KEYS, places, report, |key, meta, places| {
        match key {
            "name" => found.name = Some(text(meta, places)?),
            "of" => found.of = Some(text(meta, places)?),
            _ => found.default = Some(literal(meta, places)?),
        }
        Ok(())
    });
    found
}

/// How each key is written.
const FORMS: &[(&str, &str)] = &[
    ("attributes", "attributes(Name, Other)"),
    ("crate", "crate = path"),
    ("default", "default = \"text\""),
    ("name", "name = \"PropertyName\""),
    ("of", "of = \"AWS::EC2::VPC\""),
    ("type", "type = \"AWS::Service::Type\""),
];

/// Walks the keys of all `#[resource(…)]` in `attributes`; the keys that are there come back.
fn each(
    attributes: &[Attribute],
    on: &str,
    keys: &[&'static str],
    places: &mut Places,
    report: &mut Report,
    mut take: impl FnMut(&'static str, &ParseNestedMeta<'_>, &mut Places) -> syn::Result<()>,
) -> Vec<&'static str> {
    let mut seen: Vec<&'static str> = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("resource")) {
        let result = attribute.parse_nested_meta(|meta| {
            let written = meta.path.get_ident().map(Ident::to_string).unwrap_or_default();
            let place = place_of(&meta.path, places);
            let Some(key) = keys.iter().find(|key| **key == written) else {
                report.push(
                    Finding::new(&rows::DERIVE_UNKNOWN_KEY, place)
                        .with("name", &written)
                        .with("where", on)
                        .suggest(&written, keys.iter().copied()),
                );
                return skip(&meta);
            };
            if seen.contains(key) {
                report.push(Finding::new(&rows::DERIVE_DUPLICATE_KEY, place).with("name", key));
                return skip(&meta);
            }
            seen.push(key);
            take(key, &meta, places)
        });
        if let Err(error) = result {
            let place = places.add(error.span());
            let key = seen.last().copied().unwrap_or_default();
            let (name, form) =
                FORMS.iter().find(|(name, _)| *name == key).unwrap_or(&("resource", "#[resource(key = value)]"));
            let finding = Finding::new(&rows::DERIVE_BAD_VALUE, place).with("name", name).with("form", form);
            let is_default = *name == "default";
            report.push(if is_default { finding.with("legal", "text, a number, `true` or `false`") } else { finding });
        }
    }
    seen
}

/// Passes over `= value` or `(…)` of a key that is not read.
fn skip(meta: &ParseNestedMeta<'_>) -> syn::Result<()> {
    if meta.input.peek(Token![=]) {
        meta.value()?.parse::<syn::Expr>()?;
    } else if meta.input.peek(syn::token::Paren) {
        let content;
        syn::parenthesized!(content in meta.input);
        content.parse::<proc_macro2::TokenStream>()?;
    }
    Ok(())
}

fn text(meta: &ParseNestedMeta<'_>, places: &mut Places) -> syn::Result<Name> {
    let literal: LitStr = meta.value()?.parse()?;
    Ok(Name::new(literal.value(), places.add(literal.span())))
}

fn literal(meta: &ParseNestedMeta<'_>, places: &mut Places) -> syn::Result<Value> {
    let value = meta.value()?;
    let negative = value.parse::<Option<Token![-]>>()?.is_some();
    let literal: Lit = value.parse()?;
    let sign = if negative { "-" } else { "" };
    let kind = match &literal {
        Lit::Str(text) => ValueKind::Text(text.value()),
        Lit::Bool(flag) => ValueKind::Bool(flag.value),
        Lit::Int(number) => ValueKind::Number(format!("{sign}{}", number.base10_digits())),
        Lit::Float(number) => ValueKind::Number(format!("{sign}{}", number.base10_digits())),
        other => return Err(syn::Error::new(other.span(), "a default is text, a number, `true` or `false`")),
    };
    Ok(Value::new(places.add(literal.span()), kind))
}
