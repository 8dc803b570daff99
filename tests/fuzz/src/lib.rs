//! What holds for every input of the macros, and inputs to try it on.
//!
//! The property tests and the fuzz target share it: [`hold::check`] says whether everything holds for a text,
//! [`corpus`] has the texts of this project, [`mutation`] makes others of them.
#![allow(clippy::unwrap_used)] // what fails here fails a test

pub mod compiler;
pub mod corpus;
pub mod hold;
pub mod input;
pub mod message;
pub mod mutation;
