//! The search for an assignment: three-valued evaluation of the formulas in question, one variable after the other.
//!
//! In: a model, literals, the steps left. Out: an [`Outcome`]. A step is the evaluation of one node, so that time is
//! bounded whatever the conditions are. A partial assignment that decides all formulas is a solution. What a formula
//! leaves no choice about (both parts of an `and`, the last open part of an `or`) is taken before anything is tried.

use super::Literal;
use super::model::{Model, Node};

/// What a search came to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The variables that had to be chosen, each with its value, and what follows for each node.
    Solved(Assignment),
    /// There is no such world.
    Impossible,
    /// Whether there is depends on values that nobody knows.
    Unclear,
    /// It took too many steps.
    GivenUp,
}

/// A solution.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Assignment {
    /// Variables and their values, in the order of variables.
    pub(super) chosen: Vec<(usize, usize)>,
    /// The nodes that were looked at, with their values.
    pub(super) truths: Vec<Option<bool>>,
}

/// Steps that one question may take.
const STEPS: usize = 200_000;

/// Which choices a search may make.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choices {
    /// All that may be.
    Possible,
    /// Those alone that certainly can be.
    Certain,
}

/// Looks for a world in which conditions have these values.
pub(super) fn solve(model: &Model<'_>, wanted: &[Literal], left: &mut usize) -> Outcome {
    let mut roots: Vec<(usize, bool)> = Vec::new();
    for literal in wanted {
        let Some((_, node)) = model.conditions.get(literal.condition) else { return Outcome::Unclear };
        roots.push((*node, literal.value));
    }
    let cone = Cone::of(model, &mut roots);
    let allowed = STEPS.min(*left);
    let mut search = Search::new(model, &cone, roots, allowed);
    let outcome = search.run();
    *left -= allowed - search.steps;
    outcome
}

/// The nodes that a question is about.
struct Cone {
    /// Operands first.
    nodes: Vec<usize>,
}

impl Cone {
    /// What the roots are made of. Facts that share a variable with it become roots too.
    fn of(model: &Model<'_>, roots: &mut Vec<(usize, bool)>) -> Self {
        let mut seen = vec![false; model.nodes.len()];
        let mut variables = vec![false; model.variables.len()];
        for (root, _) in roots.iter() {
            mark(model, *root, &mut seen, &mut variables);
        }
        let mut waiting: Vec<usize> = model.facts.clone();
        loop {
            let (near, far): (Vec<usize>, Vec<usize>) =
                waiting.iter().partition(|fact| touches(model, **fact, &variables));
            if near.is_empty() {
                break;
            }
            for fact in near {
                mark(model, fact, &mut seen, &mut variables);
                roots.push((fact, true));
            }
            waiting = far;
        }
        Self { nodes: (0..seen.len()).filter(|node| seen[*node]).collect() }
    }
}

fn mark(model: &Model<'_>, root: usize, seen: &mut [bool], variables: &mut [bool]) {
    let mut open = vec![root];
    while let Some(node) = open.pop() {
        if std::mem::replace(&mut seen[node], true) {
            continue;
        }
        match &model.nodes[node] {
            Node::Known(_) => {}
            Node::Is(variable, _) => variables[*variable] = true,
            Node::Same(one, other) => {
                variables[*one] = true;
                variables[*other] = true;
            }
            Node::Not(inner) => open.push(*inner),
            Node::All(inner) | Node::Any(inner) => open.extend(inner),
        }
    }
}

fn touches(model: &Model<'_>, root: usize, variables: &[bool]) -> bool {
    let mut seen = vec![false; root + 1];
    let mut open = vec![root];
    while let Some(node) = open.pop() {
        if std::mem::replace(&mut seen[node], true) {
            continue;
        }
        match &model.nodes[node] {
            Node::Known(_) => {}
            Node::Is(variable, _) if variables[*variable] => return true,
            Node::Same(one, other) if variables[*one] || variables[*other] => return true,
            Node::Is(..) | Node::Same(..) => {}
            Node::Not(inner) => open.push(*inner),
            Node::All(inner) | Node::Any(inner) => open.extend(inner),
        }
    }
    false
}

struct Search<'m, 't> {
    model: &'m Model<'t>,
    cone: &'m Cone,
    roots: Vec<(usize, bool)>,
    assigned: Vec<Option<usize>>,
    /// The variables whose value was tried; that of any other follows.
    tried: Vec<usize>,
    truths: Vec<Option<bool>>,
    steps: usize,
}

/// How a branch of the search ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Found,
    Nothing,
    /// Nothing but for a variable that has no certain value.
    Stuck,
    OutOfSteps,
}

impl<'m, 't> Search<'m, 't> {
    fn new(model: &'m Model<'t>, cone: &'m Cone, roots: Vec<(usize, bool)>, steps: usize) -> Self {
        let (assigned, truths) = (vec![None; model.variables.len()], vec![None; model.nodes.len()]);
        Self { model, cone, roots, assigned, tried: Vec::new(), truths, steps }
    }

    fn run(&mut self) -> Outcome {
        // What has no solution even where doubtful values count has none; what has one must have one without them.
        match self.descend(Choices::Possible) {
            End::Nothing | End::Stuck => return Outcome::Impossible,
            End::OutOfSteps => return Outcome::GivenUp,
            End::Found if self.is_certain() => return self.solved(),
            End::Found => {}
        }
        self.assigned.fill(None);
        self.tried.clear();
        match self.descend(Choices::Certain) {
            End::Found => self.solved(),
            End::Nothing | End::Stuck => Outcome::Unclear,
            End::OutOfSteps => Outcome::GivenUp,
        }
    }

    fn is_certain(&self) -> bool {
        self.assigned.iter().zip(&self.model.variables).all(|(value, variable)| match value {
            None => true,
            Some(value) => variable.choices.iter().any(|choice| choice.value == *value && choice.certain),
        })
    }

    /// The recursion is as deep as variables are chosen, and each level costs as many steps as the cone has nodes.
    fn descend(&mut self, choices: Choices) -> End {
        let mut forced = Vec::new();
        let end = self.follow(choices, &mut forced);
        if end != End::Found {
            for variable in forced {
                self.assigned[variable] = None;
            }
        }
        end
    }

    /// Takes what is forced, then tries the values of one variable.
    fn follow(&mut self, choices: Choices, forced: &mut Vec<usize>) -> End {
        let open = loop {
            if !self.evaluate() {
                return End::OutOfSteps;
            }
            let mut next = None;
            for (root, wanted) in &self.roots {
                match self.truths[*root] {
                    Some(value) if value == *wanted => {}
                    Some(_) => return End::Nothing,
                    None => next = next.or(Some(*root)),
                }
            }
            let Some(open) = next else { return End::Found };
            let before = forced.len();
            if let Some(end) = self.force(choices, forced) {
                return end;
            }
            if forced.len() == before {
                break open;
            }
        };
        let Some(variable) = self.undecided(open, choices) else { return End::Stuck };
        let mut stuck = false;
        self.tried.push(variable);
        for number in 0..self.model.variables[variable].choices.len() {
            let choice = self.model.variables[variable].choices[number];
            if choices == Choices::Certain && !choice.certain {
                continue;
            }
            self.assigned[variable] = Some(choice.value);
            match self.descend(choices) {
                End::Found => return End::Found,
                End::OutOfSteps => return End::OutOfSteps,
                End::Nothing => {}
                End::Stuck => stuck = true,
            }
        }
        self.tried.pop();
        self.assigned[variable] = None;
        if stuck { End::Stuck } else { End::Nothing }
    }

    /// Gives values to the variables for which the open formulas leave one alone; an end if they leave none.
    fn force(&mut self, choices: Choices, forced: &mut Vec<usize>) -> Option<End> {
        // A formula is part of many others: each is looked at once.
        let mut demanded: Vec<Option<bool>> = vec![None; self.truths.len()];
        let mut open = self.roots.clone();
        while let Some((node, wanted)) = open.pop() {
            match demanded[node].replace(wanted) {
                Some(before) if before != wanted => return Some(End::Nothing),
                Some(_) => continue,
                None if self.truths[node].is_some() => continue,
                None => {}
            }
            match &self.model.nodes[node] {
                Node::Known(_) => {}
                Node::Is(variable, value) if wanted => {
                    if let Some(end) = self.take(*variable, *value, choices, forced) {
                        return Some(end);
                    }
                }
                Node::Is(variable, value) => {
                    let mut others = self.model.variables[*variable].choices.iter();
                    if self.assigned[*variable].is_none()
                        && let (Some(other), None) = {
                            let mut others = others.by_ref().filter(|choice| choice.value != *value);
                            (others.next(), others.next())
                        }
                        && let Some(end) = self.take(*variable, other.value, choices, forced)
                    {
                        return Some(end);
                    }
                }
                Node::Same(one, other) if wanted => {
                    let end = match (self.assigned[*one], self.assigned[*other]) {
                        (Some(value), None) => self.take(*other, value, choices, forced),
                        (None, Some(value)) => self.take(*one, value, choices, forced),
                        (Some(_), Some(_)) | (None, None) => None,
                    };
                    if end.is_some() {
                        return end;
                    }
                }
                Node::Same(..) => {}
                Node::Not(inner) => open.push((*inner, !wanted)),
                Node::All(inner) | Node::Any(inner) => {
                    let all = matches!(self.model.nodes[node], Node::All(_));
                    let mut undecided = inner.iter().copied().filter(|inner| self.truths[*inner].is_none());
                    if wanted == all {
                        open.extend(undecided.map(|inner| (inner, wanted)));
                    } else if let (Some(last), None) = (undecided.next(), undecided.next()) {
                        open.push((last, wanted));
                    }
                }
            }
        }
        None
    }

    /// A variable takes a value; an end if it has another already, or cannot have it.
    fn take(&mut self, variable: usize, value: usize, choices: Choices, forced: &mut Vec<usize>) -> Option<End> {
        if let Some(assigned) = self.assigned[variable] {
            return (assigned != value).then_some(End::Nothing);
        }
        match self.model.variables[variable].choices.iter().find(|choice| choice.value == value) {
            None => Some(End::Nothing),
            Some(choice) if choices == Choices::Certain && !choice.certain => Some(End::Stuck),
            Some(_) => {
                self.assigned[variable] = Some(value);
                forced.push(variable);
                None
            }
        }
    }

    /// A variable without a value that a formula waits for.
    fn undecided(&self, root: usize, choices: Choices) -> Option<usize> {
        let can_choose = |variable: usize| {
            self.assigned[variable].is_none()
                && (choices == Choices::Possible
                    || self.model.variables[variable].choices.iter().any(|choice| choice.certain))
        };
        let mut seen = vec![false; root + 1];
        let mut open = vec![root];
        while let Some(node) = open.pop() {
            if self.truths[node].is_some() || std::mem::replace(&mut seen[node], true) {
                continue;
            }
            match &self.model.nodes[node] {
                Node::Known(_) => {}
                Node::Is(variable, _) if can_choose(*variable) => return Some(*variable),
                Node::Is(..) => {}
                Node::Same(one, other) => {
                    if let Some(variable) = [*one, *other].into_iter().find(|variable| can_choose(*variable)) {
                        return Some(variable);
                    }
                }
                Node::Not(inner) => open.push(*inner),
                Node::All(inner) | Node::Any(inner) => open.extend(inner.iter().rev()),
            }
        }
        None
    }

    /// Evaluates all nodes of the cone; false if there are not steps enough.
    fn evaluate(&mut self) -> bool {
        let Some(steps) = self.steps.checked_sub(self.cone.nodes.len()) else { return false };
        self.steps = steps;
        for node in &self.cone.nodes {
            self.truths[*node] = self.truth(&self.model.nodes[*node]);
        }
        true
    }

    fn truth(&self, node: &Node) -> Option<bool> {
        match node {
            Node::Known(value) => Some(*value),
            Node::Is(variable, value) => self.assigned[*variable].map(|assigned| assigned == *value),
            Node::Same(one, other) => match (self.assigned[*one], self.assigned[*other]) {
                (Some(one), Some(other)) => Some(one == other),
                _ => None,
            },
            Node::Not(inner) => self.truths[*inner].map(|value| !value),
            Node::All(inner) => self.together(inner, false),
            Node::Any(inner) => self.together(inner, true),
        }
    }

    /// One operand with the value `decisive` decides the whole.
    fn together(&self, nodes: &[usize], decisive: bool) -> Option<bool> {
        let mut known = true;
        for node in nodes {
            match self.truths[*node] {
                Some(value) if value == decisive => return Some(decisive),
                Some(_) => {}
                None => known = false,
            }
        }
        known.then_some(!decisive)
    }

    /// The solution, without the variables that it does not need.
    fn solved(&mut self) -> Outcome {
        // What follows is needed, unless what it follows from is not.
        let mut tried = std::mem::take(&mut self.tried);
        tried.sort_unstable();
        let mut shorter = false;
        for variable in tried {
            shorter |= self.does_without(variable);
        }
        if shorter {
            for variable in 0..self.assigned.len() {
                self.does_without(variable);
            }
        }
        if !self.evaluate() {
            // The steps ended while the solution was made shorter: it is one all the same.
            self.truths.fill(None);
        }
        let chosen = self.assigned.iter().enumerate().filter_map(|(variable, value)| Some((variable, (*value)?)));
        Outcome::Solved(Assignment { chosen: chosen.collect(), truths: std::mem::take(&mut self.truths) })
    }

    /// Takes a variable's value away, unless the formulas need it.
    fn does_without(&mut self, variable: usize) -> bool {
        let Some(value) = self.assigned[variable].take() else { return false };
        let holds = self.evaluate() && self.roots.iter().all(|(root, wanted)| self.truths[*root] == Some(*wanted));
        if !holds {
            self.assigned[variable] = Some(value);
        }
        holds
    }
}
