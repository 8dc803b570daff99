//! What the tests of this package need of another crate: parts that they include from here.
#![cfg_attr(doctest, doc = include_str!("../../README.md"))]

pub mod parts;
