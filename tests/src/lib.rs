//! Nothing yet.
#![cfg_attr(doctest, doc = include_str!("../../README.md"))]
