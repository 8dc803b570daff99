//! What a Rust value is, against what a property takes: the types that let rustc compare the two.
//!
//! In: the kind of an expression's value and the slot that the schema gives it. Out: an error of rustc that names the
//! property. A number or boolean fits a slot for text, where the template has it as text; an integer is a number.
//! What a value must look like inside its type (enums, patterns, ranges) is checked when the stack is built.

use crate::value::{IntoValue, Value};

/// Text.
#[derive(Clone, Copy, Debug)]
pub enum Text {}
/// A whole number.
#[derive(Clone, Copy, Debug)]
pub enum Integer {}
/// A number.
#[derive(Clone, Copy, Debug)]
pub enum Number {}
/// `true` or `false`.
#[derive(Clone, Copy, Debug)]
pub enum Boolean {}
/// A list.
#[derive(Clone, Copy, Debug)]
pub enum List {}
/// An object.
#[derive(Clone, Copy, Debug)]
pub enum Object {}
/// Anything: a reference, or a value whose kind only its bytes tell.
#[derive(Clone, Copy, Debug)]
pub enum Any {}

/// Declares, for a slot, the kinds that fit it and the function that the expansion calls.
macro_rules! slot {
    ($function:ident $fits:ident [$($kind:ty),*] $takes:literal $message:literal $note:literal) => {
        #[doc = concat!("The kinds of value that fit a property that takes ", $takes, "; `P` is the property, for messages.")]
        #[diagnostic::on_unimplemented(message = $message, label = "this value does not fit the property", note = $note)]
        pub trait $fits<P> {}
        $(
            #[diagnostic::do_not_recommend]
            impl<P> $fits<P> for $kind {}
        )*
        #[diagnostic::do_not_recommend]
        impl<P> $fits<P> for Any {}

        #[doc = concat!("A value for a property that takes ", $takes, "; what the expansion calls.")]
        pub fn $function<P, T>(value: T) -> Value
        where
            T: IntoValue,
            T::Kind: $fits<P>,
        {
            value.into_value()
        }
    };
}

slot!(text FitsText [Text, Integer, Number, Boolean] "text"
    "`{P}` takes text, found a value of kind `{Self}`"
    "write an expression that gives text, a number or a boolean");
slot!(integer FitsInteger [Integer] "an integer"
    "`{P}` takes an integer, found a value of kind `{Self}`"
    "write an expression that gives an integer, such as `u16` or `i64`");
slot!(number FitsNumber [Number, Integer] "a number"
    "`{P}` takes a number, found a value of kind `{Self}`"
    "write an expression that gives an integer or a float");
slot!(boolean FitsBoolean [Boolean] "a boolean"
    "`{P}` takes `true` or `false`, found a value of kind `{Self}`"
    "write an expression that gives a `bool`");
slot!(list FitsList [List] "a list"
    "`{P}` takes a list, found a value of kind `{Self}`"
    "write an expression that gives a `Vec`, an array or a slice");
slot!(object FitsObject [Object] "an object"
    "`{P}` takes an object, found a value of kind `{Self}`"
    "write an expression that gives a `BTreeMap` with text as keys, or a `serde_json::Value`");
slot!(any FitsAny [Text, Integer, Number, Boolean, List, Object] "any value"
    "`{P}` cannot hold a value of kind `{Self}`"
    "use one of the types of `formwork::kind` as the value's `Kind`");
