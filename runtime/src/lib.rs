//! Infrastructure as code that a compiler understands: AWS CloudFormation in Rust.

mod declaration;

#[doc(hidden)]
pub mod __private {
    pub use crate::declaration::*;
}
