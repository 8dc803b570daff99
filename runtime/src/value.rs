//! The values of Rust expressions as JSON.
//!
//! In: what `( … )` of a stack gives. Out: a [`Value`], whose bytes depend on nothing but the value: serde_json's maps
//! and numbers change with features that any crate of a build may switch on, so keys are sorted and numbers
//! written here.

use crate::kind;
use formwork_core::json::{Kind, Node};
use formwork_core::model::Place;
use std::collections::BTreeMap;

/// The JSON of a Rust value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value(pub(crate) Node);

impl Value {
    /// Whether it leaves its property out.
    pub(crate) fn is_no_value(&self) -> bool {
        self == &no_value()
    }
}

/// The value as JSON in one line.
impl std::fmt::Display for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut text = String::new();
        formwork_core::json::write::compact(&mut text, &self.0);
        f.write_str(&text)
    }
}

/// A Rust value that may stand in a stack: `Port: (WEB_PORT)`.
///
/// Text, numbers, booleans, lists, maps with text as keys and `serde_json::Value` may; `None` leaves the property out
/// (`AWS::NoValue`). A float must be finite: any other is reported when the stack is built.
///
/// # Examples
///
/// ```
/// use formwork::IntoValue;
/// struct Port(u16);
/// impl IntoValue for Port {
///     type Kind = formwork::kind::Integer;
///     fn into_value(self) -> formwork::Value {
///         self.0.into_value()
///     }
/// }
/// assert_eq!(Port(80).into_value(), 80.into_value());
/// assert_eq!(Some("a").into_value(), "a".into_value());
/// ```
#[diagnostic::on_unimplemented(
    message = "a value of type `{Self}` cannot stand in a template",
    label = "text, a number, a boolean, a list, a map or a `serde_json::Value` can",
    note = "implement `formwork::IntoValue` for `{Self}`, or convert the value: `(port.to_string())`, `(names.collect::<Vec<_>>())`"
)]
pub trait IntoValue {
    /// What the value is, so that it can be compared with what the property takes: one of the types of [`kind`].
    type Kind;

    /// The type derives [`Resource`](crate::Resource) for a property: a struct that holds one says `nested`.
    #[doc(hidden)]
    const NESTED: bool = false;

    /// The value as JSON.
    fn into_value(self) -> Value;
}

fn node(kind: Kind) -> Value {
    Value(Node::new(Place(0), kind))
}

fn no_value() -> Value {
    Value(Node::object([("Ref", Node::text("AWS::NoValue"))]))
}

fn list<T: IntoValue>(items: impl IntoIterator<Item = T>) -> Value {
    Value(Node::list(items.into_iter().map(|item| item.into_value().0)))
}

fn object<K: Into<String>, V: IntoValue>(entries: impl IntoIterator<Item = (K, V)>) -> Value {
    Value(Node::object(entries.into_iter().map(|(key, value)| (key, value.into_value().0))))
}

impl IntoValue for Value {
    type Kind = kind::Any;

    fn into_value(self) -> Value {
        self
    }
}

impl IntoValue for bool {
    type Kind = kind::Boolean;

    fn into_value(self) -> Value {
        node(Kind::Bool(self))
    }
}

macro_rules! text {
    ($($type:ty),*) => {$(
        impl IntoValue for $type {
            type Kind = kind::Text;

            fn into_value(self) -> Value {
                node(Kind::Text(String::from(self)))
            }
        }
    )*};
}
text!(&str, &String, &mut str, String, char, Box<str>, std::borrow::Cow<'_, str>);

macro_rules! integers {
    ($($type:ty),*) => {$(
        impl IntoValue for $type {
            type Kind = kind::Integer;

            fn into_value(self) -> Value {
                node(Kind::Number(self.to_string()))
            }
        }
    )*};
}
integers!(u8, u16, u32, u64, u128, usize, i8, i16, i32, i64, i128, isize);

macro_rules! floats {
    ($($type:ty),*) => {$(
        impl IntoValue for $type {
            type Kind = kind::Number;

            /// The shortest text that reads back as the same number; `null` for what JSON does not have.
            fn into_value(self) -> Value {
                node(if self.is_finite() { Kind::Number(format!("{self:?}")) } else { Kind::Null })
            }
        }
    )*};
}
floats!(f32, f64);

macro_rules! copies {
    ($($type:ty),*) => {$(
        impl IntoValue for &$type {
            type Kind = <$type as IntoValue>::Kind;

            fn into_value(self) -> Value {
                (*self).into_value()
            }
        }
    )*};
}
copies!(bool, u8, u16, u32, u64, u128, usize, i8, i16, i32, i64, i128, isize, f32, f64);

impl IntoValue for &&str {
    type Kind = kind::Text;

    fn into_value(self) -> Value {
        (*self).into_value()
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    type Kind = T::Kind;

    fn into_value(self) -> Value {
        self.map_or_else(no_value, T::into_value)
    }
}

impl<T: IntoValue> IntoValue for Vec<T> {
    type Kind = kind::List;

    fn into_value(self) -> Value {
        list(self)
    }
}

impl<'v, T> IntoValue for &'v Vec<T>
where
    &'v T: IntoValue,
{
    type Kind = kind::List;

    fn into_value(self) -> Value {
        list(self)
    }
}

impl<'v, T> IntoValue for &'v [T]
where
    &'v T: IntoValue,
{
    type Kind = kind::List;

    fn into_value(self) -> Value {
        list(self)
    }
}

impl<T: IntoValue, const N: usize> IntoValue for [T; N] {
    type Kind = kind::List;

    fn into_value(self) -> Value {
        list(self)
    }
}

impl<'v, T, const N: usize> IntoValue for &'v [T; N]
where
    &'v T: IntoValue,
{
    type Kind = kind::List;

    fn into_value(self) -> Value {
        list(self)
    }
}

impl<T: IntoValue> IntoValue for std::collections::BTreeSet<T> {
    type Kind = kind::List;

    fn into_value(self) -> Value {
        list(self)
    }
}

impl<T: IntoValue> IntoValue for Box<T> {
    type Kind = T::Kind;

    fn into_value(self) -> Value {
        (*self).into_value()
    }
}

impl<K: Into<String>, V: IntoValue> IntoValue for BTreeMap<K, V> {
    type Kind = kind::Object;

    fn into_value(self) -> Value {
        object(self)
    }
}

impl<'v, K: AsRef<str>, V> IntoValue for &'v BTreeMap<K, V>
where
    &'v V: IntoValue,
{
    type Kind = kind::Object;

    fn into_value(self) -> Value {
        object(self.iter().map(|(key, value)| (key.as_ref(), value)))
    }
}

impl IntoValue for serde_json::Value {
    type Kind = kind::Any;

    fn into_value(self) -> Value {
        (&self).into_value()
    }
}

impl IntoValue for &serde_json::Value {
    type Kind = kind::Any;

    fn into_value(self) -> Value {
        match self {
            serde_json::Value::Null => node(Kind::Null),
            serde_json::Value::Bool(flag) => flag.into_value(),
            serde_json::Value::Number(number) => {
                let integer = number.as_i64().map(IntoValue::into_value).or(number.as_u64().map(IntoValue::into_value));
                integer.unwrap_or_else(|| number.as_f64().unwrap_or(f64::NAN).into_value())
            }
            serde_json::Value::String(text) => text.into_value(),
            serde_json::Value::Array(items) => list(items),
            serde_json::Value::Object(entries) => {
                object(entries.iter().map(|(key, value)| (key.as_str(), value)).collect::<BTreeMap<_, _>>())
            }
        }
    }
}
