//! The structs of the editor's expansion: one a kind of object, with the schema's properties as fields.
//!
//! In: schema nodes. Out: struct names for use, and at the end the structs, each once. Fields carry what hover shows.

use crate::lower::NESTED_STACK;
use crate::tokens;
use crate::tree::ItemKind;
use formwork_core::schema::{Node, PropertyList, ResourceType, Types};
use proc_macro2::{Span, TokenStream};
use quote::quote;
use std::collections::BTreeMap;

/// All structs that were asked for, by name.
#[derive(Default)]
pub(super) struct Shapes {
    structs: BTreeMap<String, TokenStream>,
}

/// The attributes of `with`, by the kind of item.
const RESOURCE_ATTRIBUTES: &[&str] =
    &["Condition", "CreationPolicy", "DeletionPolicy", "DependsOn", "Metadata", "UpdatePolicy", "UpdateReplacePolicy"];
const PARAMETER_ATTRIBUTES: &[&str] = &[
    "AllowedPattern",
    "AllowedValues",
    "ConstraintDescription",
    "MaxLength",
    "MaxValue",
    "MinLength",
    "MinValue",
    "NoEcho",
];
const OUTPUT_ATTRIBUTES: &[&str] = &["Condition", "Export"];
const STACK_ATTRIBUTES: &[&str] = &["Regions", "Rollback", "StackPolicy", "Tags", "TerminationProtection"];

/// JSON types, with the alias that stands for them in hover.
const ALIASES: &[(Types, &str)] = &[
    (Types::STRING, "Text"),
    (Types::INTEGER, "Integer"),
    (Types::NUMBER, "Number"),
    (Types::BOOLEAN, "Boolean"),
    (Types::ARRAY, "List"),
    (Types::OBJECT, "Object"),
];

impl Shapes {
    /// The struct of an object's properties.
    pub(super) fn object(&mut self, at: &At) -> TokenStream {
        let At { kind, node, path } = at;
        let part = if path.is_empty() { "Properties".to_owned() } else { identifier(path) };
        let name = format!("{}_{part}", identifier(kind.name()));
        let required: Vec<&str> = node.required().collect();
        let fields = node
            .properties()
            .filter(|(property, _)| !path.is_empty() || !kind.lists(PropertyList::ReadOnly, property))
            .map(|(property, child)| {
                let child = At { node: child, path: at.below(property), kind: *kind };
                (property.to_owned(), alias(child.node.types()), describe(&child, required.contains(&property)))
            })
            .collect();
        self.add(name, &format!("Properties of `{}`.\n\n{}", kind.name(), kind.documentation_url()), fields)
    }

    /// The struct of a resource's `Fn::GetAtt` attributes; nested ones are structs too.
    pub(super) fn attributes(&mut self, text: &str, kind: Option<ResourceType<'_>>) -> TokenStream {
        let name = format!("{}_Attributes", identifier(text));
        let paths: Vec<(Vec<&str>, Types)> = kind
            .iter()
            .flat_map(|kind| kind.attributes())
            .map(|attribute| (attribute.name.split('.').collect(), attribute.node.types()))
            // Which outputs there are the nested stack tells.
            .chain((text == NESTED_STACK).then(|| (vec!["Outputs"], Types::OBJECT)))
            .collect();
        let level: Vec<(&[&str], Types)> = paths.iter().map(|(path, types)| (path.as_slice(), *types)).collect();
        let url = kind.map(|kind| format!("\n\n{}", kind.documentation_url())).unwrap_or_default();
        self.level(name, &format!("attribute of `{text}`{url}"), &level)
    }

    /// One level of attributes: `Endpoint.Address` and `Endpoint.Port` are one field `Endpoint` with a struct of two.
    fn level(&mut self, name: String, doc: &str, paths: &[(&[&str], Types)]) -> TokenStream {
        let mut groups: BTreeMap<&str, Vec<(&[&str], Types)>> = BTreeMap::new();
        for (path, types) in paths {
            if let Some((first, rest)) = path.split_first() {
                groups.entry(first).or_default().push((rest, *types));
            }
        }
        let mut fields = Vec::new();
        for (field, rest) in groups {
            let (shape, types) = match rest.as_slice() {
                [([], types)] => (alias(*types), words(*types)),
                nested => (self.level(format!("{name}_{field}"), doc, nested), "object".to_owned()),
            };
            fields.push((field.to_owned(), shape, format!("{types} · {doc}")));
        }
        self.add(name, doc, fields)
    }

    /// The struct of `with`, for an item's kind that has attributes.
    pub(super) fn with(&mut self, kind: &ItemKind) -> Option<TokenStream> {
        let (name, attributes) = match kind {
            ItemKind::Resource { .. } => ("ResourceAttributes", RESOURCE_ATTRIBUTES),
            ItemKind::Param { .. } | ItemKind::Import { .. } => ("ParameterAttributes", PARAMETER_ATTRIBUTES),
            ItemKind::Output { .. } => ("OutputAttributes", OUTPUT_ATTRIBUTES),
            ItemKind::Stack { .. } => ("StackAttributes", STACK_ATTRIBUTES),
            _ => return None,
        };
        let fields = attributes
            .iter()
            .map(|attribute| ((*attribute).to_owned(), quote!(Value), format!("Attribute `{attribute}`.")))
            .collect();
        Some(self.add(name.to_owned(), "Attributes of the item.", fields))
    }

    /// The type of a parameter's constant.
    pub(super) fn parameter(&mut self) -> TokenStream {
        self.add("Parameter".to_owned(), "A parameter.", Vec::new())
    }

    fn add(&mut self, name: String, doc: &str, fields: Vec<(String, TokenStream, String)>) -> TokenStream {
        let ident = tokens::forced_identifier(&name, Span::call_site());
        self.structs.entry(name).or_insert_with(|| {
            let fields = fields.iter().map(|(field, shape, doc)| {
                let field = tokens::forced_identifier(field, Span::call_site());
                quote!(#[doc = #doc] pub #field: #shape)
            });
            quote!(#[doc = #doc] #[derive(Clone, Copy)] pub struct #ident { #(#fields),* })
        });
        quote!(#ident)
    }

    /// All structs, and the types that their fields have.
    pub(super) fn into_tokens(self) -> TokenStream {
        let structs = self.structs.into_values();
        let aliases = ALIASES.iter().map(|(_, name)| tokens::forced_identifier(name, Span::call_site()));
        quote! {
            #(#[derive(Clone, Copy)] pub struct #aliases;)*
            #[derive(Clone, Copy)] pub struct Value;
            #(#structs)*
        }
    }
}

/// A place in the schema of a type.
#[derive(Clone)]
pub(super) struct At {
    kind: ResourceType<'static>,
    node: Node<'static>,
    /// Names from the root, `*` for the items of a list: as the schema's lists of properties write it.
    path: String,
}

impl At {
    /// The properties of a type.
    pub(super) fn root(kind: ResourceType<'static>) -> Self {
        Self { kind, node: kind.root(), path: String::new() }
    }

    pub(super) fn property(&self, name: &str) -> Option<Self> {
        Some(Self { kind: self.kind, node: property(self.node, name)?, path: self.below(name) })
    }

    pub(super) fn item(&self) -> Option<Self> {
        Some(Self { kind: self.kind, node: item(self.node)?, path: self.below("*") })
    }

    fn below(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}/{name}", self.path) }
    }

    /// What a change of it does to a resource that exists.
    fn update(&self) -> &'static str {
        // A type whose operations are unknown is older than the registry, and says what it cannot change.
        let has_update = self.kind.handlers().next().is_none() || self.kind.handler("update").is_some();
        let listed = |list| {
            let ends = self.path.match_indices('/').map(|(at, _)| at).chain([self.path.len()]);
            ends.into_iter().any(|end| self.kind.lists(list, &self.path[..end]))
        };
        if !has_update || listed(PropertyList::CreateOnly) {
            "a change replaces the resource"
        } else if listed(PropertyList::ConditionalCreateOnly) {
            "a change may replace the resource"
        } else {
            "a change updates the resource in place"
        }
    }
}

/// The schema of a property, also through the branches of `anyOf` and `oneOf`.
fn property<'b>(node: Node<'b>, name: &str) -> Option<Node<'b>> {
    node.property(name)
        .or_else(|| node.any_of().chain(node.one_of()).chain(node.all_of()).find_map(|branch| branch.property(name)))
}

/// The schema of a list's items, also through the branches of `anyOf` and `oneOf`.
fn item(node: Node<'_>) -> Option<Node<'_>> {
    node.items().or_else(|| node.any_of().chain(node.one_of()).find_map(|branch| branch.items()))
}

fn alias(types: Types) -> TokenStream {
    let name = ALIASES.iter().find(|(kind, _)| types.intersects(*kind)).map_or("Value", |(_, name)| name);
    let ident = tokens::forced_identifier(name, Span::call_site());
    quote!(#ident)
}

/// JSON types in words.
fn words(types: Types) -> String {
    let names: Vec<&str> = ALIASES.iter().filter(|(bit, _)| types.intersects(*bit)).map(|(_, name)| *name).collect();
    if names.is_empty() { "any value".to_owned() } else { names.join(" or ").to_lowercase() }
}

/// Text as part of an identifier.
fn identifier(text: &str) -> String {
    text.replace("::", "_").replace(|c: char| !c.is_ascii_alphanumeric(), "_")
}

/// What hover shows of a property.
fn describe(at: &At, required: bool) -> String {
    let necessity = if required { "required" } else { "optional" };
    let mut lines = vec![format!("{} · {necessity}", words(at.node.types()))];
    let legal: Vec<String> = at.node.enumeration().take(40).map(|value| format!("`{value}`")).collect();
    if !legal.is_empty() {
        lines.push(format!("Allowed: {}", legal.join(", ")));
    }
    lines.push(format!("Update: {}", at.update()));
    lines.push(at.kind.documentation_url());
    lines.join("\n\n")
}
