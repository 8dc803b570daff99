//! Objects and lists world by world, where conditions decide what is in them.
//!
//! In: an object or list that was checked already for what is certain. Out: what is wrong in a world that can be, with an
//! example of that world. Conditions of an `Fn::If` that may remove an entry are tried, and where the schema is composed of
//! others also those that choose a value; if they are more than [`MOST`], only what is certain is told.

use super::presence::{self, Presence};
use super::walk::{At, Form, Step, Subject, Walk};
use super::{forms, list, object};
use crate::check::worlds::{Answer, Literal};
use crate::findings::Finding;
use crate::model::{Function, Place, Value, ValueKind};
use crate::schema::Node;

/// How many conditions are tried together: at most two to the power of it worlds.
const MOST: usize = 6;

/// What the walk takes as given.
#[derive(Default)]
pub(super) struct Assumed {
    literals: Vec<Literal>,
    /// The example of the world, for messages.
    example: String,
    /// The object or list whose worlds are, or will be, looked at: parts of its schema are not looked at apart.
    subject: Option<Place>,
}

impl Assumed {
    /// Whether one world is looked at.
    pub(super) fn is_one(&self) -> bool {
        !self.literals.is_empty()
    }

    /// Adds the example to a finding of one world.
    pub(super) fn tell(&self, finding: Finding) -> Finding {
        if self.is_one() && !self.example.is_empty() { finding.with("world", &self.example) } else { finding }
    }
}

/// The branch that an `Fn::If` takes in the world that is looked at, if it is certain.
pub(super) fn chosen<'v>(walk: &Walk<'_, '_>, value: &'v Value) -> Option<&'v Value> {
    if !walk.assumed.is_one() {
        return None;
    }
    let ValueKind::Call(Function::If, arguments) = &value.kind else { return None };
    let [Value { kind: ValueKind::Condition(name), .. }, then, otherwise] = arguments.as_slice() else { return None };
    let wanted = walk.worlds.literal(&name.text, true)?;
    let given = walk.assumed.literals.iter().find(|literal| literal.condition == wanted.condition)?;
    Some(if given.value { then } else { otherwise })
}

/// Checks the parts of a composed schema; worlds are left to the whole.
pub(super) fn parts<'t>(walk: &mut Walk<'_, 't>, subject: Subject<'_>, node: Node<'t>, at: &At<'_, 't>) {
    let outer = walk.assumed.subject.replace(subject.place);
    forms::check(walk, subject, node, at);
    walk.assumed.subject = outer;
}

/// Checks an object or a list in each of its worlds.
pub(super) fn check<'t>(walk: &mut Walk<'_, 't>, subject: Subject<'_>, node: Node<'t>, at: &At<'_, 't>) {
    let is_busy = walk.assumed.is_one() || walk.assumed.subject == Some(subject.place);
    if is_busy || !walk.is_reporting() || !walk.worlds.are_many() {
        return;
    }
    let conditions = conditions(walk, subject, node);
    if conditions.is_empty() {
        return;
    }
    let Some(given) = given(walk, at) else { return };
    let mut worlds = Vec::new();
    // What one condition decides is told with that condition alone; what is told is not told again.
    for condition in conditions.iter().filter(|_| conditions.len() > 1) {
        collect(walk, &given, &[*condition], &mut Vec::new(), &mut worlds);
    }
    collect(walk, &given, &conditions, &mut Vec::new(), &mut worlds);
    for (literals, example) in worlds {
        let outer = std::mem::replace(&mut walk.assumed, Assumed { literals, example, subject: Some(subject.place) });
        match subject.form {
            Form::Object(entries) => object::whole(walk, entries, subject.place, node, at),
            Form::List(items) => list::whole(walk, items, subject.place, node, at),
            Form::Scalar(_) => {}
        }
        if node.groups().has_parts() {
            forms::check(walk, subject, node, at);
        }
        walk.assumed = outer;
    }
}

/// The conditions that decide what is in an object or a list; none if they are too many.
fn conditions(walk: &Walk<'_, '_>, subject: Subject<'_>, node: Node<'_>) -> Vec<usize> {
    let mut found = Vec::new();
    let mut add = |is_wanted: &dyn Fn(&Value) -> bool| {
        found.clear();
        match subject.form {
            Form::Object(entries) => entries
                .iter()
                .filter(|entry| is_wanted(&entry.value))
                .for_each(|entry| involved(walk, &entry.value, &mut found)),
            Form::List(items) => {
                items.iter().filter(|item| is_wanted(item)).for_each(|item| involved(walk, item, &mut found));
            }
            Form::Scalar(_) => {}
        }
        found.len() <= MOST
    };
    let fits =
        (node.groups().has_parts() && add(&|_| true)) || add(&|value| presence::of(walk, value) == Presence::Maybe);
    if fits { found } else { Vec::new() }
}

fn involved(walk: &Walk<'_, '_>, value: &Value, found: &mut Vec<usize>) {
    match &value.kind {
        ValueKind::Call(Function::If, arguments) => {
            let [condition, then, otherwise] = arguments.as_slice() else { return };
            if let ValueKind::Condition(name) = &condition.kind
                && let Some(literal) = walk.worlds.literal(&name.text, true)
                && !found.contains(&literal.condition)
            {
                found.push(literal.condition);
            }
            involved(walk, then, found);
            involved(walk, otherwise, found);
        }
        ValueKind::Unchecked(inner) => involved(walk, inner, found),
        _ => {}
    }
}

/// What is so wherever the walk stands: the resource exists, and each `Fn::If` around takes its branch.
fn given(walk: &Walk<'_, '_>, at: &At<'_, '_>) -> Option<Vec<Literal>> {
    let mut given = walk.worlds.of_attributes(&walk.resource.attributes)?;
    for at in at.chain() {
        if let Step::Branch(condition, value) = at.step {
            given.push(walk.worlds.literal(condition, value)?);
        }
    }
    Some(given)
}

/// All worlds of some conditions that certainly can be.
fn collect(
    walk: &Walk<'_, '_>,
    given: &[Literal],
    conditions: &[usize],
    chosen: &mut Vec<Literal>,
    worlds: &mut Vec<(Vec<Literal>, String)>,
) {
    let wanted: Vec<Literal> = given.iter().chain(chosen.iter()).copied().collect();
    let Answer::Yes(example) = walk.worlds.satisfiable(&wanted) else { return };
    let Some((condition, rest)) = conditions.split_first() else {
        worlds.push((chosen.clone(), example));
        return;
    };
    for value in [true, false] {
        chosen.push(Literal { condition: *condition, value });
        collect(walk, given, rest, chosen, worlds);
        chosen.pop();
    }
}
