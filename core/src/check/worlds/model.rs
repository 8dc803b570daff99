//! What the solver searches: variables with their choices, and formulas over them as a graph without circles.

use crate::model::Parameter;
use std::collections::BTreeMap;

/// The conditions and rules of a template, ready to be searched.
#[derive(Default)]
pub(super) struct Model<'t> {
    /// Operands stand before what is made of them.
    pub(super) nodes: Vec<Node>,
    pub(super) variables: Vec<Variable<'t>>,
    /// What a variable can be compared with, by number.
    pub(super) texts: Vec<&'t str>,
    /// The conditions by index: name and formula.
    pub(super) conditions: Vec<(&'t str, usize)>,
    pub(super) names: BTreeMap<&'t str, usize>,
    /// Formulas that are true in every world: what rules assert, and that keys of mappings are there.
    pub(super) facts: Vec<usize>,
}

/// A formula, or an atom of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node {
    Known(bool),
    /// A variable has a value.
    Is(usize, usize),
    /// Two variables have the same value.
    Same(usize, usize),
    Not(usize),
    All(Vec<usize>),
    Any(Vec<usize>),
}

/// Something that conditions compare.
pub(super) struct Variable<'t> {
    pub(super) subject: Subject<'t>,
    /// The parameters and pseudo parameters that decide it.
    pub(super) inputs: Vec<&'t str>,
    /// The values that make a difference, the likeliest first.
    pub(super) choices: Vec<Choice>,
    /// Texts that it is compared with, by number.
    pub(super) mentioned: Vec<usize>,
    /// Its value cannot be known: what follows from it is no witness.
    pub(super) unclear: bool,
}

/// What a variable is.
#[derive(Clone, Copy)]
pub(super) enum Subject<'t> {
    Parameter(&'t Parameter),
    Pseudo(&'t str),
    /// A function, or a formula that nobody can look into.
    Function,
}

/// A value that a variable can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    /// The number of its text; [`FRESH`] and above for values that nothing mentions.
    pub(super) value: usize,
    /// Whether the variable can certainly have it.
    pub(super) certain: bool,
}

/// Numbers from here on are of values that differ from all texts, and from each other.
pub(super) const FRESH: usize = usize::MAX / 2;

impl Model<'_> {
    /// The index of a condition.
    pub(super) fn condition(&self, name: &str) -> Option<usize> {
        self.names.get(name).copied()
    }

    /// The text of a value, unless it is one that nothing mentions.
    pub(super) fn text(&self, value: usize) -> Option<&str> {
        self.texts.get(value).copied()
    }
}
