//! Where the walk stands, and what it looks at.

use crate::model::{Entry, Place, Value, ValueKind};
use crate::schema::Node;

/// Where the walk stands: a chain of steps from the resource to the value, on the stack of the walk itself.
#[derive(Clone, Copy)]
pub(super) struct At<'a, 't> {
    pub(super) up: Option<&'a At<'a, 't>>,
    pub(super) step: Step<'a>,
    /// The schema of the slot.
    pub(super) slot: Node<'t>,
    /// The property that the value belongs to, for messages; empty at the root.
    pub(super) property: &'a str,
}

/// A step of the chain.
#[derive(Clone, Copy)]
pub(super) enum Step<'a> {
    /// All properties of the resource.
    Root,
    /// A key of an object.
    Property,
    /// An item of a list.
    Item,
    /// A branch of `Fn::If`: its condition, and the value that the condition has there.
    Branch(&'a str, bool),
}

/// A literal, list or object, whose keys, items or text a schema judges.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    /// Where faults of the whole are shown.
    pub(super) place: Place,
    pub(super) form: Form<'a>,
}

/// What a [`Subject`] is.
#[derive(Clone, Copy)]
pub(super) enum Form<'a> {
    Object(&'a [Entry]),
    List(&'a [Value]),
    Scalar(&'a Value),
}

impl<'a> Subject<'a> {
    /// A value that is no function.
    pub(super) fn of(value: &'a Value) -> Self {
        let form = match &value.kind {
            ValueKind::Object(entries) => Form::Object(entries),
            ValueKind::List(items) => Form::List(items),
            _ => Form::Scalar(value),
        };
        Self { place: value.place, form }
    }
}

impl<'a, 't> At<'a, 't> {
    /// The step to a property of the object here.
    pub(super) fn property<'b>(&'b self, property: &'b str, slot: Node<'t>) -> At<'b, 't> {
        At { up: Some(self), step: Step::Property, slot, property }
    }

    /// The step to an item of the list here.
    pub(super) fn item<'b>(&'b self, slot: Node<'t>) -> At<'b, 't> {
        At { up: Some(self), step: Step::Item, slot, property: self.property }
    }

    /// The step into a branch of `Fn::If`.
    pub(super) fn branch<'b>(&'b self, condition: &'b str, value: bool) -> At<'b, 't> {
        At { up: Some(self), step: Step::Branch(condition, value), slot: self.slot, property: self.property }
    }

    /// The chain from here to the root.
    pub(super) fn chain(&self) -> impl Iterator<Item = &At<'_, 't>> {
        std::iter::successors(Some(self as &At<'_, 't>), |at| at.up)
    }

    /// Whether this is the object of all properties.
    pub(super) fn is_root(&self) -> bool {
        self.chain().all(|at| matches!(at.step, Step::Root | Step::Branch(..)))
    }
}
