//! The items of a stack in plain Rust: resources, parameters and outputs with their attributes.
//!
//! In: Rust values. Out: the JSON of an item, and what its author silenced. Where it stands is the builder's business.

use crate::resource::{Described, Resource};
use crate::value::{IntoValue, Value};
use formwork_core::json::Node;
use std::marker::PhantomData;

/// What every item has beside its value.
#[derive(Clone, Debug, Default)]
pub(super) struct Attributes {
    pub(super) entries: Vec<(String, Node)>,
    /// Codes with the reasons to silence them.
    pub(super) silences: Vec<(String, String)>,
}

/// The methods that every item has.
macro_rules! attributes {
    ([$($generic:ident)?] $type:ty, $example:literal) => {
        impl<$($generic)?> $type {
            /// Adds an attribute.
            ///
            /// # Examples
            ///
            /// ```
            #[doc = $example]
            /// ```
            #[must_use]
            pub fn with(mut self, attribute: &str, value: impl IntoValue) -> Self {
                self.attributes.entries.push((attribute.to_owned(), value.into_value().0));
                self
            }

            /// Silences a finding of this item, as `#[allow(code, reason = "…")]` does in `stack!`.
            #[must_use]
            pub fn allow(mut self, code: &str, reason: &str) -> Self {
                self.attributes.silences.push((code.to_owned(), reason.to_owned()));
                self
            }
        }
    };
}

/// A resource with its attributes; `R` is its Rust type, or `()`.
///
/// # Examples
///
/// ```
/// use formwork::{Declared, Resource as _};
///
/// #[derive(formwork::Resource)]
/// #[resource(type = "AWS::SQS::Queue")]
/// struct Jobs {
///     queue_name: Option<String>,
/// }
/// let jobs = Jobs { queue_name: None }.with("DeletionPolicy", "Retain").with("UpdateReplacePolicy", "Retain");
/// let others = Declared::of("AWS::SQS::Queue", serde_json::json!({ "DelaySeconds": 5 }));
/// # let _ = (jobs, others);
/// ```
#[derive(Clone, Debug)]
pub struct Declared<R> {
    pub(super) kind: String,
    pub(super) properties: Value,
    pub(super) attributes: Attributes,
    pub(super) described: Option<&'static Described>,
    rust: PhantomData<fn() -> R>,
}

impl Declared<()> {
    /// A resource of any type, with its properties as one object.
    #[must_use]
    pub fn of(kind: impl Into<String>, properties: impl IntoValue) -> Self {
        Self {
            kind: kind.into(),
            properties: properties.into_value(),
            attributes: Attributes::default(),
            described: None,
            rust: PhantomData,
        }
    }
}

impl<R: Resource> From<R> for Declared<R> {
    fn from(resource: R) -> Self {
        Self {
            kind: R::TYPE.to_owned(),
            properties: resource.properties(),
            attributes: Attributes::default(),
            described: Some(R::DESCRIBED),
            rust: PhantomData,
        }
    }
}

attributes!([R] Declared<R>, "let kept = formwork::Declared::of(\"AWS::S3::Bucket\", serde_json::json!({})).with(\"DeletionPolicy\", \"Retain\");\n# let _ = kept;");

/// A parameter of a stack in plain Rust.
///
/// See [parameters](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html).
///
/// # Examples
///
/// ```
/// let stage = formwork::Parameter::of("String").with("AllowedValues", ["dev", "prod"]).with("Default", "dev");
/// # let _ = stage;
/// ```
#[derive(Clone, Debug)]
pub struct Parameter {
    pub(super) kind: String,
    pub(super) attributes: Attributes,
}

impl Parameter {
    /// A parameter of a type, as CloudFormation names it: `String`, `Number`, `AWS::EC2::VPC::Id`.
    #[must_use]
    pub fn of(kind: impl Into<String>) -> Self {
        Self { kind: kind.into(), attributes: Attributes::default() }
    }
}

attributes!([] Parameter, "let port = formwork::Parameter::of(\"Number\").with(\"MinValue\", 1).with(\"Default\", 80);\n# let _ = port;");

/// An output of a stack in plain Rust; any value becomes one.
///
/// See [outputs](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/outputs-section-structure.html).
///
/// # Examples
///
/// ```
/// let address = formwork::Output::from("https://example.com").with("Description", "where it is");
/// # let _ = address;
/// ```
#[derive(Clone, Debug)]
pub struct Output {
    pub(super) value: Value,
    pub(super) exported: Option<Export>,
    pub(super) attributes: Attributes,
}

/// The name of an export.
#[derive(Clone, Debug)]
pub(super) enum Export {
    /// `${AWS::StackName}-Output`
    Own,
    Named(Value),
}

impl Output {
    /// Exports it as `${AWS::StackName}-Name`, as `Export: true` does in `stack!`.
    #[must_use]
    pub fn exported(self) -> Self {
        Self { exported: Some(Export::Own), ..self }
    }

    /// Exports it under a name.
    #[must_use]
    pub fn exported_as(self, name: impl IntoValue) -> Self {
        Self { exported: Some(Export::Named(name.into_value())), ..self }
    }
}

impl<V: IntoValue> From<V> for Output {
    fn from(value: V) -> Self {
        Self { value: value.into_value(), exported: None, attributes: Attributes::default() }
    }
}

attributes!([] Output, "let url = formwork::Output::from(formwork::Ref::to(\"Jobs\")).with(\"Condition\", \"Prod\").exported();\n# let _ = url;");
