//! What the schema says about a resource type as a whole: lists of properties, attributes, handlers, tags, life.

use super::layout::{TAG_ON_CREATE, TAG_SYSTEM, TAG_TAGGABLE, TAG_UPDATABLE};
use super::{Node, Schema};

/// The list of property pointers that a type-level keyword holds (`/properties/Endpoint/Address`, `*` for list items).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PropertyList {
    /// `readOnlyProperties`
    ReadOnly,
    /// `writeOnlyProperties`
    WriteOnly,
    /// `createOnlyProperties`
    CreateOnly,
    /// `conditionalCreateOnlyProperties`
    ConditionalCreateOnly,
    /// `deprecatedProperties`
    Deprecated,
    /// `primaryIdentifier`, in the order in which `Ref` joins its parts
    PrimaryIdentifier,
    /// `nonPublicProperties`
    NonPublic,
}

impl PropertyList {
    /// All lists, with the words that the source uses.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::ReadOnly, "readOnlyProperties"),
        (Self::WriteOnly, "writeOnlyProperties"),
        (Self::CreateOnly, "createOnlyProperties"),
        (Self::ConditionalCreateOnly, "conditionalCreateOnlyProperties"),
        (Self::Deprecated, "deprecatedProperties"),
        (Self::PrimaryIdentifier, "primaryIdentifier"),
        (Self::NonPublic, "nonPublicProperties"),
    ];
}

/// An attribute of `Fn::GetAtt`.
#[derive(Clone, Copy)]
pub struct Attribute<'b> {
    /// Its name, nested ones with dots.
    pub name: &'b str,
    /// Its schema.
    pub node: Node<'b>,
}

/// `tagging`: whether and how resources of the type carry tags.
#[derive(Clone, Copy)]
pub struct Tagging<'b> {
    pub(super) schema: Schema<'b>,
    pub(super) bits: u32,
    pub(super) property: u32,
    pub(super) permissions: u32,
}

impl<'b> Tagging<'b> {
    /// `taggable`
    #[must_use]
    pub fn is_taggable(&self) -> bool {
        self.bits & TAG_TAGGABLE != 0
    }
    /// `tagOnCreate`
    #[must_use]
    pub fn on_create(&self) -> bool {
        self.bits & TAG_ON_CREATE != 0
    }
    /// `tagUpdatable`
    #[must_use]
    pub fn is_updatable(&self) -> bool {
        self.bits & TAG_UPDATABLE != 0
    }
    /// `cloudFormationSystemTags`: CloudFormation puts its `aws:cloudformation:…` tags on it.
    #[must_use]
    pub fn has_system_tags(&self) -> bool {
        self.bits & TAG_SYSTEM != 0
    }
    /// `tagProperty`: the path of the property that holds the tags, `Tags` for most types.
    #[must_use]
    pub fn property(&self) -> &'b str {
        self.schema.bytes.text(self.property)
    }
    /// The IAM permissions that tagging needs.
    pub fn permissions(&self) -> impl Iterator<Item = &'b str> + use<'b> {
        self.schema.bytes.list(self.permissions).texts()
    }
}

/// An operation of CloudFormation that the type implements.
#[derive(Clone, Copy)]
pub struct Handler<'b> {
    /// `create`, `read`, `update`, `delete` or `list`.
    pub operation: &'b str,
    /// After how many minutes CloudFormation gives up, if the source says.
    pub timeout_minutes: Option<u32>,
    pub(super) schema: Schema<'b>,
    pub(super) permissions: u32,
}

impl<'b> Handler<'b> {
    /// The IAM permissions that the operation needs.
    pub fn permissions(&self) -> impl Iterator<Item = &'b str> + use<'b> {
        self.schema.bytes.list(self.permissions).texts()
    }
}

/// The order in which an update that replaces the resource works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replacement {
    /// The new resource first; what CloudFormation does by default.
    CreateThenDelete,
    /// The old resource is deleted first.
    DeleteThenCreate,
}

/// `lifecycle`: AWS closes the service or has closed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lifecycle<'b> {
    /// `maintenance`, `sunset` or `shutdown`.
    pub state: &'b str,
    /// From when on, as `2026-10-30`, if the source says.
    pub date: Option<&'b str>,
}

/// A document with further rules about one part of a resource's properties, such as "with this engine that property".
#[derive(Clone, Copy)]
pub struct Extension<'b> {
    /// Its name in the source: `aws_rds_dbcluster/aurora`.
    pub name: &'b str,
    /// Where it applies: `SecurityGroupIngress/*`, empty for the properties as a whole.
    pub path: &'b str,
    /// What must hold there.
    pub node: Node<'b>,
    /// A value that breaks it is worth a warning only.
    pub warns: bool,
    /// The value is text that holds JSON, which must keep what the document says.
    pub text: bool,
}
