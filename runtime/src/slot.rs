//! A field that takes a Rust value, or what CloudFormation computes in its place.

use crate::references::{Attribute, Ref};
use crate::value::{IntoValue, Value};
use std::collections::BTreeMap;

/// A `T`, or a value that CloudFormation computes in its place: a reference, an attribute, a [function](crate::functions).
///
/// A field of type `String` holds text that Rust knows. A field of type `Slot<String>` takes `vpc.attribute("CidrBlock")` as well.
///
/// # Examples
///
/// ```
/// use formwork::{Ref, Resource, Slot, functions};
///
/// #[derive(Resource)]
/// #[resource(type = "AWS::SQS::Queue")]
/// struct Jobs {
///     queue_name: Slot<String>,
///     delay_seconds: Option<Slot<u32>>,
/// }
///
/// let fixed = Jobs { queue_name: "jobs".into(), delay_seconds: Some(5.into()) };
/// assert_eq!(fixed.properties().to_string(), r#"{"QueueName":"jobs","DelaySeconds":5}"#);
/// let named = Jobs { queue_name: functions::sub("${AWS::StackName}-jobs").into(), delay_seconds: Some(Ref::to("Delay").into()) };
/// assert_eq!(
///     named.properties().to_string(),
///     r#"{"QueueName":{"Fn::Sub":"${AWS::StackName}-jobs"},"DelaySeconds":{"Ref":"Delay"}}"#
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slot<T> {
    /// A value that Rust knows.
    Known(T),
    /// What CloudFormation computes.
    Computed(Value),
}

impl<T: IntoValue> IntoValue for Slot<T> {
    type Kind = T::Kind;
    const NESTED: bool = T::NESTED;

    fn into_value(self) -> Value {
        match self {
            Self::Known(known) => known.into_value(),
            Self::Computed(value) => value,
        }
    }
}

macro_rules! computed {
    ($($type:ty),*) => {$(
        impl<T> From<$type> for Slot<T> {
            fn from(computed: $type) -> Self {
                Self::Computed(computed.into_value())
            }
        }
    )*};
}
computed!(Ref, Attribute, Value);

macro_rules! known {
    ($($type:ty),*) => {$(
        impl From<$type> for Slot<$type> {
            fn from(known: $type) -> Self {
                Self::Known(known)
            }
        }
    )*};
}
known!(String, bool, char, u8, u16, u32, u64, usize, i8, i16, i32, i64, isize, f32, f64, serde_json::Value);

impl From<&str> for Slot<String> {
    fn from(known: &str) -> Self {
        Self::Known(known.to_owned())
    }
}

impl<T> From<Vec<T>> for Slot<Vec<T>> {
    fn from(known: Vec<T>) -> Self {
        Self::Known(known)
    }
}

impl<V> From<BTreeMap<String, V>> for Slot<BTreeMap<String, V>> {
    fn from(known: BTreeMap<String, V>) -> Self {
        Self::Known(known)
    }
}
