//! What a reference gives.
//!
//! In: a resource, an attribute or a parameter's type. Out: [`Gives`]: the formats that the schema names, and the
//! resource's own property that it is. Nothing comes back where that is not certain.

use super::slots::{Takes, singular};
use crate::model::{Resource, entry};
use crate::schema::{Node, PropertyList, ResourceType, Schema};

/// What a reference gives.
#[derive(Clone, Debug)]
pub(super) struct Gives<'t> {
    /// The type of the resource, or of the thing that a parameter's type names.
    pub(super) kind: &'t str,
    /// Its property: `VpcId`, `Arn`; the last part of the format for a parameter.
    property: &'t str,
    /// The schema's names for it.
    formats: Vec<String>,
    /// It is the resource's own: its ID, ARN, name or URL, and nothing else.
    own: bool,
    /// It is what `Ref` gives.
    is_ref: bool,
}

/// The type and the property of `Type.Property`; a type alone means what `Ref` gives.
pub(super) fn split(text: &str) -> (&str, Option<&str>) {
    match text.split_once('.') {
        Some((kind, property)) => (kind, Some(property)),
        None => (text, None),
    }
}

/// Formats whose type is named otherwise than the resource type, with that resource type.
const ALIASES: &[(&str, &str)] = &[("AWS::ACM::Certificate", "AWS::CertificateManager::Certificate")];

/// Types with several identifiers whose `Ref` is known all the same.
const REFS: &[(&str, &str)] = &[("AWS::EC2::EIP", "PublicIp")];

/// Endings of property names, with what they are called.
const NOUNS: &[(&str, &str)] =
    &[("Arn", "ARN"), ("ARN", "ARN"), ("Id", "ID"), ("ID", "ID"), ("Name", "name"), ("Url", "URL"), ("URL", "URL")];

impl Gives<'_> {
    /// The schema's names for it.
    pub(super) fn formats(&self) -> &[String] {
        &self.formats
    }

    /// Whether it is a thing of the resource's own: its ID, ARN, name or URL.
    pub(super) fn is_own(&self) -> bool {
        self.own
    }

    /// Whether it is a property of that name.
    pub(super) fn is_named(&self, property: &str) -> bool {
        self.property == property
    }

    /// Whether the slot takes this.
    pub(super) fn fits(&self, takes: &Takes<'_>) -> bool {
        match takes {
            Takes::Format(format) => {
                self.formats.iter().any(|own| own == format || *own == singular(format))
                    || (self.own
                        && format.rsplit_once('.').is_some_and(|(kind, property)| {
                            actual_type(kind) == self.kind && noun(property) == noun(self.property)
                        }))
            }
            Takes::Of(kind, None) => *kind == self.kind && self.is_ref,
            Takes::Of(kind, Some(property)) => *kind == self.kind && *property == self.property,
        }
    }

    /// Whether it is certain that the slot takes something else: the reference gives a thing of its own, or the
    /// schema names both sides.
    pub(super) fn contradicts(&self, takes: &[Takes<'_>]) -> bool {
        self.own || (!self.formats.is_empty() && takes.iter().all(|takes| matches!(takes, Takes::Format(_))))
    }

    /// It in words: "the name of an `AWS::IAM::Role`".
    pub(super) fn phrase(&self) -> String {
        match self.formats.first().filter(|_| !self.own).map(|format| split(format)) {
            // What it has of another: `VpcId` of a subnet is the ID of a VPC.
            Some((kind, property)) => phrase(actual_type(kind), property),
            None => phrase(self.kind, Some(self.property)),
        }
    }
}

/// A property of a type in words; `None` is what `Ref` gives.
pub(super) fn phrase(kind: &str, property: Option<&str>) -> String {
    let article = if kind.starts_with(['A', 'E', 'I', 'O']) { "an" } else { "a" };
    match property.map(|property| (noun(property), property)) {
        None => format!("{article} `{kind}`"),
        Some((Some(noun), _)) => format!("the {noun} of {article} `{kind}`"),
        Some((None, property)) => format!("`{property}` of {article} `{kind}`"),
    }
}

/// The resource type that a format's type stands for.
pub(super) fn actual_type(kind: &str) -> &str {
    ALIASES.iter().find(|(alias, _)| *alias == kind).map_or(kind, |(_, actual)| actual)
}

/// What `Ref` to a resource gives.
pub(super) fn of_ref<'t>(schema: Schema<'t>, resource: &Resource) -> Option<Gives<'t>> {
    let kind = schema.resource_type(&resource.kind.text)?;
    let mut gives = of_identifier(kind)?;
    if has_two_references(resource) {
        // Outside a VPC of the stack, `Ref` is the group's name; in the account's own VPC it is its ID.
        gives.formats.push("AWS::EC2::SecurityGroup.Name".to_owned());
    }
    Some(gives)
}

/// Whether what `Ref` gives depends on where the resource is: a security group outside a VPC of the stack.
pub(in crate::check) fn has_two_references(resource: &Resource) -> bool {
    resource.kind.text == "AWS::EC2::SecurityGroup" && entry(&resource.properties, "VpcId").is_none()
}

/// What `Ref` to a resource that is made elsewhere gives.
pub(super) fn of_extern<'t>(schema: Schema<'t>, kind: &str) -> Option<Gives<'t>> {
    of_identifier(schema.resource_type(kind)?)
}

fn of_identifier(kind: ResourceType<'_>) -> Option<Gives<'_>> {
    if let Some((_, property)) = REFS.iter().find(|(name, _)| *name == kind.name()) {
        return Some(Gives { kind: kind.name(), property, formats: Vec::new(), own: true, is_ref: true });
    }
    if kind.name().starts_with("AWS::Serverless::") {
        // The transform makes other resources of it.
        return None;
    }
    let node = kind.ref_node()?;
    let property = kind.list(PropertyList::PrimaryIdentifier).next()?;
    let own = is_own(kind, property);
    let formats = formats(node);
    (own || !formats.is_empty()).then(|| Gives { kind: kind.name(), property, formats, own, is_ref: true })
}

/// The property that `Ref` gives.
pub(super) fn identifier(kind: ResourceType<'_>) -> Option<&str> {
    of_identifier(kind).map(|gives| gives.property)
}

/// What an attribute gives.
pub(super) fn of_attribute<'t>(schema: Schema<'t>, kind: &str, attribute: &str) -> Option<Gives<'t>> {
    let kind = schema.resource_type(kind)?;
    let found = kind.attribute(attribute)?;
    let own = is_own(kind, found.name);
    let formats = formats(found.node);
    let is_ref = kind.ref_node().is_some() && kind.list(PropertyList::PrimaryIdentifier).next() == Some(found.name);
    (own || !formats.is_empty()).then(|| Gives { kind: kind.name(), property: found.name, formats, own, is_ref })
}

/// What a parameter of an AWS-specific type gives.
pub(super) fn of_parameter(kind: &str) -> Option<Gives<'_>> {
    let mut kind = kind;
    for wrapper in ["AWS::SSM::Parameter::Value<", "List<"] {
        if let Some(inner) = kind.strip_prefix(wrapper) {
            kind = inner.strip_suffix('>')?;
        }
    }
    let (thing, property) = kind.rsplit_once("::").filter(|(thing, _)| thing.matches("::").count() == 2)?;
    if !thing.starts_with("AWS::") || thing == "AWS::SSM::Parameter" {
        return None;
    }
    let property = if property == "GroupName" { "Name" } else { property };
    Some(Gives { kind: thing, property, formats: vec![format!("{thing}.{property}")], own: true, is_ref: true })
}

/// How a resource of this type is referred to so that the slot takes it: by an attribute, or plainly.
pub(super) fn reference<'b>(kind: ResourceType<'b>, takes: &Takes<'_>) -> Option<Option<&'b str>> {
    if of_identifier(kind).is_some_and(|gives| gives.fits(takes)) {
        return Some(None);
    }
    let by_attribute = |name: &'b str| {
        let found = kind.attribute(name)?;
        let gives = Gives {
            kind: kind.name(),
            property: name,
            formats: formats(found.node),
            own: is_own(kind, name),
            is_ref: false,
        };
        gives.fits(takes).then_some(name)
    };
    kind.attributes().find_map(|attribute| by_attribute(attribute.name)).map(Some)
}

/// The schema's names for a value.
fn formats(node: Node<'_>) -> Vec<String> {
    let branches = node.any_of().chain(node.one_of());
    let named = std::iter::once(node).chain(branches).filter_map(|node| node.format());
    named.filter(|format| format.starts_with("AWS::")).map(str::to_owned).collect()
}

/// Whether a property is the resource's own identity and not that of something it belongs to: `Arn`, `Id`, `Name`,
/// or one that begins with the last words of the type's name (`GroupId` of a security group, `VpcId` of a VPC).
fn is_own(kind: ResourceType<'_>, property: &str) -> bool {
    let Some((ending, _)) = NOUNS.iter().find(|(ending, _)| property.ends_with(ending)) else { return false };
    let stem = &property[..property.len() - ending.len()];
    let short = kind.name().rsplit("::").next().unwrap_or_default();
    stem.is_empty() || (short.len() >= stem.len() && short[short.len() - stem.len()..].eq_ignore_ascii_case(stem))
}

fn noun(property: &str) -> Option<&'static str> {
    NOUNS.iter().find(|(ending, _)| property.ends_with(ending)).map(|(_, noun)| *noun)
}
