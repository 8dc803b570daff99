//! What Formwork knows about CloudFormation templates: the model of a template, the resource
//! schema, the findings and the rules that produce them.
//!
//! In: a [`model::Template`] from any front end (the macros, a build, a template file).
//! Out: findings with places, and the template's JSON.
//! Not here: Rust tokens (`formwork-syntax`), files and environment (`formwork`).

pub mod check;
pub mod emit;
pub mod findings;
pub mod json;
pub mod model;
pub mod published;
pub mod schema;
