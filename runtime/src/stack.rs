//! A stack: what a `stack!` declares, as a value that a build step takes.

use crate::declaration::Declaration;

/// A stack as its `stack!` declares it: a constant of that name.
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
}

/// The stack of a declaration: what the expansion calls.
#[must_use]
pub const fn stack(declaration: &'static Declaration) -> Stack {
    Stack { declaration }
}

impl Stack {
    /// The stack's name, which its files have too.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.declaration.name
    }

    /// The package that declares it.
    #[must_use]
    pub const fn package(&self) -> &'static str {
        self.declaration.package
    }

    pub(crate) const fn declaration(&self) -> &'static Declaration {
        self.declaration
    }
}
