//! Documents about values of several resources: what is gathered, and what must hold for it.

use super::bytes::Words;
use super::layout::record;
use super::{Node, ResourceType, Schema};

/// A document about a resource and those that it refers to.
#[derive(Clone, Copy)]
pub struct Gathered<'b> {
    /// Its name in the source: `aws_sqs_queue/queue_dlq`.
    pub name: &'b str,
    /// What must hold for an object of objects: each source's values under its name.
    pub node: Node<'b>,
    schema: Schema<'b>,
    sources: u32,
}

/// Where values are gathered.
#[derive(Clone, Copy)]
pub struct Gathering<'b> {
    /// The name that the document has for it.
    pub name: &'b str,
    /// The path of the reference that leads to the resource (`Actions/*/TargetGroupArn`); the resource itself without one.
    pub reference: Option<&'b str>,
    /// The type that the reference must lead to; empty for any.
    pub kind: &'b str,
    schema: Schema<'b>,
    values: u32,
}

/// A value that is gathered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GatheredValue<'b> {
    /// The name that the document has for it.
    pub name: &'b str,
    /// The path of the property (`RedrivePolicy/maxReceiveCount`).
    pub path: &'b str,
    /// What the service takes where the property is absent, as JSON.
    pub default: Option<&'b str>,
}

impl<'b> ResourceType<'b> {
    /// Rules about values of the resource and of those that it refers to.
    ///
    /// ```
    /// let schema = formwork_core::schema::Schema::bundled()?;
    /// let queue = schema.resource_type("AWS::SQS::Queue").ok_or("no such type")?;
    /// let document = queue.gathered().next().ok_or("no such document")?;
    /// let other = document.sources().find(|source| source.reference.is_some()).ok_or("no reference")?;
    /// assert_eq!(other.reference, Some("RedrivePolicy/deadLetterTargetArn"));
    /// assert_eq!(other.values().next().ok_or("no value")?.default, Some("false"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn gathered(&self) -> impl Iterator<Item = Gathered<'b>> + use<'b> {
        let kind = *self;
        let schema = self.schema;
        let mut words = self.words(record::GATHERED);
        std::iter::from_fn(move || {
            Some(Gathered {
                name: schema.bytes.text(words.next()?),
                sources: words.next()?,
                node: Node::new(kind, words.next()?),
                schema,
            })
        })
    }
}

impl<'b> Gathered<'b> {
    /// Where its values come from, in the order of their names.
    pub fn sources(&self) -> impl Iterator<Item = Gathering<'b>> + use<'b> {
        let schema = self.schema;
        let mut words: Words<'b> = schema.bytes.list(self.sources);
        std::iter::from_fn(move || {
            Some(Gathering {
                name: schema.bytes.text(words.next()?),
                reference: schema.optional(words.next()?),
                kind: schema.bytes.text(words.next()?),
                values: words.next()?,
                schema,
            })
        })
    }
}

impl<'b> Gathering<'b> {
    /// Its values, in the order of their names.
    pub fn values(&self) -> impl Iterator<Item = GatheredValue<'b>> + use<'b> {
        let schema = self.schema;
        let mut words = schema.bytes.list(self.values);
        std::iter::from_fn(move || {
            Some(GatheredValue {
                name: schema.bytes.text(words.next()?),
                path: schema.bytes.text(words.next()?),
                default: schema.optional(words.next()?),
            })
        })
    }
}

impl<'b> Schema<'b> {
    /// The string of a word that is 0 for none.
    fn optional(&self, word: u32) -> Option<&'b str> {
        word.checked_sub(1).map(|id| self.bytes.text(id))
    }
}
