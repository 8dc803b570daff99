//! Resource types that are Rust structs.

use crate::kind;
use crate::value::{IntoValue, Value};
use formwork_core::json::Node;

/// A Rust struct that is a resource type: `#[derive(Resource)]` implements it.
///
/// # Examples
///
/// ```
/// use formwork::Resource as _;
///
/// /// A private subnet: no public addresses.
/// #[derive(formwork::Resource)]
/// #[resource(type = "AWS::EC2::Subnet")]
/// pub struct PrivateSubnet {
///     #[resource(of = "AWS::EC2::VPC")]
///     pub vpc_id: formwork::Ref,
///     pub cidr_block: String,
///     #[resource(default = false)]
///     pub map_public_ip_on_launch: bool,
/// }
/// assert_eq!(PrivateSubnet::TYPE, "AWS::EC2::Subnet");
/// ```
pub trait Resource {
    /// The CloudFormation type: `AWS::EC2::Subnet`, `Custom::DnsCertificate`.
    const TYPE: &'static str;
}

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
/// assert_eq!(vpc.into_value(), std::collections::BTreeMap::from([("Ref", "Vpc")]).into_value());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ref(String);

impl Ref {
    /// The resource or parameter with this logical ID.
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
