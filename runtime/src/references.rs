//! What a stack in plain Rust refers to: a resource that was added, its `Ref`, its attributes.

use crate::kind;
use crate::value::{IntoValue, Value};
use formwork_core::json::Node;
use std::marker::PhantomData;

/// A reference to a resource or parameter by its logical ID: `Ref`.
///
/// See [`Ref`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-ref.html).
///
/// # Examples
///
/// ```
/// use formwork::{IntoValue, Ref};
/// let vpc = Ref::to("Vpc");
/// assert_eq!(vpc.logical_id(), "Vpc");
/// assert_eq!(vpc.into_value().to_string(), r#"{"Ref":"Vpc"}"#);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ref(String);

impl Ref {
    /// The resource, parameter or pseudo parameter (`AWS::Region`) with this name.
    #[must_use]
    pub fn to(logical_id: impl Into<String>) -> Self {
        Self(logical_id.into())
    }

    /// The logical ID.
    #[must_use]
    pub fn logical_id(&self) -> &str {
        &self.0
    }
}

impl IntoValue for Ref {
    type Kind = kind::Any;

    fn into_value(self) -> Value {
        Value(Node::object([("Ref", Node::text(self.0))]))
    }
}

/// An attribute of a resource: `Fn::GetAtt`.
///
/// See [`Fn::GetAtt`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getatt.html).
///
/// # Examples
///
/// ```
/// use formwork::{Attribute, IntoValue};
/// let address = Attribute::of("Database", "Endpoint.Address");
/// assert_eq!(address.into_value().to_string(), r#"{"Fn::GetAtt":["Database","Endpoint.Address"]}"#);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    logical_id: String,
    name: String,
}

impl Attribute {
    /// The attribute of the resource with this logical ID; nested ones have dots.
    #[must_use]
    pub fn of(logical_id: impl Into<String>, name: impl Into<String>) -> Self {
        Self { logical_id: logical_id.into(), name: name.into() }
    }
}

impl IntoValue for Attribute {
    type Kind = kind::Any;

    fn into_value(self) -> Value {
        Value(Node::object([("Fn::GetAtt", Node::list([Node::text(self.logical_id), Node::text(self.name)]))]))
    }
}

/// A resource that a [`StackBuilder`](crate::StackBuilder) holds, by its logical ID; `R` is its Rust type.
///
/// # Examples
///
/// ```
/// use formwork::{Declared, Stack};
/// let mut stack = Stack::builder("Work");
/// let jobs = stack.resource("Jobs", Declared::of("AWS::SQS::Queue", serde_json::json!({})));
/// stack.output("Arn", jobs.attribute("Arn"));
/// stack.output("Url", jobs.reference());
/// assert!(stack.finish().template()?.findings().is_empty());
/// # Ok::<(), formwork::Error>(())
/// ```
#[derive(Debug)]
pub struct Handle<R> {
    logical_id: String,
    kind: PhantomData<fn() -> R>,
}

impl<R> Clone for Handle<R> {
    fn clone(&self) -> Self {
        Self::to(&self.logical_id)
    }
}

impl<R> Handle<R> {
    pub(crate) fn to(logical_id: &str) -> Self {
        Self { logical_id: logical_id.to_owned(), kind: PhantomData }
    }

    /// The logical ID.
    #[must_use]
    pub fn logical_id(&self) -> &str {
        &self.logical_id
    }

    /// What `Ref` gives of it.
    #[must_use]
    pub fn reference(&self) -> Ref {
        Ref::to(&self.logical_id)
    }

    /// One of its attributes; whether it has that one is judged when the template is built.
    #[must_use]
    pub fn attribute(&self, name: impl Into<String>) -> Attribute {
        Attribute::of(&self.logical_id, name)
    }
}
