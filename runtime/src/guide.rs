//! The guide: a chapter a feature, with examples that compile.

#[doc = include_str!("guide/parts.md")]
pub mod parts {}

#[doc = include_str!("guide/repetition.md")]
pub mod repetition {}

#[doc = include_str!("guide/links.md")]
pub mod links {}

#[doc = include_str!("guide/nested.md")]
pub mod nested {}

#[doc = include_str!("guide/derive.md")]
pub mod derive {}

#[doc = include_str!("guide/comparison.md")]
pub mod comparison {}

#[doc = include_str!("guide/plain.md")]
pub mod plain {}

#[doc = include_str!("guide/testing.md")]
pub mod testing {}

#[doc = include_str!("guide/expressions.md")]
pub mod expressions {}
