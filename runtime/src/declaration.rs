//! What `stack!` expands to: the constant data of one stack. The expansion and this module are one contract.

use crate::resource::Described;
use crate::value::Value;

/// A stack as `stack!` declares it.
#[derive(Debug)]
pub struct Declaration {
    /// The stack's name.
    pub name: &'static str,
    /// The package that declares it.
    pub package: &'static str,
    /// The template's text, with holes for Rust expressions.
    pub pieces: &'static [Piece],
    /// The values of the Rust expressions, in the order of their numbers: `|| vec![value(…), …]`.
    pub values: fn() -> Vec<Value>,
    /// Where each item stands, for [`place`](Self::place): a line with the source file as the compiler names it, then a
    /// line an item that begins with a tab, with its line number from 1, its section's key and its logical ID between
    /// blanks. Both names are empty for the stack itself. It is one literal, since the compiler evaluates a constant
    /// field by field: as a list of structs this was a tenth of all that a large stack costs it.
    pub items: &'static str,
    /// What the author silenced.
    pub silences: &'static [SilencePlace],
    /// Titles of the warnings that the macro has shown: `code: title`.
    pub reported: &'static [&'static str],
    /// The deployment's arguments (`Tags`, …) as JSON text; empty if there are none.
    pub deployment: &'static [Piece],
    /// Resources that a transform creates, which the text does not have: logical ID and type.
    pub externs: &'static [(&'static str, &'static str)],
    /// Resources with a struct that says more of them than the text: logical ID and what the struct says.
    pub described: &'static [(&'static str, &'static Described)],
    /// Where the stack stands in the order of deployment.
    pub rank: u32,
    /// The stacks that it imports.
    pub links: &'static [LinkPlace],
    /// Resources whose templates other stacks are.
    pub nested: &'static [NestedPlace],
    /// Renames: section, new name, old name.
    pub renamed: &'static [(&'static str, &'static str, &'static str)],
}

impl Declaration {
    /// File and line of an item, if it is among [`items`](Self::items).
    #[must_use]
    pub fn place(&self, section: &str, name: &str) -> Option<(&'static str, u32)> {
        let mut file = "";
        self.items.lines().find_map(|text| {
            let Some(item) = text.strip_prefix('\t') else {
                file = text;
                return None;
            };
            let mut words = item.splitn(3, ' ');
            let line = words.next()?.parse().ok()?;
            (words.next() == Some(section) && words.next() == Some(name)).then_some((file, line))
        })
    }
}

/// What a stack without Rust expressions has for [`Declaration::values`].
#[must_use]
pub fn no_values() -> Vec<Value> {
    Vec::new()
}

/// The value of a part's Rust expression by its number. A number that the part does not have has no value, which the
/// check of the built template reports.
#[must_use]
pub fn of_part(values: &[Value], number: usize) -> Value {
    values.get(number).cloned().unwrap_or_else(|| crate::IntoValue::into_value(f64::NAN))
}

/// A piece of a template's text.
#[derive(Clone, Copy, Debug)]
pub enum Piece {
    /// Text as it is.
    Text(&'static str),
    /// The value of a Rust expression.
    Hole {
        /// Its number.
        number: u32,
        /// The level of indentation, for lists and objects that span lines.
        indent: u32,
        /// The slot takes text: numbers and booleans are written as text.
        text: bool,
    },
    /// The value that follows is unchecked.
    Unchecked,
}

/// A silenced finding.
#[derive(Clone, Copy, Debug)]
pub struct SilencePlace {
    /// The section's key; empty for the whole stack.
    pub section: &'static str,
    /// The logical ID; empty for the whole stack.
    pub name: &'static str,
    /// The code.
    pub code: &'static str,
    /// `allow`, `expect`, `warn` or `deny`.
    pub effect: &'static str,
    /// The reason, or an empty text.
    pub reason: &'static str,
}

/// An imported stack.
#[derive(Clone, Copy, Debug)]
pub struct LinkPlace {
    /// The parameter that holds the name of the deployed stack.
    pub parameter: &'static str,
    /// The name of the stack's declaration.
    pub stack: &'static str,
    /// The link is weak.
    pub weak: bool,
    /// The outputs that are read, in order of their names.
    pub outputs: &'static [&'static str],
}

/// A nested stack.
#[derive(Clone, Copy, Debug)]
pub struct NestedPlace {
    /// The logical ID of the resource.
    pub resource: &'static str,
    /// The name of the stack's declaration.
    pub stack: &'static str,
    /// What the stack tells of its parameters and outputs, if Rust expressions give values to parameters; else empty.
    pub told: &'static str,
}

/// How many stacks a stack waits for, one behind another: one more than the highest number of those that it imports or nests,
/// and at least what its parts wait for.
#[must_use]
pub const fn waits_for(stacks: &[u32], parts: &[u32]) -> u32 {
    let (mut highest, mut at) = (0, 0);
    while at < stacks.len() {
        if stacks[at] >= highest {
            highest = stacks[at] + 1;
        }
        at += 1;
    }
    at = 0;
    while at < parts.len() {
        if parts[at] > highest {
            highest = parts[at];
        }
        at += 1;
    }
    highest
}

/// What is neither a stack nor a part waits for none. The number that those declare comes before this one.
pub trait WaitsForNothing {
    /// None.
    const WAITS_FOR: u32 = 0;
}

impl<T> WaitsForNothing for T {}
