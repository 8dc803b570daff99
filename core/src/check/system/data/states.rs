//! State machines: every transition leads to a state, and every state can be reached.
//!
//! In: a definition that is written out, as an object or as JSON in a string. Out: findings at the name of the state.
//!
//! See the [Amazon States Language](https://states-language.net/#transitions).

use crate::check::facts::{Facts, Piece};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::data as table;
use crate::json::{self, Kind, Node};
use crate::model::{Entry, Place, Value, ValueKind};

/// Checks every state machine.
pub(in crate::check::system) fn states(facts: &Facts<'_, '_>, report: &mut Report) {
    // A macro may put states in.
    if facts.names.transforms.rewriting {
        return;
    }
    for &index in facts.of_kind("AWS::StepFunctions::StateMachine") {
        report.enter(Facts::item(index));
        if let Some(value) = facts.property(index, &["Definition"]) {
            check(report, Tree::Value(value), None);
        }
        for case in facts.property(index, &["DefinitionString"]).into_iter().flat_map(|value| facts.cases(value)) {
            if let Some(document) = text(facts, case.value).and_then(|text| json::parse(&text).ok()) {
                check(report, Tree::Node(&document.root), Some(case.value.place));
            }
        }
    }
}

/// The text of a value, with a word for each part that nobody knows.
fn text<'t>(facts: &Facts<'_, 't>, value: &'t Value) -> Option<String> {
    let piece = |piece: Piece<'_>| match piece {
        Piece::Text(text) => text,
        Piece::Of(_) | Piece::Unknown => "0".to_owned(),
    };
    let pieces = facts.pieces(value);
    matches!(pieces.first(), Some(Piece::Text(_))).then(|| pieces.into_iter().map(piece).collect())
}

/// A definition, whichever way it is written.
#[derive(Clone, Copy)]
enum Tree<'d> {
    Value(&'d Value),
    Node(&'d Node),
}

/// A key with its value.
struct Member<'d> {
    name: &'d str,
    place: Place,
    value: Tree<'d>,
}

impl<'d> Tree<'d> {
    /// The members of an object, if all of them are known.
    fn members(self) -> Option<Vec<Member<'d>>> {
        let is_known = |name: &str| !name.is_empty() && !name.starts_with("Fn::");
        let members: Vec<Member<'d>> = match self {
            Self::Value(value) => {
                let member = |entry: &'d Entry| Member {
                    name: &entry.key.text,
                    place: entry.key.place,
                    value: Tree::Value(&entry.value),
                };
                value.as_object()?.iter().map(member).collect()
            }
            Self::Node(node) => {
                let member = |member: &'d json::Member| Member {
                    name: &member.key.text,
                    place: member.key.place,
                    value: Tree::Node(&member.value),
                };
                node.as_object()?.iter().map(member).collect()
            }
        };
        members.iter().all(|member| is_known(member.name)).then_some(members)
    }

    fn get(self, key: &str) -> Option<Tree<'d>> {
        self.members()?.into_iter().find(|member| member.name == key).map(|member| member.value)
    }

    fn items(self) -> Vec<Tree<'d>> {
        match self {
            Self::Value(value) => value.as_list().unwrap_or_default().iter().map(Tree::Value).collect(),
            Self::Node(node) => node.as_list().unwrap_or_default().iter().map(Tree::Node).collect(),
        }
    }

    fn text(self) -> Option<(&'d str, Place)> {
        match self {
            Self::Value(Value { kind: ValueKind::Text(text), place, .. }) => Some((text, *place)),
            Self::Node(Node { kind: Kind::Text(text), place }) => Some((text, *place)),
            Self::Value(_) | Self::Node(_) => None,
        }
    }
}

/// How deep machines are looked for in machines.
const DEPTH: usize = 12;

fn check(report: &mut Report, machine: Tree<'_>, place: Option<Place>) {
    machine_of(report, machine, place, DEPTH);
}

/// Checks the states of a machine and of the machines inside them. In a string all findings are at its own place.
fn machine_of(report: &mut Report, machine: Tree<'_>, string: Option<Place>, depth: usize) {
    let Some(states) = machine.get("States").and_then(Tree::members).filter(|_| depth > 0) else { return };
    let names = states.iter().map(|state| state.name).collect();
    let mut links = Links { report, names, string, reached: Vec::new(), is_closed: true };
    links.follow(machine.get("StartAt"), "StartAt", "");
    for state in &states {
        links.is_closed &= state.value.members().is_some();
        for key in ["Next", "Default"] {
            links.follow(state.value.get(key), key, state.name);
        }
        for item in ["Choices", "Catch"].iter().filter_map(|list| state.value.get(list)).flat_map(Tree::items) {
            links.is_closed &= item.members().is_some();
            links.follow(item.get("Next"), "Next", state.name);
        }
    }
    let Links { reached, is_closed, .. } = links;
    for state in states.iter().filter(|state| is_closed && !reached.contains(&state.name)) {
        let finding = Finding::new(&table::UNREACHED_STATE, string.unwrap_or(state.place)).with("name", state.name);
        report.push(finding);
    }
    for state in &states {
        for branch in state.value.get("Branches").map(Tree::items).unwrap_or_default() {
            machine_of(report, branch, string, depth - 1);
        }
        for inside in ["Iterator", "ItemProcessor"].iter().filter_map(|key| state.value.get(key)) {
            machine_of(report, inside, string, depth - 1);
        }
    }
}

/// The transitions of one machine.
struct Links<'d, 'r> {
    report: &'r mut Report,
    names: Vec<&'d str>,
    /// Where the string stands that holds the machine.
    string: Option<Place>,
    /// The states that another one leads to.
    reached: Vec<&'d str>,
    /// Whether all transitions are known; one that is not written out may lead anywhere.
    is_closed: bool,
}

impl<'d> Links<'d, '_> {
    fn follow(&mut self, link: Option<Tree<'d>>, key: &str, from: &str) {
        let Some(link) = link else { return };
        match link.text() {
            Some((name, _)) if self.names.contains(&name) => {
                if name != from {
                    self.reached.push(name);
                }
            }
            Some((name, at)) => {
                let finding = Finding::new(&table::UNKNOWN_STATE, self.string.unwrap_or(at))
                    .with("key", key)
                    .with("name", name)
                    .suggest(name, self.names.iter().copied());
                self.report.push(finding);
                // The state that is meant is none that nobody leads to.
                self.is_closed = false;
            }
            None => self.is_closed = false,
        }
    }
}
