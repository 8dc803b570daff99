//! Types that are Rust structs: what `#[derive(Resource)]` says of them.
//!
//! In: built by the front end of the derive. Out: read by the rules about values and attributes. A resource refers to its
//! type by a number; a struct that stands in a field of another one is part of that one.

use super::{Entry, Name};
use crate::schema::Types;

/// A resource type that is a Rust struct (`#[derive(Resource)]`), or a property type that is one.
#[derive(Clone, Debug)]
pub struct DerivedType {
    /// The struct's name, for messages.
    pub rust_name: String,
    /// The CloudFormation type that it narrows, or the custom type that it declares; for a property type, `Type.Property`.
    pub kind: Name,
    /// The properties that its users may set.
    pub fields: Vec<DerivedField>,
    /// For a type that the schema does not know: the only attributes it has.
    pub attributes: Vec<String>,
    /// Properties that it sets where its users do not.
    pub defaults: Vec<Entry>,
    /// Properties that it sets and its users cannot.
    pub fixed: Vec<Entry>,
}

/// A field of a [`DerivedType`].
#[derive(Clone, Debug)]
pub struct DerivedField {
    /// The property's CloudFormation name.
    pub property: String,
    /// A value must be given: the field is neither an `Option` nor has it a default.
    pub required: bool,
    /// What its Rust type holds.
    pub holds: Holds,
    /// The resource type that a reference in this field must have.
    pub of: Option<String>,
}

/// What a Rust type holds, as far as a macro can tell.
#[derive(Clone, Debug)]
pub enum Holds {
    /// Anything: a reference, JSON, a type that only the compiler knows.
    Any,
    /// A value of this JSON type.
    Scalar(Types),
    /// A list.
    List(Box<Holds>),
    /// An object with keys that the type does not fix.
    Map(Box<Holds>),
    /// A struct that derives `Resource` for a property type.
    Struct(Box<DerivedType>),
}
