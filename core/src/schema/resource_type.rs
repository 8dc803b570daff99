//! A resource type and the facts that hold for it as a whole.

use super::bytes::Words;
use super::facts::{Attribute, Extension, Handler, Lifecycle, PropertyList, Replacement, Tagging};
use super::layout::{
    EXTENSION_TEXT, EXTENSION_WARNS, FLAG_ANY_ATTRIBUTE, FLAG_EMPTY_TO_DELETE, FLAG_OUTPUTS, FLAG_STATEFUL, record,
};
use super::{Node, Schema};

/// A resource type, such as `AWS::EC2::VPC`.
#[derive(Clone, Copy)]
pub struct ResourceType<'b> {
    pub(super) schema: Schema<'b>,
    pub(super) at: u32,
}

impl<'b> ResourceType<'b> {
    /// `AWS::EC2::VPC`
    #[must_use]
    pub fn name(&self) -> &'b str {
        self.schema.bytes.text(self.field(record::NAME))
    }

    /// The schema that the type belongs to.
    #[must_use]
    pub fn schema(&self) -> Schema<'b> {
        self.schema
    }

    /// The schema of `Properties`.
    #[must_use]
    pub fn root(&self) -> Node<'b> {
        Node::new(*self, self.field(record::ROOT))
    }

    /// All `definitions`, sorted by name: schemas that others refer to.
    pub fn definitions(&self) -> impl Iterator<Item = (&'b str, Node<'b>)> + use<'b> {
        let kind = *self;
        self.words(record::DEFINITIONS)
            .pairs()
            .map(move |(name, at)| (kind.schema.bytes.text(name), Node::new(kind, at)))
    }

    /// All `Fn::GetAtt` attributes that have a name of their own, sorted by name.
    ///
    /// See [Fn::GetAtt](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getatt.html).
    pub fn attributes(&self) -> impl Iterator<Item = Attribute<'b>> + use<'b> {
        let kind = *self;
        self.words(record::ATTRIBUTES).pairs().filter_map(move |(name, at)| {
            let name = kind.schema.bytes.text(name);
            (!name.contains('*')).then(|| Attribute { name, node: Node::new(kind, at) })
        })
    }

    /// The attribute of that name; also `Outputs.X` of a nested stack and any name where the type allows any.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<Attribute<'b>> {
        let attributes = self.words(record::ATTRIBUTES);
        let bytes = self.schema.bytes;
        let exact = bytes.find(attributes, name).map(|(id, at)| (bytes.text(id), at));
        exact
            .or_else(|| {
                attributes.pairs().map(|(id, at)| (bytes.text(id), at)).find(|(pattern, _)| fits(pattern, name))
            })
            .map(|(name, at)| Attribute { name, node: Node::new(*self, at) })
    }

    /// Any attribute name is legal (custom resources, nested stacks' `Outputs.*`).
    #[must_use]
    pub fn has_open_attributes(&self) -> bool {
        self.field(record::FLAGS) & (FLAG_ANY_ATTRIBUTE | FLAG_OUTPUTS) != 0
    }

    /// The schema of what `Ref` gives, if it is one primary identifier. Several are joined to a plain string.
    ///
    /// See [Ref](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-ref.html).
    #[must_use]
    pub fn ref_node(&self) -> Option<Node<'b>> {
        match self.field(record::REF) {
            0 => None,
            at => Some(Node::new(*self, at)),
        }
    }

    /// The pointers of a type-level list, as `Endpoint/Address` (without `/properties/`, `*` for list items).
    pub fn list(&self, list: PropertyList) -> impl Iterator<Item = &'b str> + use<'b> {
        self.words(record::LISTS + list as u32).texts()
    }

    /// Whether a list holds exactly that path (`Endpoint/Address`, `*` for list items).
    #[must_use]
    pub fn lists(&self, list: PropertyList, path: &str) -> bool {
        let bytes = self.schema.bytes;
        self.words(record::LISTS + list as u32).any(|id| bytes.raw_text(id) == path.as_bytes())
    }

    /// `additionalIdentifiers`: other sets of properties that identify a resource.
    pub fn additional_identifiers(&self) -> impl Iterator<Item = Vec<&'b str>> + use<'b> {
        let bytes = self.schema.bytes;
        self.words(record::ADDITIONAL_IDENTIFIERS).map(move |at| bytes.list(at).texts().collect())
    }

    /// `tagging`, if the source says anything about tags.
    #[must_use]
    pub fn tagging(&self) -> Option<Tagging<'b>> {
        let mut words = self.words(record::TAGGING);
        Some(Tagging { schema: self.schema, bits: words.next()?, property: words.next()?, permissions: words.next()? })
    }

    /// The operations that the type implements, sorted by name. None at all means that the type is older than the
    /// registry and its operations are unknown.
    pub fn handlers(&self) -> impl Iterator<Item = Handler<'b>> + use<'b> {
        let schema = self.schema;
        let mut words = self.words(record::HANDLERS);
        std::iter::from_fn(move || {
            let operation = schema.bytes.text(words.next()?);
            let permissions = words.next()?;
            let minutes = words.next()?;
            Some(Handler { operation, timeout_minutes: (minutes != 0).then_some(minutes), schema, permissions })
        })
    }

    /// The operation of that name.
    #[must_use]
    pub fn handler(&self, operation: &str) -> Option<Handler<'b>> {
        self.handlers().find(|handler| handler.operation == operation)
    }

    /// `replacementStrategy`, if the source gives one.
    #[must_use]
    pub fn replacement_strategy(&self) -> Option<Replacement> {
        match self.field(record::REPLACEMENT) {
            0 => None,
            id => match self.schema.bytes.text(id - 1) {
                "delete_then_create" => Some(Replacement::DeleteThenCreate),
                _ => Some(Replacement::CreateThenDelete),
            },
        }
    }

    /// `lifecycle`: set where AWS closes the service.
    #[must_use]
    pub fn lifecycle(&self) -> Option<Lifecycle<'b>> {
        let mut texts = self.words(record::LIFECYCLE).texts();
        Some(Lifecycle { state: texts.next()?, date: texts.next() })
    }

    /// The regions that have the type, sorted by name. Empty if the source lists none for it, as for types of a
    /// transform and with AWS's raw schemas.
    pub fn regions(&self) -> impl Iterator<Item = &'b str> + use<'b> {
        self.words(record::REGIONS).texts()
    }

    /// Whether a region has the type; `None` where the source does not know.
    #[must_use]
    pub fn is_in(&self, region: &str) -> Option<bool> {
        let known = self.schema.regions().any(|name| name == region) && self.regions().next().is_some();
        known.then(|| self.regions().any(|name| name == region))
    }

    /// Whether the resource keeps data that is lost with it.
    #[must_use]
    pub fn is_stateful(&self) -> bool {
        self.field(record::FLAGS) & FLAG_STATEFUL != 0
    }

    /// Whether CloudFormation can delete it only while it is empty.
    #[must_use]
    pub fn must_be_empty_to_delete(&self) -> bool {
        self.field(record::FLAGS) & FLAG_EMPTY_TO_DELETE != 0
    }

    /// `propertyTransform`: paths and the JSONata expression by which AWS changes the value that it stores.
    pub fn property_transforms(&self) -> impl Iterator<Item = (&'b str, &'b str)> + use<'b> {
        let bytes = self.schema.bytes;
        self.words(record::TRANSFORMS).pairs().map(move |(path, text)| (bytes.text(path), bytes.text(text)))
    }

    /// Further rules about combinations of properties.
    pub fn extensions(&self) -> impl Iterator<Item = Extension<'b>> + use<'b> {
        let kind = *self;
        let bytes = self.schema.bytes;
        let mut words = self.words(record::EXTENSIONS);
        std::iter::from_fn(move || {
            let (name, path) = (bytes.text(words.next()?), bytes.text(words.next()?));
            let (node, bits) = (Node::new(kind, words.next()?), words.next()?);
            let (warns, text) = (bits & EXTENSION_WARNS != 0, bits & EXTENSION_TEXT != 0);
            Some(Extension { name, path, node, warns, text })
        })
    }

    /// The page of CloudFormation's documentation about the type.
    ///
    /// ```
    /// let schema = formwork_core::schema::Schema::bundled()?;
    /// let vpc = schema.resource_type("AWS::EC2::VPC").ok_or("no such type")?;
    /// assert!(vpc.documentation_url().ends_with("/aws-resource-ec2-vpc.html"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn documentation_url(&self) -> String {
        let name = self.name().to_ascii_lowercase();
        let mut parts = name.split("::");
        let vendor = parts.next().unwrap_or_default();
        let rest = parts.collect::<Vec<_>>().join("-");
        if vendor == "aws" && rest.starts_with("serverless-") {
            let resource = rest.trim_start_matches("serverless-");
            return format!(
                "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-{resource}.html"
            );
        }
        format!("https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/{vendor}-resource-{rest}.html")
    }

    /// The entry of a definition's table, by its string.
    pub(super) fn definition(&self, id: u32) -> Option<u32> {
        self.schema.bytes.find_id(self.words(record::DEFINITIONS), id)
    }

    fn field(&self, field: u32) -> u32 {
        self.schema.bytes.word(self.at.saturating_add(field))
    }

    pub(super) fn words(&self, field: u32) -> Words<'b> {
        self.schema.bytes.list(self.field(field))
    }
}

/// Whether an attribute's name fits the name that the schema gives, where `*` stands for one step, and for any rest at
/// the end.
fn fits(pattern: &str, name: &str) -> bool {
    let mut steps = name.split('.');
    let mut rest = pattern.split('.').peekable();
    while let Some(wanted) = rest.next() {
        match steps.next() {
            Some(_) if wanted == "*" && rest.peek().is_none() => return true,
            Some(step) if wanted == "*" && !step.is_empty() => {}
            Some(step) if wanted == step => {}
            _ => return false,
        }
    }
    steps.next().is_none()
}
