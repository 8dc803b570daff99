//! Links: outputs of other stacks, as far as the stacks that declare them tell.

use super::{Name, Parameter};
use std::collections::BTreeMap;

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

/// A stack whose template is that of an `AWS::CloudFormation::Stack` resource, as far as it tells of itself.
#[derive(Clone, Debug, Default)]
pub struct Nested {
    /// The name of its declaration.
    pub stack: String,
    /// Its parameters: types, constraints and whether there is a default.
    pub parameters: Vec<Parameter>,
    /// Its outputs.
    pub outputs: BTreeMap<String, Offered>,
}

impl Nested {
    /// The output that an attribute of the resource reads: `VpcId` of `Outputs.VpcId`.
    #[must_use]
    pub fn output(&self, attribute: &str) -> Option<&Offered> {
        self.outputs.get(attribute.strip_prefix("Outputs.")?)
    }
}

/// An output of a nested stack.
#[derive(Clone, Debug, Default)]
pub struct Offered {
    /// Its condition, if it has one.
    pub condition: Option<String>,
    /// What it is, if its stack tells.
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
