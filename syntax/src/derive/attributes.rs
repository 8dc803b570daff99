//! `#[resource(…)]` on a struct and on its fields.
//!
//! In: attributes. Out: their keys, each once; what is unknown or malformed is reported at its own token, and the other
//! keys are read. Values of the language (`default = …`, `fixed = { … }`) stay tokens here.

use super::place_of;
use crate::places::Places;
use formwork_core::findings::report::Report;
use formwork_core::findings::table::derive as rows;
use formwork_core::findings::{Finding, Row};
use formwork_core::model::{Name, Place};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::{Attribute, LitStr, Meta};

/// The keys of the attribute on a struct.
#[derive(Default)]
pub(super) struct OfStruct {
    /// `type = "AWS::EC2::Subnet"`
    pub(super) kind: Option<Name>,
    /// `property = "AWS::S3::Bucket.VersioningConfiguration"`, or `property` alone for a property of custom resources
    pub(super) property: Option<Name>,
    /// One of the two is there, or what cannot be read may be one.
    pub(super) has_kind: bool,
    /// `attributes(CertificateArn, SerialNumber)`
    pub(super) attributes: Option<Vec<Name>>,
    /// `fixed = { Property: value }`: what is between the braces.
    pub(super) fixed: TokenStream,
    /// `crate = renamed`, for a renamed dependency on `formwork`
    pub(super) crate_path: Option<TokenStream>,
}

/// The keys of the attribute on a field.
#[derive(Default)]
pub(super) struct OfField {
    /// `name = "CidrBlock"`
    pub(super) name: Option<Name>,
    /// `default = false`
    pub(super) default: Option<TokenStream>,
    /// `of = "AWS::EC2::VPC"`
    pub(super) of: Option<Name>,
    /// `nested`
    pub(super) nested: bool,
}

/// A key of the attribute: its word, and how it is written.
type Key = (&'static str, &'static str);

const STRUCT_KEYS: &[Key] = &[
    ("attributes", "attributes(Name, Other)"),
    ("crate", "crate = path"),
    ("fixed", "fixed = { Property: value }"),
    ("property", "property = \"AWS::Service::Type.Property\""),
    ("type", "type = \"AWS::Service::Type\""),
];
/// What a struct says at least.
const FORM: &str = "#[resource(type = \"AWS::Service::Type\")]";
const FIELD_KEYS: &[Key] = &[
    ("default", "default = value"),
    ("name", "name = \"PropertyName\""),
    ("nested", "nested"),
    ("of", "of = \"AWS::EC2::VPC\""),
];

/// What follows a key.
enum Given {
    Nothing,
    /// `= tokens`
    Value(TokenStream),
    /// `(tokens)`
    List(TokenStream),
}

pub(super) fn of_struct(attributes: &[Attribute], places: &mut Places, report: &mut Report) -> OfStruct {
    let mut found = OfStruct::default();
    let (seen, unread) = each(attributes, "on a struct", STRUCT_KEYS, places, report, |key, given, places, report| {
        match (key, given) {
            ("type", Given::Value(tokens)) => found.kind = Some(text(&tokens, places)?),
            ("property", Given::Value(tokens)) => found.property = Some(text(&tokens, places)?),
            ("property", Given::Nothing) => found.property = Some(Name::new("", Place(0))),
            ("crate", Given::Value(tokens)) => {
                syn::parse2::<syn::Path>(tokens.clone()).ok()?;
                found.crate_path = Some(tokens);
            }
            ("fixed", Given::Value(tokens)) => found.fixed = braces(tokens)?,
            ("attributes", Given::List(tokens)) => found.attributes = Some(names(tokens, places, report)?),
            _ => return None,
        }
        Some(())
    });
    found.has_kind = unread || seen.iter().any(|key| matches!(*key, "type" | "property"));
    found
}

pub(super) fn of_field(attributes: &[Attribute], places: &mut Places, report: &mut Report) -> OfField {
    let mut found = OfField::default();
    each(attributes, "on a field", FIELD_KEYS, places, report, |key, given, places, _| {
        match (key, given) {
            ("name", Given::Value(tokens)) => found.name = Some(text(&tokens, places)?),
            ("of", Given::Value(tokens)) => found.of = Some(text(&tokens, places)?),
            ("default", Given::Value(tokens)) if !tokens.is_empty() => found.default = Some(tokens),
            ("nested", Given::Nothing) => found.nested = true,
            _ => return None,
        }
        Some(())
    });
    found
}

/// Whether a field says `nested`, before anything else of it is read.
pub(super) fn is_nested(attributes: &[Attribute]) -> bool {
    let lists = attributes.iter().filter(|attribute| attribute.path().is_ident("resource")).filter_map(|attribute| {
        match &attribute.meta {
            Meta::List(list) => Some(list.tokens.clone()),
            Meta::Path(_) | Meta::NameValue(_) => None,
        }
    });
    lists.flatten().any(|token| matches!(&token, TokenTree::Ident(word) if word == "nested"))
}

/// Walks the keys of all `#[resource(…)]` in `attributes`; the keys that are there come back, and whether there is more that is none.
fn each(
    attributes: &[Attribute],
    on: &str,
    keys: &[Key],
    places: &mut Places,
    report: &mut Report,
    mut take: impl FnMut(&'static str, Given, &mut Places, &mut Report) -> Option<()>,
) -> (Vec<&'static str>, bool) {
    let (mut seen, mut unread): (Vec<&'static str>, bool) = (Vec::new(), false);
    let whole = ("resource", if on == "on a struct" { FORM } else { "#[resource(key = value)]" });
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("resource")) {
        let Meta::List(list) = &attribute.meta else {
            bad_value(whole, place_of(&attribute.meta, places), report);
            unread = true;
            continue;
        };
        for written in separated(list.tokens.clone()) {
            let place = place_of(&written, places);
            let mut tokens = written.into_iter();
            let Some(TokenTree::Ident(word)) = tokens.next() else {
                bad_value(whole, place, report);
                unread = true;
                continue;
            };
            let at = places.add(word.span());
            let text = word.to_string();
            let text = text.strip_prefix("r#").unwrap_or(&text);
            let Some(key) = keys.iter().find(|(key, _)| *key == text) else {
                report.push(unknown_key(text, on, keys, at));
                unread = true;
                continue;
            };
            if seen.contains(&key.0) {
                report.push(Finding::new(&rows::DERIVE_DUPLICATE_KEY, at).with("name", key.0));
                continue;
            }
            seen.push(key.0);
            let read = given(tokens.collect()).and_then(|given| take(key.0, given, places, report));
            if read.is_none() {
                bad_value(*key, place, report);
            }
        }
    }
    (seen, unread)
}

fn unknown_key(found: &str, on: &str, keys: &[Key], place: Place) -> Finding {
    let finding = Finding::new(&rows::DERIVE_UNKNOWN_KEY, place).with("name", found).with("where", on);
    let elsewhere = [STRUCT_KEYS, FIELD_KEYS].concat().iter().any(|(key, _)| *key == found);
    match (elsewhere, found) {
        (true, "fixed") => finding.with("hint", "what is fixed is no field: write it above the struct"),
        (true, _) if on == "on a field" => finding.with("hint", "it stands above the struct"),
        (true, _) => finding.with("hint", "it stands above a field"),
        (false, _) => finding.suggest(found, keys.iter().map(|(key, _)| *key)),
    }
}

fn bad_value((name, form): Key, place: Place, report: &mut Report) {
    report.push(Finding::new(&rows::DERIVE_BAD_VALUE, place).with("name", name).with("form", form));
}

/// The pieces between commas.
fn separated(tokens: TokenStream) -> Vec<TokenStream> {
    let mut pieces: Vec<Vec<TokenTree>> = vec![Vec::new()];
    for token in tokens {
        match (&token, pieces.last_mut()) {
            (TokenTree::Punct(comma), _) if comma.as_char() == ',' => pieces.push(Vec::new()),
            (_, Some(piece)) => piece.push(token),
            (_, None) => {}
        }
    }
    pieces.into_iter().filter(|piece| !piece.is_empty()).map(TokenStream::from_iter).collect()
}

fn given(tokens: TokenStream) -> Option<Given> {
    let mut rest = tokens.into_iter();
    match rest.next() {
        None => Some(Given::Nothing),
        Some(TokenTree::Punct(equals)) if equals.as_char() == '=' => Some(Given::Value(rest.collect())),
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis && rest.next().is_none() => {
            Some(Given::List(group.stream()))
        }
        Some(_) => None,
    }
}

fn braces(tokens: TokenStream) -> Option<TokenStream> {
    let mut tokens = tokens.into_iter();
    match (tokens.next()?, tokens.next()) {
        (TokenTree::Group(group), None) if group.delimiter() == Delimiter::Brace => Some(group.stream()),
        _ => None,
    }
}

fn text(tokens: &TokenStream, places: &mut Places) -> Option<Name> {
    let literal: LitStr = syn::parse2(tokens.clone()).ok()?;
    Some(Name::new(literal.value(), places.add(literal.span())))
}

/// `Name, Other, "Inner.Name"`, each once.
fn names(tokens: TokenStream, places: &mut Places, report: &mut Report) -> Option<Vec<Name>> {
    let mut names: Vec<Name> = Vec::new();
    for piece in separated(tokens) {
        let name = match syn::parse2::<syn::Ident>(piece.clone()) {
            Ok(ident) => Name::new(ident.to_string(), places.add(ident.span())),
            Err(_) => text(&piece, places)?,
        };
        if names.iter().any(|other| other.text == name.text) {
            report.push(twice(&rows::DERIVE_DUPLICATE_KEY, &name));
        } else {
            names.push(name);
        }
    }
    Some(names)
}

fn twice(row: &'static Row, name: &Name) -> Finding {
    Finding::new(row, name.place).with("name", &name.text)
}
