//! Resource types as modules, so that their paths complete segment by segment.
//!
//! In: the paths that the author wrote, finished or not. Out: `mod AWS { mod EC2 { struct VPC; … } … }` with every
//! service, and with the types of those services that the author names.

use crate::tokens;
use crate::tree::Path;
use formwork_core::schema::Schema;
use proc_macro2::{Span, TokenStream};
use quote::quote;
use std::collections::{BTreeMap, BTreeSet};

/// Names of types with what hover shows of each.
type Types<'t> = Vec<(&'t str, String)>;

pub(super) fn modules(schema: &Schema<'_>, written: &[Path]) -> TokenStream {
    let named: BTreeSet<(String, String)> = written
        .iter()
        .filter_map(|path| Some((path.segments.first()?.to_string(), path.segments.get(1)?.to_string())))
        .collect();
    let mut vendors: BTreeMap<&str, BTreeMap<&str, Types<'_>>> = BTreeMap::new();
    for kind in schema.types() {
        let mut segments = kind.name().splitn(3, "::");
        let (Some(vendor), Some(service), Some(name)) = (segments.next(), segments.next(), segments.next()) else {
            continue;
        };
        let types = vendors.entry(vendor).or_default().entry(service).or_default();
        if named.contains(&(vendor.to_owned(), service.to_owned())) {
            types.push((name, format!("Resource type `{}`.\n\n{}", kind.name(), kind.documentation_url())));
        }
    }
    let vendors = vendors.into_iter().map(|(vendor, services)| {
        let vendor = tokens::forced_identifier(vendor, Span::call_site());
        let services = services.into_iter().map(|(service, types)| {
            let service = tokens::forced_identifier(service, Span::call_site());
            let types = types.into_iter().map(|(name, doc)| {
                let name = tokens::forced_identifier(name, Span::call_site());
                quote!(#[doc = #doc] pub struct #name;)
            });
            quote!(pub mod #service { #(#types)* })
        });
        quote!(pub mod #vendor { #(#services)* })
    });
    quote!(#(#vendors)*)
}
