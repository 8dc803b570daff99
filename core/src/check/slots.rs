//! What the checks learn about slots for the emitter: literals to be written as text, and the type of each Rust expression.

use crate::model::Place;
use crate::schema::Types;
use std::collections::{BTreeMap, BTreeSet};

/// What the schema says of slots.
#[derive(Clone, Debug, Default)]
pub struct Slots {
    /// Numbers and booleans in slots of type string: they are emitted as text.
    pub text: BTreeSet<Place>,
    /// The slot of each Rust expression, by its number.
    pub holes: BTreeMap<u32, Slot>,
}

/// The slot that a Rust expression feeds.
#[derive(Clone, Debug)]
pub struct Slot {
    /// Its JSON type.
    pub kind: SlotType,
    /// The property, for messages: `Memory` of `WebTask`.
    pub property: String,
    /// The logical ID of its item.
    pub item: String,
}

/// JSON type of a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlotType {
    /// text
    String,
    /// an integer
    Integer,
    /// a number
    Number,
    /// a boolean
    Boolean,
    /// a list
    List,
    /// an object
    Object,
    /// anything
    Any,
}

impl SlotType {
    /// The slot type of a schema's types: its only one, or anything.
    #[must_use]
    pub fn of(types: Types) -> Self {
        match types {
            Types::STRING => Self::String,
            Types::INTEGER => Self::Integer,
            Types::NUMBER => Self::Number,
            Types::BOOLEAN => Self::Boolean,
            Types::ARRAY => Self::List,
            Types::OBJECT => Self::Object,
            _ => Self::Any,
        }
    }
}
