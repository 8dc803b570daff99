//! What a slot takes.
//!
//! In: a slot's schema and its path. Out: every kind of value that it takes; nothing if that is not known.

use super::path;
use super::sources;
use super::table;
use crate::check::values::walk::{At, Step};
use crate::schema::{Node, ResourceType, Schema};

/// One kind of value that a slot takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Takes<'b> {
    /// The schema's own name for it: `AWS::EC2::VPC.Id`.
    Format(&'b str),
    /// A property of a resource type: the `TargetGroupArn` of an `AWS::ElasticLoadBalancingV2::TargetGroup`; without a
    /// property what `Ref` gives.
    Of(&'b str, Option<&'b str>),
}

/// Formats of lists, with that of their items.
const PLURALS: &[(&str, &str)] = &[(".Ids", ".Id"), (".Names", ".Name")];

impl Takes<'_> {
    /// The resource type whose things these are.
    pub(super) fn kind(&self) -> &str {
        match self {
            Self::Format(format) => sources::actual_type(format.rsplit_once('.').map_or(*format, |(kind, _)| kind)),
            Self::Of(kind, _) => kind,
        }
    }

    /// The kind in words: "the ID of an `AWS::EC2::VPC`".
    pub(super) fn phrase<'s>(&'s self, schema: Schema<'s>) -> String {
        match self {
            Self::Format(format) => match singular(format).rsplit_once('.') {
                Some((kind, property)) => sources::phrase(sources::actual_type(kind), Some(property)),
                None => format!("`{format}`"),
            },
            Self::Of(kind, property) => {
                let identifier = || sources::identifier(schema.resource_type(kind)?);
                sources::phrase(kind, property.or_else(identifier))
            }
        }
    }
}

/// Everything that the slot takes.
pub(super) fn of<'t>(kind: ResourceType<'t>, at: &At<'_, 't>) -> Vec<Takes<'t>> {
    let mut takes = Vec::new();
    if let Some(row) = table::find(kind.name(), &path(at)) {
        takes.extend(row.takes.iter().map(|source| {
            let (kind, property) = sources::split(source);
            Takes::Of(kind, property)
        }));
    }
    formats(at.slot, &mut takes, 0);
    if let (true, Some(list)) = (takes.is_empty() && matches!(at.step, Step::Item), at.up) {
        // A list may say what its items are: `AWS::EC2::Subnet.Ids`.
        formats(list.slot, &mut takes, 0);
    }
    if let (true, Some(items)) = (takes.is_empty(), at.slot.items()) {
        // A reference that gives the whole list.
        formats(items, &mut takes, 0);
    }
    takes
}

/// The formats of a node and of the branches it is composed of.
fn formats<'t>(node: Node<'t>, takes: &mut Vec<Takes<'t>>, depth: usize) {
    if let Some(format) = node.format().filter(|format| format.starts_with("AWS::")) {
        takes.push(Takes::Format(format));
    }
    if let Some((kind, property)) = node.relationship() {
        takes.push(Takes::Of(kind, Some(property.rsplit('/').next().unwrap_or(property))));
    }
    if depth < 3 {
        for branch in node.any_of().chain(node.one_of()).chain(node.all_of()) {
            formats(branch, takes, depth + 1);
        }
    }
}

/// The format of one item of a list of that format.
pub(super) fn singular(format: &str) -> String {
    for (plural, singular) in PLURALS {
        if let Some(stem) = format.strip_suffix(plural) {
            return format!("{stem}{singular}");
        }
    }
    format.to_owned()
}
