//! Objects and lists world by world, where conditions decide what is in them.
//!
//! In: an object or list that was checked already for what is certain. Out: what is wrong in a world that can be, with an
//! example of that world. Conditions of an `Fn::If` that may remove an entry are tried, and where the schema is composed of
//! others also those that choose a value it speaks of: each alone, each two together, and all together unless they are more
//! than [`MOST`]. Every world costs steps of the solver's, so that a template of many conditions ends in time and is told of.

use super::presence::{self, Presence};
use super::walk::{At, Form, Step, Subject, Walk};
use super::{forms, list, object};
use crate::check::worlds::{Answer, Literal};
use crate::findings::Finding;
use crate::model::{Entry, Function, Place, Value, ValueKind};
use crate::schema::Node;

/// How many conditions are tried all together: at most two to the power of it worlds.
const MOST: usize = 6;

/// How deep objects are searched for conditions.
const DEEPEST: usize = 4;

/// What the walk takes as given.
#[derive(Default)]
pub(super) struct Assumed {
    /// What is so around the object or list, and what was chosen of its conditions.
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
    let asked = walk.worlds.literal(&name.text, true)?;
    let known = walk.assumed.literals.iter().find(|literal| literal.condition == asked.condition);
    let is_true = match known {
        Some(known) => known.value,
        None => {
            let can_be = |value: bool| {
                let wanted: Vec<Literal> =
                    walk.assumed.literals.iter().copied().chain([Literal { value, ..asked }]).collect();
                walk.worlds.satisfiable(&wanted) != Answer::No
            };
            match (can_be(true), can_be(false)) {
                (true, false) => true,
                (false, true) => false,
                (true, true) | (false, false) => return None,
            }
        }
    };
    Some(if is_true { then } else { otherwise })
}

/// Checks the parts of a composed schema; worlds are left to the whole.
pub(super) fn parts<'t>(walk: &mut Walk<'_, 't>, subject: Subject<'_>, node: Node<'t>, at: &At<'_, 't>) {
    let outer = walk.assumed.subject.replace(subject.place);
    forms::check(walk, subject, node, at);
    walk.assumed.subject = outer;
}

/// Checks an object or a list in each of its worlds.
pub(super) fn check<'t>(walk: &mut Walk<'_, 't>, subject: Subject<'_>, node: Node<'t>, at: &At<'_, 't>) {
    if walk.assumed.subject == Some(subject.place) {
        return;
    }
    each(walk, subject, node, at, |walk| {
        match subject.form {
            Form::Object(entries) => object::whole(walk, entries, subject.place, node, at),
            Form::List(items) => list::whole(walk, items, subject.place, node, at),
            Form::Scalar(_) => {}
        }
        if node.groups().has_parts() {
            forms::check(walk, subject, node, at);
        }
    });
}

/// Runs a check of an object or a list in each of its worlds.
pub(super) fn each<'t>(
    walk: &mut Walk<'_, 't>,
    subject: Subject<'_>,
    node: Node<'t>,
    at: &At<'_, 't>,
    mut run: impl FnMut(&mut Walk<'_, 't>),
) {
    if walk.assumed.is_one() || !walk.is_reporting() || !walk.worlds.are_many() {
        return;
    }
    let conditions = conditions(walk, subject, node);
    if conditions.is_empty() {
        return;
    }
    let Some(given) = given(walk, at) else { return };
    // What one condition decides is told with that condition alone; what is told is not told again.
    let few = 1..=conditions.len().min(2);
    let all = (3..=MOST).contains(&conditions.len()).then_some(conditions.len());
    for size in few.chain(all) {
        let mut worlds = Vec::new();
        subsets(&conditions, size, &mut Vec::new(), &mut |chosen| {
            collect(walk, &given, chosen, &mut Vec::new(), &mut worlds);
        });
        for (literals, example) in worlds {
            if !walk.worlds.spend(WORLD, conditions[0]) {
                return;
            }
            let outer =
                std::mem::replace(&mut walk.assumed, Assumed { literals, example, subject: Some(subject.place) });
            run(walk);
            walk.assumed = outer;
        }
    }
}

/// Steps that one world of an object costs.
const WORLD: usize = 100;

/// All choices of so many conditions.
fn subsets(conditions: &[usize], size: usize, chosen: &mut Vec<usize>, take: &mut dyn FnMut(&[usize])) {
    if chosen.len() == size {
        return take(chosen);
    }
    for (index, condition) in conditions.iter().enumerate() {
        chosen.push(*condition);
        subsets(&conditions[index + 1..], size, chosen, take);
        chosen.pop();
    }
}

/// The conditions that decide what is in an object or a list: whether an entry is there, and what the parts of a composed schema look at.
fn conditions(walk: &Walk<'_, '_>, subject: Subject<'_>, node: Node<'_>) -> Vec<usize> {
    let mut found = Vec::new();
    let has_parts = node.groups().has_parts();
    match subject.form {
        Form::Object(entries) => {
            for Entry { key, value } in entries {
                // Most values have no condition in them, which is sooner seen than what the parts look at.
                let mut own = Vec::new();
                involved(walk, value, DEEPEST, &mut own);
                if own.is_empty() {
                    continue;
                }
                if has_parts && mentions(node, &key.text) {
                    involved(walk, value, DEEPEST, &mut found);
                } else if presence::of(walk, value) == Presence::Maybe {
                    involved(walk, value, 0, &mut found);
                }
            }
        }
        Form::List(items) => {
            for item in items.iter().filter(|item| has_parts || presence::of(walk, item) == Presence::Maybe) {
                involved(walk, item, 0, &mut found);
            }
        }
        Form::Scalar(_) => {}
    }
    found
}

/// Whether the parts of a composed schema look at a key.
pub(super) fn mentions(node: Node<'_>, key: &str) -> bool {
    let of_part = |part: Node<'_>| {
        part.property(key).is_some()
            || !part.is_open()
            || part.pattern_properties().next().is_some()
            || part.additional().is_some()
            || part.required().any(|name| name == key)
            || part.required_xor().chain(part.required_or()).any(|name| name == key)
            || part.dependent_required().any(|(name, needed)| name == key || needed.contains(&key))
            || part.dependent_excluded().any(|(name, others)| name == key || others.contains(&key))
            || mentions(part, key)
    };
    let (condition, then, otherwise) = match node.conditional() {
        Some((condition, then, otherwise)) => (Some(condition), then, otherwise),
        None => (None, None, None),
    };
    node.all_of().chain(node.any_of()).chain(node.one_of()).any(of_part)
        || node.not().into_iter().chain(condition).chain(then).chain(otherwise).any(of_part)
}

fn involved(walk: &Walk<'_, '_>, value: &Value, depth: usize, found: &mut Vec<usize>) {
    match &value.kind {
        ValueKind::Call(Function::If, arguments) => {
            let [condition, then, otherwise] = arguments.as_slice() else { return };
            if let ValueKind::Condition(name) = &condition.kind
                && let Some(literal) = walk.worlds.literal(&name.text, true)
                && !found.contains(&literal.condition)
            {
                found.push(literal.condition);
            }
            involved(walk, then, depth, found);
            involved(walk, otherwise, depth, found);
        }
        ValueKind::Unchecked(inner) => involved(walk, inner, depth, found),
        ValueKind::Object(entries) if depth > 0 => {
            entries.iter().for_each(|entry| involved(walk, &entry.value, depth - 1, found));
        }
        ValueKind::List(items) if depth > 0 => {
            items.iter().for_each(|item| involved(walk, item, depth - 1, found));
        }
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
        worlds.push((wanted, example));
        return;
    };
    for value in [true, false] {
        chosen.push(Literal { condition: *condition, value });
        collect(walk, given, rest, chosen, worlds);
        chosen.pop();
    }
}
