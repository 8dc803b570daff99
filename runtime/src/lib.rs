//! Infrastructure as code that a compiler understands: AWS CloudFormation in Rust.

pub mod build;
mod declaration;
mod error;
mod resource;
mod stack;
mod template;
mod value;

pub use error::Error;
pub use formwork_macros::{Resource, part, stack};
pub use resource::{Ref, Resource};
pub use stack::Stack;
pub use template::{Finding, Silenced, Template};
pub use value::{IntoValue, Value};

#[doc(hidden)]
pub use formwork_macros::__editor;

#[doc(hidden)]
pub mod __private {
    pub use crate::declaration::*;
    pub use crate::stack::stack;
    pub use crate::value::value;
}
