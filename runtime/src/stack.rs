//! A stack: what a `stack!` declares, as a value that a build step takes.

use crate::declaration::Declaration;
use crate::value::Value;

/// A stack as its `stack!` declares it: a constant of that name, or what a function of that name gives for its arguments.
///
/// # Examples
///
/// ```
/// fn names(stacks: &[&formwork::Stack]) -> Vec<&'static str> {
///     stacks.iter().map(|stack| stack.name()).collect()
/// }
/// # assert!(names(&[]).is_empty());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Stack {
    declaration: &'static Declaration,
    name: &'static str,
    /// The values of the Rust expressions, of a stack that takes arguments.
    values: Option<&'static [Value]>,
}

/// The stack of a declaration: what the expansion calls.
#[must_use]
pub const fn stack(declaration: &'static Declaration) -> Stack {
    Stack { declaration, name: declaration.name, values: None }
}

/// The stack of a declaration that takes arguments, with the values that they lead to: what the expansion calls.
///
/// The values live as long as the program: a build script holds a few stacks and ends.
#[must_use]
pub fn stack_with_arguments(declaration: &'static Declaration, values: Vec<Value>) -> Stack {
    Stack { declaration, name: declaration.name, values: Some(values.leak()) }
}

impl Stack {
    /// The stack's name, which its files have too.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The same stack under another name: each set of arguments is emitted under a name of its own.
    ///
    /// What is no name of a stack (letters, digits and `-`, beginning with a letter, 128 at most) is an error of the build
    /// step. See [stack names](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-using-console-create-stack-parameters.html).
    ///
    /// # Examples
    ///
    /// ```
    /// formwork::stack! {
    ///     pub stack Files(retention: u16);
    ///
    ///     resource Logs = AWS::Logs::LogGroup { RetentionInDays: (retention) }
    ///         with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    /// }
    ///
    /// let production = Files(365).named("FilesProd");
    /// assert_eq!(production.name(), "FilesProd");
    /// assert!(production.template()?.json().contains("\"RetentionInDays\": 365"));
    /// # Ok::<(), formwork::Error>(())
    /// ```
    #[must_use]
    pub fn named(self, name: impl Into<String>) -> Self {
        Self { name: name.into().leak(), ..self }
    }

    /// The package that declares it.
    #[must_use]
    pub const fn package(&self) -> &'static str {
        self.declaration.package
    }

    /// Where the stack stands in the order of deployment: above every stack that it imports.
    #[must_use]
    pub const fn rank(&self) -> u32 {
        self.declaration.rank
    }

    pub(crate) const fn declaration(&self) -> &'static Declaration {
        self.declaration
    }

    /// The values of its Rust expressions.
    pub(crate) fn values(&self) -> Vec<Value> {
        self.values.map_or_else(self.declaration.values, <[Value]>::to_vec)
    }
}
