//! JSON as a template has it: reading keeps the order of keys and numbers as written, writing is deterministic.
//!
//! [`parse()`] makes a tree of a text, [`read`] a template of a tree, [`mod@write`] a text of a tree.

mod error;
mod node;
mod parse;
pub mod read;
#[cfg(test)]
mod tests;
pub mod write;

pub use error::{Problem, SyntaxError};
pub use node::{Kind, Member, Node};
pub use parse::{Document, Position, parse};

/// Writes `text` as a JSON string: quotes, backslashes and control characters escaped, everything else as it is.
///
/// # Examples
///
/// ```
/// let mut json = String::new();
/// formwork_core::json::quote(&mut json, "a \"b\"\né");
/// assert_eq!(json, r#""a \"b\"\né""#);
/// ```
pub fn quote(json: &mut String, text: &str) {
    json.push('"');
    let (mut from, mut at) = (0, 0);
    let bytes = text.as_bytes();
    // By index: this loop sees every byte of every template in a macro that nobody optimised, where an iterator is six
    // calls a byte.
    while at < bytes.len() {
        let byte = bytes[at];
        at += 1;
        if byte >= 0x20 && byte != b'"' && byte != b'\\' {
            continue;
        }
        json.push_str(&text[from..at - 1]);
        from = at;
        match byte {
            b'"' => json.push_str("\\\""),
            b'\\' => json.push_str("\\\\"),
            b'\n' => json.push_str("\\n"),
            b'\r' => json.push_str("\\r"),
            b'\t' => json.push_str("\\t"),
            other => json.push_str(&format!("\\u{other:04x}")),
        }
    }
    json.push_str(&text[from..]);
    json.push('"');
}
