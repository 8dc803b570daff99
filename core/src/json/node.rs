//! A JSON tree that keeps what a template's reader needs: the order of keys, numbers as written, and places.
//!
//! In: built by [`parse`](super::parse), by another front end (YAML), or by hand for a file that is written.
//! Out: read by the reader of templates and written by [`write`](super::write).

use crate::model::{Name, Place};

/// A JSON value with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Where it stands.
    pub place: Place,
    /// What it is.
    pub kind: Kind,
}

/// The forms of a JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, as written.
    Number(String),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// An object, in source order; a key may stand twice.
    Object(Vec<Member>),
}

/// A key and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The key.
    pub key: Name,
    /// The value.
    pub value: Node,
}

/// The place of a node that nobody read from a text.
const NOWHERE: Place = Place(0);

impl Node {
    /// A node with its place.
    #[must_use]
    pub fn new(place: Place, kind: Kind) -> Self {
        Self { place, kind }
    }

    /// Text, for a tree built by hand.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::new(NOWHERE, Kind::Text(text.into()))
    }

    /// An integer, for a tree built by hand.
    #[must_use]
    pub fn number(number: impl Into<i128>) -> Self {
        Self::new(NOWHERE, Kind::Number(number.into().to_string()))
    }

    /// A boolean, for a tree built by hand.
    #[must_use]
    pub fn bool(flag: bool) -> Self {
        Self::new(NOWHERE, Kind::Bool(flag))
    }

    /// A list, for a tree built by hand.
    #[must_use]
    pub fn list(items: impl IntoIterator<Item = Node>) -> Self {
        Self::new(NOWHERE, Kind::List(items.into_iter().collect()))
    }

    /// An object, for a tree built by hand.
    #[must_use]
    pub fn object<K: Into<String>>(members: impl IntoIterator<Item = (K, Node)>) -> Self {
        let members = members.into_iter().map(|(key, value)| Member { key: Name::new(key, NOWHERE), value });
        Self::new(NOWHERE, Kind::Object(members.collect()))
    }

    /// The value of `key`, if this is an object that has it.
    ///
    /// # Examples
    ///
    /// ```
    /// let document = formwork_core::json::parse(r#"{ "Type": "AWS::SNS::Topic" }"#)?;
    /// assert_eq!(document.root.get("Type").and_then(|node| node.as_text()), Some("AWS::SNS::Topic"));
    /// # Ok::<(), formwork_core::json::SyntaxError>(())
    /// ```
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.as_object()?.iter().find(|member| member.key.text == key).map(|member| &member.value)
    }

    /// The text, if this is text.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The items, if this is a list.
    #[must_use]
    pub fn as_list(&self) -> Option<&[Node]> {
        match &self.kind {
            Kind::List(items) => Some(items),
            _ => None,
        }
    }

    /// The members, if this is an object.
    #[must_use]
    pub fn as_object(&self) -> Option<&[Member]> {
        match &self.kind {
            Kind::Object(members) => Some(members),
            _ => None,
        }
    }

    /// What it is called in a message: `text`, `a list`, …
    #[must_use]
    pub fn noun(&self) -> &'static str {
        match &self.kind {
            Kind::Null => "`null`",
            Kind::Bool(_) => "a boolean",
            Kind::Number(_) => "a number",
            Kind::Text(_) => "text",
            Kind::List(_) => "a list",
            Kind::Object(_) => "an object",
        }
    }
}
