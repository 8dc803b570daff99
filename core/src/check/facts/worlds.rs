//! Worlds: which conditions can be true or false at the same time.
//!
//! In: conditions with the values that they must have. Out: [`World`]. A parameter may have each of its allowed
//! values; the defaults of parameters are no facts. The search is capped by steps, and what it does not reach is unknown.

use super::Facts;
use crate::check::names::Declared;
use crate::model::{Function, Value, ValueKind, entry};

/// A condition by name, and the value that it has.
pub type Literal<'t> = (&'t str, bool);

/// Whether some conditions can have some values in one deployment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum World {
    /// There is such a deployment.
    Possible,
    /// There is none.
    Impossible,
    /// That is not known.
    Unknown,
}

/// How many conditions are followed into each other.
const DEPTH: usize = 24;

/// How many nodes of conditions are read, and how many worlds are tried.
const STEPS: usize = 2_048;

impl<'t> Facts<'_, 't> {
    /// The condition that a resource has, as one that must be true for it to exist.
    #[must_use]
    pub fn guard(&self, index: usize) -> Option<Literal<'t>> {
        self.condition(index).map(|name| (name, true))
    }

    /// Whether it is certain that these resources can exist at the same time.
    #[must_use]
    pub fn coexist(&self, resources: &[usize]) -> bool {
        let guards: Vec<Literal<'_>> = resources.iter().filter_map(|index| self.guard(*index)).collect();
        self.world(&guards) == World::Possible
    }

    /// Whether these resources can exist at the same time while these conditions have these values; only if that is certain.
    #[must_use]
    pub fn coexist_under(&self, resources: &[usize], guards: &[Literal<'t>]) -> bool {
        let own = resources.iter().filter_map(|index| self.guard(*index));
        let guards: Vec<Literal<'_>> = own.chain(guards.iter().copied()).collect();
        self.world(&guards) == World::Possible
    }

    /// Whether these conditions can have these values at the same time.
    #[must_use]
    pub fn world(&self, wanted: &[Literal<'t>]) -> World {
        let mut distinct: Vec<Literal<'_>> = Vec::new();
        for literal in wanted {
            if distinct.contains(&(literal.0, !literal.1)) {
                return World::Impossible;
            }
            if !distinct.contains(literal) {
                distinct.push(*literal);
            }
        }
        if distinct.len() < 2 {
            // An item whose own condition is never true is another rule's business.
            return World::Possible;
        }
        let mut search = Search { facts: self, variables: Vec::new(), opaque: Vec::new(), steps: 0, partial: false };
        for (name, _) in &distinct {
            search.gather_named(name, DEPTH);
        }
        search.run(&distinct)
    }
}

/// A value that conditions compare with literals.
struct Variable<'t> {
    name: &'t str,
    /// The values that matter; the empty option stands for any other.
    domain: Vec<Option<&'t str>>,
    chosen: usize,
}

struct Search<'f, 'c, 't> {
    facts: &'f Facts<'c, 't>,
    variables: Vec<Variable<'t>>,
    /// Comparisons of which nothing is known, each with the value that is tried.
    opaque: Vec<(*const Value, bool)>,
    steps: usize,
    /// Some parameter may have a value that is not among those that are tried.
    partial: bool,
}

impl<'t> Search<'_, '_, 't> {
    fn run(&mut self, wanted: &[Literal<'t>]) -> World {
        // Two comparisons of which nothing is known may depend on each other, and so may parameters under rules.
        let independent = self.opaque.len() < 2 && self.facts.template.rules.is_empty() && self.steps < STEPS;
        let mut tried = 0;
        loop {
            if tried == STEPS || self.steps >= STEPS {
                return World::Unknown;
            }
            tried += 1;
            if wanted.iter().all(|(name, value)| self.value_of(name, DEPTH) == Some(*value)) {
                return if independent { World::Possible } else { World::Unknown };
            }
            if !self.next() {
                break;
            }
        }
        let decided = !self.partial && wanted.iter().all(|(name, _)| self.value_of(name, DEPTH).is_some());
        if decided { World::Impossible } else { World::Unknown }
    }

    /// The next combination of values, as an odometer turns.
    fn next(&mut self) -> bool {
        for variable in &mut self.variables {
            variable.chosen += 1;
            if variable.chosen < variable.domain.len() {
                return true;
            }
            variable.chosen = 0;
        }
        for (_, value) in &mut self.opaque {
            *value = !*value;
            if *value {
                return true;
            }
        }
        false
    }

    fn condition(&self, name: &str) -> Option<&'t Value> {
        let index = self.facts.names.conditions.get(name)?;
        self.facts.template.conditions.get(*index).map(|condition| &condition.value)
    }

    fn gather_named(&mut self, name: &str, depth: usize) {
        if let (Some(value), 1..) = (self.condition(name), depth) {
            self.gather(value, depth - 1);
        }
    }

    fn gather(&mut self, value: &'t Value, depth: usize) {
        self.steps += 1;
        if depth == 0 || self.steps >= STEPS {
            return;
        }
        match &value.kind {
            ValueKind::Condition(name) => self.gather_named(&name.text, depth),
            ValueKind::Call(Function::And | Function::Or | Function::Not, operands) => {
                for operand in operands {
                    self.gather(operand, depth - 1);
                }
            }
            ValueKind::Call(Function::Equals, operands) => match self.comparison(operands) {
                Some(Comparison::Constant(_)) => {}
                Some(Comparison::Of(name, text)) => self.widen(name, text),
                None => self.add_opaque(value),
            },
            _ => self.add_opaque(value),
        }
    }

    fn add_opaque(&mut self, value: &'t Value) {
        let key = std::ptr::from_ref(value);
        if !self.opaque.iter().any(|(known, _)| *known == key) {
            self.opaque.push((key, false));
        }
    }

    /// Adds a value to the domain of a variable.
    fn widen(&mut self, name: &'t str, text: &'t str) {
        let at = match self.variables.iter().position(|variable| variable.name == name) {
            Some(at) => at,
            None => {
                let domain = self.domain(name);
                self.variables.push(Variable { name, domain, chosen: 0 });
                self.variables.len() - 1
            }
        };
        let is_closed = self.allowed(name).is_some();
        let domain = &mut self.variables[at].domain;
        if !is_closed && !domain.contains(&Some(text)) {
            domain.push(Some(text));
        }
    }

    fn domain(&mut self, name: &'t str) -> Vec<Option<&'t str>> {
        match self.allowed(name) {
            Some(allowed) => allowed.into_iter().map(Some).collect(),
            // A pattern may leave no other value than those that are compared.
            None if self.attribute(name, "AllowedPattern").is_some() => {
                self.partial = true;
                Vec::new()
            }
            None => vec![None],
        }
    }

    fn attribute(&self, name: &str, attribute: &str) -> Option<&'t Value> {
        let Some(Declared::Parameter(index)) = self.facts.names.values.get(name) else { return None };
        entry(&self.facts.template.parameters.get(*index)?.attributes, attribute).map(|entry| &entry.value)
    }

    /// The allowed values of a parameter, if they are literals.
    fn allowed(&self, name: &str) -> Option<Vec<&'t str>> {
        let values = self.attribute(name, "AllowedValues")?.as_list()?;
        values.iter().map(|value| self.facts.literal(value)).collect()
    }

    fn comparison(&self, operands: &'t [Value]) -> Option<Comparison<'t>> {
        let [left, right] = operands else { return None };
        match (self.facts.literal(left), self.facts.literal(right)) {
            (Some(left), Some(right)) => Some(Comparison::Constant(left == right)),
            (Some(text), None) => Some(Comparison::Of(variable(right)?, text)),
            (None, Some(text)) => Some(Comparison::Of(variable(left)?, text)),
            (None, None) => None,
        }
    }

    fn value_of(&self, name: &str, depth: usize) -> Option<bool> {
        if depth == 0 {
            return None;
        }
        self.evaluate(self.condition(name)?, depth - 1)
    }

    fn evaluate(&self, value: &'t Value, depth: usize) -> Option<bool> {
        if depth == 0 {
            return None;
        }
        match &value.kind {
            ValueKind::Condition(name) => self.value_of(&name.text, depth),
            ValueKind::Call(Function::And, operands) => self.fold(operands, false, depth),
            ValueKind::Call(Function::Or, operands) => self.fold(operands, true, depth),
            ValueKind::Call(Function::Not, operands) => match operands.as_slice() {
                [operand] => self.evaluate(operand, depth - 1).map(|value| !value),
                _ => None,
            },
            ValueKind::Call(Function::Equals, operands) => match self.comparison(operands) {
                Some(Comparison::Constant(value)) => Some(value),
                Some(Comparison::Of(name, text)) => {
                    let variable = self.variables.iter().find(|variable| variable.name == name)?;
                    Some(*variable.domain.get(variable.chosen)? == Some(text))
                }
                None => self.opaque_value(value),
            },
            _ => self.opaque_value(value),
        }
    }

    fn opaque_value(&self, value: &Value) -> Option<bool> {
        let key = std::ptr::from_ref(value);
        self.opaque.iter().find(|(known, _)| *known == key).map(|(_, value)| *value)
    }

    /// `And` is decided by one operand that is false, `Or` by one that is true.
    fn fold(&self, operands: &'t [Value], decisive: bool, depth: usize) -> Option<bool> {
        let mut result = Some(!decisive);
        for operand in operands {
            match self.evaluate(operand, depth - 1) {
                Some(value) if value == decisive => return Some(decisive),
                Some(_) => {}
                None => result = None,
            }
        }
        result
    }
}

enum Comparison<'t> {
    Constant(bool),
    /// A parameter or pseudo parameter, and the text that it is compared with.
    Of(&'t str, &'t str),
}

fn variable(value: &Value) -> Option<&str> {
    match &value.kind {
        ValueKind::Ref(name) if name.text != "AWS::NoValue" => Some(&name.text),
        _ => None,
    }
}
