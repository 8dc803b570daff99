//! Conditions and rules made into formulas.
//!
//! In: a template. Out: a [`Model`]. What the solver cannot look into (a function of rules that reads the account,
//! a Rust expression, a condition in a circle) becomes a variable of its own.

use super::model::{Model, Node, Subject, Variable};
use super::operands::{self, Operand, Reading};
use super::{lookups, variables};
use crate::model::{Function, Mapping, Parameter, Template, Value, ValueKind};
use std::collections::{BTreeMap, BTreeSet};

/// How deep conditions may be nested, through each other and in themselves.
const DEEPEST: usize = 256;

/// The model of a template.
pub(super) fn model(template: &Template) -> Model<'_> {
    let mut build = Build {
        template,
        parameters: template.parameters.iter().map(|item| (item.name.text.as_str(), item)).collect(),
        mappings: template.mappings.iter().map(|item| (item.name.text.as_str(), item)).collect(),
        model: Model::default(),
        numbers: BTreeMap::new(),
        by_key: BTreeMap::new(),
        looked_up: BTreeSet::new(),
        states: vec![State::New; template.conditions.len()],
        depth: 0,
    };
    for (index, condition) in template.conditions.iter().enumerate() {
        build.model.names.entry(&condition.name.text).or_insert(index);
    }
    for (index, condition) in template.conditions.iter().enumerate() {
        let node = build.condition(index);
        build.model.conditions.push((&condition.name.text, node));
    }
    build.rules();
    variables::complete(&mut build.model);
    build.model
}

#[derive(Clone, Copy)]
enum State {
    New,
    Open,
    Done(usize),
}

/// A model in the making.
pub(super) struct Build<'t> {
    template: &'t Template,
    pub(super) parameters: BTreeMap<&'t str, &'t Parameter>,
    pub(super) mappings: BTreeMap<&'t str, &'t Mapping>,
    pub(super) model: Model<'t>,
    numbers: BTreeMap<&'t str, usize>,
    by_key: BTreeMap<String, usize>,
    /// Look-ups in mappings whose keys are facts already.
    pub(super) looked_up: BTreeSet<String>,
    states: Vec<State>,
    depth: usize,
}

impl<'t> Build<'t> {
    /// Adds a formula.
    pub(super) fn node(&mut self, node: Node) -> usize {
        self.model.nodes.push(node);
        self.model.nodes.len() - 1
    }

    /// The formula that a variable has the value of that text.
    pub(super) fn is(&mut self, variable: usize, text: &'t str) -> usize {
        let value = self.number(text);
        let mentioned = &mut self.model.variables[variable].mentioned;
        if !mentioned.contains(&value) {
            mentioned.push(value);
        }
        self.node(Node::Is(variable, value))
    }

    /// The variable of that key; a new one if there is none.
    pub(super) fn variable(&mut self, key: String, subject: Subject<'t>, reading: Reading<'t>) -> usize {
        let next = self.model.variables.len();
        let variable = *self.by_key.entry(key).or_insert(next);
        if variable == next {
            let Reading { inputs, unclear, .. } = reading;
            let (choices, mentioned) = (Vec::new(), Vec::new());
            self.model.variables.push(Variable { subject, inputs, choices, mentioned, unclear });
        }
        variable
    }

    fn number(&mut self, text: &'t str) -> usize {
        let texts = &mut self.model.texts;
        *self.numbers.entry(text).or_insert_with(|| {
            texts.push(text);
            texts.len() - 1
        })
    }

    fn condition(&mut self, index: usize) -> usize {
        let template: &'t Template = self.template;
        let condition = &template.conditions[index];
        match self.states[index] {
            State::Done(node) => node,
            State::Open => self.opaque(&condition.value),
            State::New => {
                self.states[index] = State::Open;
                let node = self.formula(&condition.value);
                self.states[index] = State::Done(node);
                node
            }
        }
    }

    fn formula(&mut self, value: &'t Value) -> usize {
        if self.depth >= DEEPEST {
            return self.opaque(value);
        }
        self.depth += 1;
        let node = self.shallow(value);
        self.depth -= 1;
        node
    }

    fn shallow(&mut self, value: &'t Value) -> usize {
        match &value.kind {
            ValueKind::Condition(name) => match self.model.condition(&name.text) {
                Some(index) => self.condition(index),
                None => self.opaque(value),
            },
            ValueKind::Call(Function::Not, arguments) if arguments.len() == 1 => {
                let inner = self.formula(&arguments[0]);
                self.node(Node::Not(inner))
            }
            ValueKind::Call(Function::And, arguments) => {
                let inner = arguments.iter().map(|argument| self.formula(argument)).collect();
                self.node(Node::All(inner))
            }
            ValueKind::Call(Function::Or, arguments) => {
                let inner = arguments.iter().map(|argument| self.formula(argument)).collect();
                self.node(Node::Any(inner))
            }
            ValueKind::Call(Function::Equals, arguments) => match arguments.as_slice() {
                [left, right] => self.equals(value, left, right),
                _ => self.opaque(value),
            },
            ValueKind::Call(Function::Contains, arguments) => match arguments.as_slice() {
                [Value { kind: ValueKind::List(items), .. }, wanted] => {
                    let inner = items.iter().map(|item| self.equals(value, item, wanted)).collect();
                    self.node(Node::Any(inner))
                }
                _ => self.opaque(value),
            },
            _ => self.opaque(value),
        }
    }

    fn equals(&mut self, whole: &'t Value, left: &'t Value, right: &'t Value) -> usize {
        let (left, right) = (operands::read(self, left), operands::read(self, right));
        match (left, right) {
            (Operand::Text(left), Operand::Text(right)) => self.node(Node::Known(left == right)),
            (Operand::Variable(variable), Operand::Text(text)) | (Operand::Text(text), Operand::Variable(variable)) => {
                self.is(variable, text)
            }
            (Operand::Variable(left), Operand::Variable(right)) if left == right => self.node(Node::Known(true)),
            (Operand::Variable(left), Operand::Variable(right)) => self.node(Node::Same(left, right)),
            (Operand::Lookup(lookup), Operand::Text(text)) | (Operand::Text(text), Operand::Lookup(lookup)) => {
                lookups::equals(self, &lookup, text)
            }
            (Operand::Texts(parts), Operand::Text("")) | (Operand::Text(""), Operand::Texts(parts)) => {
                let inner = parts.iter().map(|variable| self.is(*variable, "")).collect();
                self.node(Node::All(inner))
            }
            (Operand::Nothing, Operand::Text(text)) | (Operand::Text(text), Operand::Nothing) if !text.is_empty() => {
                self.node(Node::Known(false))
            }
            (Operand::Lookup(_) | Operand::Texts(_) | Operand::Nothing, _)
            | (_, Operand::Lookup(_) | Operand::Texts(_) | Operand::Nothing) => self.opaque(whole),
        }
    }

    /// A formula that nobody can look into: true or false, the same for the same text.
    fn opaque(&mut self, value: &'t Value) -> usize {
        let reading = operands::reading(self, value);
        let variable = self.variable(format!("whether {}", reading.key), Subject::Function, reading);
        self.is(variable, "true")
    }

    /// Assertions hold in every world in which the condition of their rule does.
    fn rules(&mut self) {
        let template: &'t Template = self.template;
        for rule in &template.rules {
            let condition = rule.condition.as_ref().map(|condition| self.formula(condition));
            for assertion in &rule.assertions {
                let assertion = self.formula(&assertion.condition);
                let fact = match condition {
                    None => assertion,
                    Some(condition) => {
                        let without = self.node(Node::Not(condition));
                        self.node(Node::Any(vec![without, assertion]))
                    }
                };
                self.model.facts.push(fact);
            }
        }
    }

    /// All parameters of a type, which `RefAll` and `ValueOfAll` read at once.
    pub(super) fn parameters_of(&self, kind: &str) -> impl Iterator<Item = &'t str> {
        let template: &'t Template = self.template;
        let kind = kind.to_owned();
        template.parameters.iter().filter(move |item| item.kind.text == kind).map(|item| item.name.text.as_str())
    }
}
