//! Resource types that are Rust structs.

use crate::builder::Declared;
use crate::value::{IntoValue, Value};
use formwork_core::json::{Kind, Member, Node};
use formwork_core::model::Place;

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
pub trait Resource: Sized {
    /// The CloudFormation type: `AWS::EC2::Subnet`, `Custom::DnsCertificate`.
    const TYPE: &'static str;

    /// What the struct says of itself and no template shows.
    #[doc(hidden)]
    const DESCRIBED: &'static Described = &Described { name: "", attributes: &[], references: &[] };

    /// The resource's properties as an object: what the fields hold, the defaults of those that are `None`, and what is fixed.
    ///
    /// # Examples
    ///
    /// ```
    /// use formwork::Resource as _;
    ///
    /// #[derive(formwork::Resource)]
    /// #[resource(type = "AWS::SQS::Queue", fixed = { SqsManagedSseEnabled: true })]
    /// struct Jobs {
    ///     #[resource(default = 30)]
    ///     visibility_timeout: Option<u32>,
    ///     queue_name: Option<String>,
    /// }
    /// let jobs = Jobs { visibility_timeout: None, queue_name: Some("jobs".into()) };
    /// let properties = r#"{"QueueName":"jobs","VisibilityTimeout":30,"SqsManagedSseEnabled":true}"#;
    /// assert_eq!(jobs.properties().to_string(), properties);
    /// ```
    fn properties(self) -> Value;

    /// The resource with an attribute, for a [`StackBuilder`](crate::StackBuilder): `DeletionPolicy`, `DependsOn`, …
    fn with(self, attribute: &str, value: impl IntoValue) -> Declared<Self> {
        Declared::from(self).with(attribute, value)
    }
}

/// What a derived type says of itself, for the check of a finished template; the expansion of the derive fills it in.
#[derive(Debug)]
pub struct Described {
    /// The struct's name.
    pub name: &'static str,
    /// For a type that the schema does not know: the only attributes it has.
    pub attributes: &'static [&'static str],
    /// Properties with the resource type that a reference in them must have.
    pub references: &'static [(&'static str, &'static str)],
}

/// The properties of a struct: the values of its fields, then what it sets where they are `None`, then what is fixed, the two as
/// the text of objects. What the expansion of the derive calls.
#[must_use]
pub fn properties(values: Vec<(&'static str, Value)>, defaults: &str, fixed: &str) -> Value {
    let given = values.into_iter().filter(|(_, value)| !value.is_no_value());
    let mut members: Vec<(String, Node)> = given.map(|(key, Value(node))| (key.to_owned(), node)).collect();
    for text in [defaults, fixed] {
        let Ok(document) = formwork_core::json::parse(text) else { continue };
        let Kind::Object(set) = document.root.kind else { continue };
        for Member { key, value } in set {
            if !members.iter().any(|(known, _)| *known == key.text) {
                members.push((key.text, nowhere(value)));
            }
        }
    }
    Value(Node::object(members))
}

/// The node as one that nobody read from a text.
fn nowhere(node: Node) -> Node {
    match node.kind {
        Kind::List(items) => Node::list(items.into_iter().map(nowhere)),
        Kind::Object(members) => {
            Node::object(members.into_iter().map(|member| (member.key.text, nowhere(member.value))))
        }
        scalar => Node::new(Place(0), scalar),
    }
}
