//! Writes a tree as text: two blanks a level, UTF-8 unescaped, numbers as written, and always the same bytes.
//!
//! In: a [`Node`]. Out: the pretty text of a file, or the size that the tree has without blanks.

use super::{Kind, Node};

/// The text of a file: pretty, with a final newline.
///
/// # Examples
///
/// ```
/// use formwork_core::json::{self, Node, write};
/// let node = Node::object([("Size", Node::number(2)), ("Tags", Node::list([Node::text("é")])), ("None", Node::object::<String>([]))]);
/// assert_eq!(write::file(&node), "{\n  \"Size\": 2,\n  \"Tags\": [\n    \"é\"\n  ],\n  \"None\": {}\n}\n");
/// ```
#[must_use]
pub fn file(node: &Node) -> String {
    let mut text = String::new();
    pretty(&mut text, node, 0);
    text.push('\n');
    text
}

/// Appends a tree that stands at a level of indentation: its first line is not indented, its last has no newline.
///
/// # Examples
///
/// ```
/// use formwork_core::json::{Node, write};
/// let mut text = String::from("  \"Ports\": ");
/// write::pretty(&mut text, &Node::list([Node::number(80)]), 1);
/// assert_eq!(text, "  \"Ports\": [\n    80\n  ]");
/// ```
pub fn pretty(text: &mut String, node: &Node, level: usize) {
    pretty_with(text, node, level, &mut |_, _| {});
}

/// The same, and tells where the text of each value begins.
///
/// # Examples
///
/// ```
/// use formwork_core::json::{Node, write};
/// let (mut text, mut begins) = (String::new(), Vec::new());
/// write::pretty_with(&mut text, &Node::list([Node::number(80)]), 0, &mut |_, at| begins.push(at));
/// assert_eq!(begins, [0, 4]);
/// ```
pub fn pretty_with(text: &mut String, node: &Node, level: usize, begin: &mut dyn FnMut(&Node, usize)) {
    begin(node, text.len());
    match &node.kind {
        Kind::List(items) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                separate(text, index, level + 1);
                pretty_with(text, item, level + 1, begin);
            }
            close(text, items.is_empty(), level, ']');
        }
        Kind::Object(members) => {
            text.push('{');
            for (index, member) in members.iter().enumerate() {
                separate(text, index, level + 1);
                super::quote(text, &member.key.text);
                text.push_str(": ");
                pretty_with(text, &member.value, level + 1, begin);
            }
            close(text, members.is_empty(), level, '}');
        }
        scalar => self::scalar(text, scalar),
    }
}

/// Appends a tree in one line without blanks.
///
/// # Examples
///
/// ```
/// use formwork_core::json::{Node, write};
/// let mut text = String::new();
/// write::compact(&mut text, &Node::object([("Ports", Node::list([Node::number(80), Node::number(443)]))]));
/// assert_eq!(text, r#"{"Ports":[80,443]}"#);
/// ```
pub fn compact(text: &mut String, node: &Node) {
    match &node.kind {
        Kind::List(items) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                compact(text, item);
            }
            text.push(']');
        }
        Kind::Object(members) => {
            text.push('{');
            for (index, member) in members.iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                super::quote(text, &member.key.text);
                text.push(':');
                compact(text, &member.value);
            }
            text.push('}');
        }
        scalar => self::scalar(text, scalar),
    }
}

/// The bytes of the tree without blanks: what CloudFormation's limit of 1,000,000 is measured on.
///
/// See [CloudFormation quotas](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html).
///
/// # Examples
///
/// ```
/// use formwork_core::json::{self, write};
/// let document = json::parse("{ \"Ports\": [ 80, 443 ] }")?;
/// assert_eq!(write::compact_size(&document.root), r#"{"Ports":[80,443]}"#.len());
/// # Ok::<(), json::SyntaxError>(())
/// ```
#[must_use]
pub fn compact_size(node: &Node) -> usize {
    let mut text = String::new();
    compact(&mut text, node);
    text.len()
}

fn scalar(text: &mut String, kind: &Kind) {
    match kind {
        Kind::Null => text.push_str("null"),
        Kind::Bool(true) => text.push_str("true"),
        Kind::Bool(false) => text.push_str("false"),
        Kind::Number(number) => text.push_str(number),
        Kind::Text(string) => super::quote(text, string),
        Kind::List(_) | Kind::Object(_) => {}
    }
}

fn separate(text: &mut String, index: usize, level: usize) {
    if index > 0 {
        text.push(',');
    }
    line(text, level);
}

fn close(text: &mut String, empty: bool, level: usize, bracket: char) {
    if !empty {
        line(text, level);
    }
    text.push(bracket);
}

fn line(text: &mut String, level: usize) {
    text.push('\n');
    for _ in 0..level {
        text.push_str("  ");
    }
}
