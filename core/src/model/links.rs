//! Links: outputs of other stacks, as far as the stacks that declare them tell.

use super::Name;

/// An `import`: another stack whose outputs this one reads, by the name that a parameter gives.
#[derive(Clone, Debug)]
pub struct Link {
    /// The name of the import, and of the parameter that holds the name of the deployed stack.
    pub name: Name,
    /// The name of the stack's declaration.
    pub stack: String,
    /// Read by `Fn::GetStackOutput`, which binds the other stack to nothing; else by `Fn::ImportValue`.
    pub weak: bool,
}

/// A value that reads an output of another stack.
#[derive(Clone, Debug)]
pub struct Linked {
    /// Its link in [`Template::links`](super::Template::links).
    pub link: usize,
    /// The output.
    pub output: String,
    /// The condition of the output, if it has one.
    pub condition: Option<String>,
    /// What the output is, if its stack tells.
    pub gives: Option<Given>,
}

/// What an output gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// What `Ref` gives to a resource of that type.
    Ref(String),
    /// An attribute of a resource of that type.
    Attribute {
        /// The type.
        kind: String,
        /// The attribute.
        attribute: String,
    },
    /// The value of a parameter of that type.
    Parameter(String),
}
