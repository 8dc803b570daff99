//! Infrastructure as code that a compiler understands: AWS CloudFormation in Rust.
//!
//! A stack is Rust source; a mistake in it is a compiler error at the token that is wrong; `cargo build` writes the
//! templates. This crate is what users depend on: the macros, and the build step that checks and writes.
//!
//! ```
//! formwork::stack! {
//!     /// Files of a site.
//!     pub stack Site;
//!
//!     resource Files = AWS::S3::Bucket {} with { DeletionPolicy: "Retain" };
//!     output FilesName = Files;
//! }
//!
//! let template = Site.template()?;
//! assert!(template.findings().is_empty());
//! assert!(template.json().contains("\"DeletionPolicy\": \"Retain\""));
//! # Ok::<(), formwork::Error>(())
//! ```
//!
//! The stacks of a package stand in modules that its `build.rs` mirrors, which lists what to [`emit`](build::emit):
//!
//! ```text
//! #[path = "src/site/mod.rs"]
//! pub mod site;
//!
//! fn main() {
//!     formwork::build::emit(&[&site::Site]);
//! }
//! ```

pub mod build;
mod builder;
mod declaration;
mod editable;
mod environment;
mod error;
pub mod functions;
pub mod guide;
pub mod kind;
mod references;
mod resource;
mod slot;
mod stack;
mod template;
pub mod testing;
mod value;

pub use builder::{Declared, Output, Parameter, StackBuilder};
pub use environment::Variable;
pub use error::Error;
#[doc = include_str!("stack.md")]
pub use formwork_macros::stack;
pub use formwork_macros::{Resource, part};
pub use references::{Attribute, Handle, Ref};
pub use resource::Resource;
pub use slot::Slot;
pub use stack::Stack;
pub use template::{Finding, Silenced, Template};
pub use value::{IntoValue, Value};

#[doc(hidden)]
pub use formwork_macros::{__derive, __editor};

#[doc(hidden)]
pub mod __private {
    pub use crate::declaration::*;
    pub use crate::editable::{Editable, inside};
    pub use crate::kind::{any, boolean, integer, list, number, object, text};
    pub use crate::resource::{Described, properties};
    pub use crate::stack::{stack, stack_with_arguments};
}
