//! Infrastructure as code that a compiler understands: AWS CloudFormation in Rust.

mod declaration;
mod stack;
mod value;

pub use stack::Stack;
pub use value::{IntoValue, Value};

#[doc(hidden)]
pub mod __private {
    pub use crate::declaration::*;
    pub use crate::stack::stack;
    pub use crate::value::value;
}
