//! The `stack!` language: tokens to syntax tree, to template model, to expansion.
//!
//! A library, so that macros, formatter, importer, fuzzers and benchmarks share it; it runs outside a compiler too.
//! The pipeline: [`parse`] → [`lower`] → `formwork_core::check` → [`expand`]; [`driver`] is that pipeline.

mod derive;
pub mod driver;
mod editor;
mod expand;
pub mod lower;
pub mod parse;
pub mod places;
mod publication;
pub mod tokens;
pub mod tree;
mod written;
