//! The resource schema, read in place: handles over `formwork-schema`'s blob.
//!
//! In: the blob's bytes. Out: [`Schema`], [`ResourceType`] and [`Node`], all `Copy`; a look-up costs microseconds
//! and nothing is decompressed, parsed or allocated for types that a stack does not use.
//! Not here: what the keywords mean for a value (`check::values`).

use std::fmt;

/// The schema of all resource types.
#[derive(Clone, Copy)]
pub struct Schema<'b> {
    bytes: &'b [u8],
}

/// Why a blob cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SchemaError {
    /// It does not begin as a blob does.
    NotASchema,
    /// It is of another format than this version reads.
    OtherFormat(u32),
    /// It is shorter than its header says.
    Truncated,
    /// Its checksum is wrong.
    Damaged,
}

/// A resource type, such as `AWS::EC2::VPC`.
#[derive(Clone, Copy)]
pub struct ResourceType<'b> {
    schema: Schema<'b>,
    at: u32,
}

/// A JSON schema: of a resource's properties, of one property, of a list's items. `$ref` is followed by the accessors.
#[derive(Clone, Copy)]
pub struct Node<'b> {
    kind: ResourceType<'b>,
    at: u32,
}

/// JSON types that a schema allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Types(pub u8);

impl Types {
    /// `string`
    pub const STRING: Self = Self(1);
    /// `integer`
    pub const INTEGER: Self = Self(2);
    /// `number`
    pub const NUMBER: Self = Self(4);
    /// `boolean`
    pub const BOOLEAN: Self = Self(8);
    /// `array`
    pub const ARRAY: Self = Self(16);
    /// `object`
    pub const OBJECT: Self = Self(32);
    /// `null`
    pub const NULL: Self = Self(64);

    /// Whether any of `other`'s types is among these.
    #[must_use]
    pub fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether no type is given, so that any value fits.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

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
    /// `primaryIdentifier`
    PrimaryIdentifier,
    /// `nonPublicProperties` and the other lists, as the source has them
    NonPublic,
}

/// An attribute of `Fn::GetAtt`.
#[derive(Clone, Copy)]
pub struct Attribute<'b> {
    /// Its name, nested ones with dots.
    pub name: &'b str,
    /// Its schema.
    pub node: Node<'b>,
}

/// Which regular expression engine runs a pattern, found when the blob was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// `regex-lite`
    Lite,
    /// `regress`
    Full,
    /// none accepts it; the pattern is not checked
    None,
}

impl<'b> Schema<'b> {
    /// The schema that `formwork-schema` carries.
    ///
    /// # Errors
    /// See [`SchemaError`]; the checksum is not computed here (tests and the refresh do: [`Schema::verify`]).
    pub fn bundled() -> Result<Schema<'static>, SchemaError> {
        Schema::load(formwork_schema::BLOB)
    }
    /// Reads a blob's header.
    ///
    /// # Errors
    /// See [`SchemaError`].
    pub fn load(bytes: &'b [u8]) -> Result<Self, SchemaError> {
        let _ = bytes;
        todo!()
    }
    /// Computes the checksum.
    ///
    /// # Errors
    /// [`SchemaError::Damaged`].
    pub fn verify(&self) -> Result<(), SchemaError> {
        todo!()
    }
    /// The date of the source, as `2026-10-20`.
    #[must_use]
    pub fn date(&self) -> &'b str {
        let _ = self.bytes;
        todo!()
    }
    /// The type of that name.
    #[must_use]
    pub fn resource_type(&self, name: &str) -> Option<ResourceType<'b>> {
        let _ = name;
        todo!()
    }
    /// All types, sorted by name.
    pub fn types(&self) -> impl Iterator<Item = ResourceType<'b>> + use<'b> {
        std::iter::empty()
    }
}

impl<'b> ResourceType<'b> {
    /// `AWS::EC2::VPC`
    #[must_use]
    pub fn name(&self) -> &'b str {
        let _ = (self.schema, self.at);
        todo!()
    }
    /// The schema of `Properties`.
    #[must_use]
    pub fn root(&self) -> Node<'b> {
        todo!()
    }
    /// All `Fn::GetAtt` attributes, sorted by name.
    pub fn attributes(&self) -> impl Iterator<Item = Attribute<'b>> + use<'b> {
        std::iter::empty()
    }
    /// The attribute of that name; also `Outputs.X` of a nested stack and any name where the type allows any.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<Attribute<'b>> {
        let _ = name;
        todo!()
    }
    /// Any attribute name is legal (custom resources, nested stacks' `Outputs.*`).
    #[must_use]
    pub fn has_open_attributes(&self) -> bool {
        todo!()
    }
    /// The schema of what `Ref` gives, if it is one primary identifier.
    #[must_use]
    pub fn ref_node(&self) -> Option<Node<'b>> {
        todo!()
    }
    /// The pointers of a type-level list, as `Endpoint/Address` (without `/properties/`, `*` for list items).
    pub fn list(&self, list: PropertyList) -> impl Iterator<Item = &'b str> + use<'b> {
        let _ = list;
        std::iter::empty()
    }
    /// Whether a list holds exactly that path (`Endpoint/Address`, `*` for list items).
    #[must_use]
    pub fn lists(&self, list: PropertyList, path: &str) -> bool {
        let _ = (list, path);
        todo!()
    }
}

impl<'b> Node<'b> {
    /// The type that the schema belongs to.
    #[must_use]
    pub fn resource_type(&self) -> ResourceType<'b> {
        let _ = self.at;
        self.kind
    }
    /// The name of the definition that it is (`Tag`), if it was reached through `$ref`.
    #[must_use]
    pub fn definition(&self) -> Option<&'b str> {
        todo!()
    }
    /// `type`
    #[must_use]
    pub fn types(&self) -> Types {
        todo!()
    }
    /// `properties`, sorted by name.
    pub fn properties(&self) -> impl Iterator<Item = (&'b str, Node<'b>)> + use<'b> {
        std::iter::empty()
    }
    /// One of `properties`.
    #[must_use]
    pub fn property(&self, name: &str) -> Option<Node<'b>> {
        let _ = name;
        todo!()
    }
    /// `patternProperties`
    pub fn pattern_properties(&self) -> impl Iterator<Item = (Pattern<'b>, Node<'b>)> + use<'b> {
        std::iter::empty()
    }
    /// Whether other keys are allowed: `additionalProperties` is absent or not `false`.
    #[must_use]
    pub fn is_open(&self) -> bool {
        todo!()
    }
    /// `additionalProperties`, if it is a schema.
    #[must_use]
    pub fn additional(&self) -> Option<Node<'b>> {
        todo!()
    }
    /// `required`
    pub fn required(&self) -> impl Iterator<Item = &'b str> + use<'b> {
        std::iter::empty()
    }
    /// `requiredXor`: exactly one of these.
    pub fn required_xor(&self) -> impl Iterator<Item = &'b str> + use<'b> {
        std::iter::empty()
    }
    /// `requiredOr`: at least one of these.
    pub fn required_or(&self) -> impl Iterator<Item = &'b str> + use<'b> {
        std::iter::empty()
    }
    /// `dependentRequired` and `dependencies`: with this key, these are required.
    pub fn dependent_required(&self) -> impl Iterator<Item = (&'b str, Vec<&'b str>)> + use<'b> {
        std::iter::empty()
    }
    /// `dependentExcluded`: with this key, none of these.
    pub fn dependent_excluded(&self) -> impl Iterator<Item = (&'b str, Vec<&'b str>)> + use<'b> {
        std::iter::empty()
    }
    /// `items`
    #[must_use]
    pub fn items(&self) -> Option<Node<'b>> {
        todo!()
    }
    /// `prefixItems`
    pub fn prefix_items(&self) -> impl Iterator<Item = Node<'b>> + use<'b> {
        std::iter::empty()
    }
    /// `enum`, each value as text (`80`, `true`, `tcp`).
    pub fn enumeration(&self) -> impl Iterator<Item = &'b str> + use<'b> {
        std::iter::empty()
    }
    /// `enumCaseInsensitive`
    pub fn enumeration_folded(&self) -> impl Iterator<Item = &'b str> + use<'b> {
        std::iter::empty()
    }
    /// `const`, as text.
    #[must_use]
    pub fn constant(&self) -> Option<&'b str> {
        todo!()
    }
    /// `default`, as JSON text.
    #[must_use]
    pub fn default_value(&self) -> Option<&'b str> {
        todo!()
    }
    /// `pattern`
    #[must_use]
    pub fn pattern(&self) -> Option<Pattern<'b>> {
        todo!()
    }
    /// `format`
    #[must_use]
    pub fn format(&self) -> Option<&'b str> {
        todo!()
    }
    /// `minLength`
    #[must_use]
    pub fn min_length(&self) -> Option<u64> {
        todo!()
    }
    /// `maxLength`
    #[must_use]
    pub fn max_length(&self) -> Option<u64> {
        todo!()
    }
    /// `minimum`
    #[must_use]
    pub fn minimum(&self) -> Option<f64> {
        todo!()
    }
    /// `maximum`
    #[must_use]
    pub fn maximum(&self) -> Option<f64> {
        todo!()
    }
    /// `exclusiveMinimum`
    #[must_use]
    pub fn exclusive_minimum(&self) -> Option<f64> {
        todo!()
    }
    /// `exclusiveMaximum`
    #[must_use]
    pub fn exclusive_maximum(&self) -> Option<f64> {
        todo!()
    }
    /// `multipleOf`
    #[must_use]
    pub fn multiple_of(&self) -> Option<f64> {
        todo!()
    }
    /// `minItems`
    #[must_use]
    pub fn min_items(&self) -> Option<u64> {
        todo!()
    }
    /// `maxItems`
    #[must_use]
    pub fn max_items(&self) -> Option<u64> {
        todo!()
    }
    /// `uniqueItems`
    #[must_use]
    pub fn unique_items(&self) -> bool {
        todo!()
    }
    /// `uniqueKeys`
    pub fn unique_keys(&self) -> impl Iterator<Item = &'b str> + use<'b> {
        std::iter::empty()
    }
    /// `maxUniqueItems`
    #[must_use]
    pub fn max_unique_items(&self) -> Option<u64> {
        todo!()
    }
    /// `minProperties`
    #[must_use]
    pub fn min_properties(&self) -> Option<u64> {
        todo!()
    }
    /// `maxProperties`
    #[must_use]
    pub fn max_properties(&self) -> Option<u64> {
        todo!()
    }
    /// `allOf`
    pub fn all_of(&self) -> impl Iterator<Item = Node<'b>> + use<'b> {
        std::iter::empty()
    }
    /// `anyOf`
    pub fn any_of(&self) -> impl Iterator<Item = Node<'b>> + use<'b> {
        std::iter::empty()
    }
    /// `oneOf`
    pub fn one_of(&self) -> impl Iterator<Item = Node<'b>> + use<'b> {
        std::iter::empty()
    }
    /// `not`
    #[must_use]
    pub fn not(&self) -> Option<Node<'b>> {
        todo!()
    }
    /// `if`, `then`, `else`
    #[must_use]
    pub fn conditional(&self) -> Option<(Node<'b>, Option<Node<'b>>, Option<Node<'b>>)> {
        todo!()
    }
    /// `relationshipRef`: type name and property path.
    #[must_use]
    pub fn relationship(&self) -> Option<(&'b str, &'b str)> {
        todo!()
    }
}

/// A regular expression of the schema.
#[derive(Clone, Copy, Debug)]
pub struct Pattern<'b> {
    /// Its text, in ECMA's dialect.
    pub text: &'b str,
    /// The engine that runs it.
    pub engine: Engine,
}

impl fmt::Display for SchemaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotASchema => f.write_str("the resource schema does not begin as a schema does"),
            Self::OtherFormat(found) => write!(
                f,
                "the resource schema is of format {found}, this version reads format {}",
                formwork_schema::FORMAT
            ),
            Self::Truncated => f.write_str("the resource schema is shorter than its header says"),
            Self::Damaged => f.write_str("the checksum of the resource schema is wrong"),
        }
    }
}

impl std::error::Error for SchemaError {}
