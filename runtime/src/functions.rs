//! CloudFormation's functions as Rust values, for stacks in plain Rust: `functions::sub("${AWS::StackName}-files")`.
//!
//! Each is the function of that name; what its arguments may be is judged when the template is built.
//! See the [functions](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html).
//!
//! # Examples
//!
//! ```
//! use formwork::{IntoValue, Ref, functions};
//! let zone = functions::select(0, functions::get_azs(""));
//! assert_eq!(zone.to_string(), r#"{"Fn::Select":[0,{"Fn::GetAZs":""}]}"#);
//! let name = functions::join("-", [Ref::to("Stage").into_value(), "files".into_value()]);
//! assert_eq!(name.to_string(), r#"{"Fn::Join":["-",[{"Ref":"Stage"},"files"]]}"#);
//! let large = functions::and([functions::condition("Prod"), functions::equals(Ref::to("Size"), "large")]);
//! assert_eq!(large.to_string(), r#"{"Fn::And":[{"Condition":"Prod"},{"Fn::Equals":[{"Ref":"Size"},"large"]}]}"#);
//! ```

use crate::value::{IntoValue, Value};
use formwork_core::json::Node;

fn call(name: &str, argument: impl IntoValue) -> Value {
    Value(Node::object([(name, argument.into_value().0)]))
}

fn call_with(name: &str, arguments: impl IntoIterator<Item = Value>) -> Value {
    call(name, arguments.into_iter().collect::<Vec<Value>>())
}

/// `Fn::Sub` of a text with `${Name}`, `${Name.Attribute}` and `${AWS::Region}`.
#[must_use]
pub fn sub(text: impl Into<String>) -> Value {
    call("Fn::Sub", text.into())
}

/// `Fn::Sub` of a text with variables of its own.
#[must_use]
pub fn sub_with<K: Into<String>>(text: impl Into<String>, variables: impl IntoIterator<Item = (K, Value)>) -> Value {
    let variables = Node::object(variables.into_iter().map(|(name, Value(value))| (name, value)));
    call_with("Fn::Sub", [text.into().into_value(), Value(variables)])
}

/// `Fn::Join`: texts, with a delimiter between them.
#[must_use]
pub fn join(delimiter: &str, texts: impl IntoValue) -> Value {
    call_with("Fn::Join", [delimiter.into_value(), texts.into_value()])
}

/// `Fn::Split`: the pieces of a text.
#[must_use]
pub fn split(delimiter: &str, text: impl IntoValue) -> Value {
    call_with("Fn::Split", [delimiter.into_value(), text.into_value()])
}

/// `Fn::Select`: an item of a list, from 0.
#[must_use]
pub fn select(index: impl IntoValue, list: impl IntoValue) -> Value {
    call_with("Fn::Select", [index.into_value(), list.into_value()])
}

/// `Fn::GetAZs`: the zones of a region, of the stack's own for an empty text.
#[must_use]
pub fn get_azs(region: impl IntoValue) -> Value {
    call("Fn::GetAZs", region)
}

/// `Fn::Base64`
#[must_use]
pub fn base64(text: impl IntoValue) -> Value {
    call("Fn::Base64", text)
}

/// `Fn::Cidr`: blocks of addresses.
#[must_use]
pub fn cidr(block: impl IntoValue, count: impl IntoValue, bits: impl IntoValue) -> Value {
    call_with("Fn::Cidr", [block.into_value(), count.into_value(), bits.into_value()])
}

/// `Fn::FindInMap`: a value of a mapping.
#[must_use]
pub fn find_in_map(mapping: &str, first: impl IntoValue, second: impl IntoValue) -> Value {
    call_with("Fn::FindInMap", [mapping.into_value(), first.into_value(), second.into_value()])
}

/// `Fn::ImportValue`: what another stack exports.
#[must_use]
pub fn import_value(name: impl IntoValue) -> Value {
    call("Fn::ImportValue", name)
}

/// `Fn::If`: one of two values. A value that is to be left out is [`no_value`].
#[must_use]
pub fn if_(condition: &str, then: impl IntoValue, otherwise: impl IntoValue) -> Value {
    call_with("Fn::If", [condition.into_value(), then.into_value(), otherwise.into_value()])
}

/// `AWS::NoValue`: leaves a property out.
#[must_use]
pub fn no_value() -> Value {
    crate::Ref::to("AWS::NoValue").into_value()
}

/// `Fn::Equals`, for a condition.
#[must_use]
pub fn equals(left: impl IntoValue, right: impl IntoValue) -> Value {
    call_with("Fn::Equals", [left.into_value(), right.into_value()])
}

/// `Condition`: whether a declared condition holds, inside another one.
#[must_use]
pub fn condition(name: &str) -> Value {
    call("Condition", name)
}

/// `Fn::And` of two to ten tests.
#[must_use]
pub fn and(tests: impl IntoIterator<Item = Value>) -> Value {
    call_with("Fn::And", tests)
}

/// `Fn::Or` of two to ten tests.
#[must_use]
pub fn or(tests: impl IntoIterator<Item = Value>) -> Value {
    call_with("Fn::Or", tests)
}

/// `Fn::Not`
#[must_use]
pub fn not(test: Value) -> Value {
    call_with("Fn::Not", [test])
}
