//! Scalars as CloudFormation compares them: by their text.

use formwork_core::json::{Kind, Node};

/// The text of a scalar.
pub(super) fn text(node: &Node) -> Option<&str> {
    match &node.kind {
        Kind::Text(text) | Kind::Number(text) => Some(text),
        Kind::Bool(true) => Some("true"),
        Kind::Bool(false) => Some("false"),
        Kind::Null | Kind::List(_) | Kind::Object(_) => None,
    }
}

/// Whether two trees hold the same, wherever they were read.
pub(super) fn same(a: &Node, b: &Node) -> bool {
    match (&a.kind, &b.kind) {
        (Kind::List(a), Kind::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Kind::Object(entries), Kind::Object(others)) => {
            entries.len() == others.len()
                && entries.iter().all(|entry| b.get(&entry.key.text).is_some_and(|other| same(&entry.value, other)))
        }
        _ => text(a).is_some() && text(a) == text(b),
    }
}

/// Function and argument, if an object is a call of an intrinsic function.
pub(super) fn call(node: &Node) -> Option<(&str, &Node)> {
    match node.as_object()? {
        [member] if member.key.text == "Ref" || member.key.text.starts_with("Fn::") => {
            Some((&member.key.text, &member.value))
        }
        _ => None,
    }
}
