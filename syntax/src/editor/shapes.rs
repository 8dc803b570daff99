//! The structs of the editor's expansion: one a kind of object, with the schema's properties as fields.
//!
//! In: schema nodes. Out: struct names for use, and at the end the structs, each once. Fields carry what hover shows.

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
    pub(super) fn object(&mut self, kind: ResourceType<'_>, node: Node<'_>) -> TokenStream {
        let part = match node.definition() {
            Some(definition) => definition.to_owned(),
            None if node.properties().eq_by_name(kind.root()) => "Properties".to_owned(),
            None => format!("Object{}", self.structs.len()),
        };
        let name = format!("{}_{part}", kind.name().replace("::", "_"));
        let required: Vec<&str> = node.required().collect();
        let fields = node
            .properties()
            .filter(|(property, _)| part != "Properties" || !kind.lists(PropertyList::ReadOnly, property))
            .map(|(property, child)| {
                let doc = describe(kind, property, child, required.contains(&property), part == "Properties");
                (property.to_owned(), alias(child.types()), doc)
            })
            .collect();
        self.add(name, &format!("Properties of `{}`. {}", kind.name(), kind.documentation_url()), fields)
    }

    /// The struct of a resource's `Fn::GetAtt` attributes; nested ones are structs too.
    pub(super) fn attributes(&mut self, text: &str, kind: Option<ResourceType<'_>>) -> TokenStream {
        let name = format!("{}_Attributes", text.replace(|c: char| !c.is_ascii_alphanumeric(), "_"));
        let paths: Vec<(Vec<&str>, Types)> = kind
            .iter()
            .flat_map(|kind| kind.attributes())
            .map(|attribute| (attribute.name.split('.').collect(), attribute.node.types()))
            .collect();
        let level: Vec<(&[&str], Types)> = paths.iter().map(|(path, types)| (path.as_slice(), *types)).collect();
        self.level(name, &format!("Attributes of `{text}`."), &level)
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
            let shape = match rest.as_slice() {
                [([], types)] => alias(*types),
                nested => self.level(format!("{name}_{field}"), doc, nested),
            };
            fields.push((field.to_owned(), shape, format!("Attribute `{field}`.")));
        }
        self.add(name, doc, fields)
    }

    /// The struct of `with`, for an item's kind.
    pub(super) fn with(&mut self, kind: &ItemKind) -> TokenStream {
        let (name, attributes) = match kind {
            ItemKind::Resource { .. } => ("ResourceAttributes", RESOURCE_ATTRIBUTES),
            ItemKind::Param { .. } => ("ParameterAttributes", PARAMETER_ATTRIBUTES),
            ItemKind::Output { .. } => ("OutputAttributes", OUTPUT_ATTRIBUTES),
            _ => ("StackAttributes", STACK_ATTRIBUTES),
        };
        let fields = attributes
            .iter()
            .map(|attribute| ((*attribute).to_owned(), quote!(Value), format!("Attribute `{attribute}`.")))
            .collect();
        self.add(name.to_owned(), "Attributes of the item.", fields)
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

/// Whether two sets of properties have the same names.
trait SameNames {
    fn eq_by_name(self, other: Node<'_>) -> bool;
}

impl<'b, I: Iterator<Item = (&'b str, Node<'b>)>> SameNames for I {
    fn eq_by_name(self, other: Node<'_>) -> bool {
        self.map(|(name, _)| name).eq(other.properties().map(|(name, _)| name))
    }
}

/// The schema of a property, also through the branches of `anyOf` and `oneOf`.
pub(super) fn property<'b>(node: Node<'b>, name: &str) -> Option<Node<'b>> {
    node.property(name)
        .or_else(|| node.any_of().chain(node.one_of()).chain(node.all_of()).find_map(|branch| branch.property(name)))
}

/// The schema of a list's items, also through the branches of `anyOf` and `oneOf`.
pub(super) fn item(node: Node<'_>) -> Option<Node<'_>> {
    node.items().or_else(|| node.any_of().chain(node.one_of()).find_map(|branch| branch.items()))
}

fn alias(types: Types) -> TokenStream {
    let name = ALIASES.iter().find(|(kind, _)| types.intersects(*kind)).map_or("Value", |(_, name)| name);
    let ident = tokens::forced_identifier(name, Span::call_site());
    quote!(#ident)
}

/// What hover shows of a property.
fn describe(kind: ResourceType<'_>, property: &str, node: Node<'_>, required: bool, top: bool) -> String {
    let types: Vec<&str> =
        ALIASES.iter().filter(|(bit, _)| node.types().intersects(*bit)).map(|(_, name)| *name).collect();
    let mut lines = vec![format!(
        "{} · {}",
        if types.is_empty() { "any value".to_owned() } else { types.join(" or ").to_lowercase() },
        if required { "required" } else { "optional" }
    )];
    let legal: Vec<&str> = node.enumeration().take(40).collect();
    if !legal.is_empty() {
        lines.push(format!(
            "Allowed: {}",
            legal.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", ")
        ));
    }
    if top {
        let replaces = kind.lists(PropertyList::CreateOnly, property);
        let update = if replaces { "a change replaces the resource" } else { "a change updates the resource in place" };
        lines.push(format!("Update: {update}"));
    }
    lines.push(kind.documentation_url());
    lines.join("\n\n")
}
