//! Schemas that are composed of others: `allOf`, `anyOf`, `oneOf`, `not`, `if`.
//!
//! A value that fits no branch gets one message: the faults of the branch that its author clearly meant,
//! or else which forms are legal.

use super::object;
use super::scalar::SCALARS;
use super::walk::{At, Form, Subject, Truth, Walk};
use super::{versions, words};
use crate::findings::table::values as rows;
use crate::model::Entry;
use crate::schema::{Node, Types};

/// Reports a value where the schema allows none.
pub(super) fn never<'t>(walk: &mut Walk<'_, 't>, subject: Subject<'_>, at: &At<'_, 't>) {
    walk.fault(&rows::NOT_HERE, subject.place, |walk, finding| walk.about(finding, at));
}

/// How many branches must fit.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rule {
    Any,
    One,
}

/// Checks all parts of a composed schema.
pub(super) fn check<'t>(walk: &mut Walk<'_, 't>, subject: Subject<'_>, node: Node<'t>, at: &At<'_, 't>) {
    for part in node.all_of() {
        walk.keywords(subject, part, at);
    }
    branches(walk, subject, node.any_of(), Rule::Any, at);
    branches(walk, subject, node.one_of(), Rule::One, at);
    if let Some(part) = node.not() {
        match walk.trial(|walk| walk.keywords(subject, part, at)) {
            Truth::No => {}
            Truth::Unknown => walk.unknown(),
            Truth::Yes => ruled_out(walk, subject, part, at),
        }
    }
    if let Some((condition, then, otherwise)) = node.conditional() {
        let branch = match walk.trial(|walk| walk.keywords(subject, condition, at)) {
            Truth::Yes => then,
            Truth::No => otherwise,
            Truth::Unknown => {
                walk.unknown();
                None
            }
        };
        if let Some(branch) = branch
            && !(branch.is_never() && versions::tell(walk, subject, condition))
        {
            walk.keywords(subject, branch, at);
        }
    }
}

/// Reports a value that fits what `not` rules out.
fn ruled_out<'t>(walk: &mut Walk<'_, 't>, subject: Subject<'_>, part: Node<'t>, at: &At<'_, 't>) {
    if let Form::Object(entries) = subject.form
        && let Some(entry) = entries.iter().rev().find(|entry| part.required().any(|name| name == entry.key.text))
    {
        walk.fault(&rows::NOT_HERE, entry.key.place, |walk, finding| {
            finding.with("property", format!("`{}`", entry.key.text)).with("owner", walk.object(at))
        });
        return;
    }
    walk.fault(&rows::RULED_OUT, subject.place, |walk, finding| {
        let value = match subject.form {
            Form::Scalar(value) => format!("`{}`", words::cut(super::scalar::text_of(value))),
            Form::Object(_) | Form::List(_) => "this value".to_owned(),
        };
        let finding = walk.about(finding, at).with("value", value);
        if part.enumeration().count() > 1 { finding.with("forms", words::form(part)) } else { finding }
    });
}

fn branches<'t>(
    walk: &mut Walk<'_, 't>,
    subject: Subject<'_>,
    branches: impl Iterator<Item = Node<'t>>,
    rule: Rule,
    at: &At<'_, 't>,
) {
    let branches: Vec<(Node<'t>, Truth)> =
        branches.map(|branch| (branch, walk.trial(|walk| walk.keywords(subject, branch, at)))).collect();
    if branches.is_empty() {
        return;
    }
    let fitting: Vec<Node<'t>> =
        branches.iter().filter(|(_, truth)| *truth == Truth::Yes).map(|(branch, _)| *branch).collect();
    if rule == Rule::One && fitting.len() > 1 {
        several(walk, subject, &fitting, at);
    }
    if let Some(first) = fitting.first() {
        // Once more aloud: what the emitter needs of its slots, and lints.
        if walk.is_reporting() {
            let chosen = fitting.iter().find(|branch| is_natural(subject, **branch)).unwrap_or(first);
            walk.keywords(subject, *chosen, at);
        }
    } else if branches.iter().any(|(_, truth)| *truth == Truth::Unknown) {
        walk.unknown();
        if walk.is_reporting() {
            let open: Vec<Node<'t>> =
                branches.iter().filter(|(_, truth)| *truth == Truth::Unknown).map(|(branch, _)| *branch).collect();
            if let [only] = open[..] {
                walk.keywords(subject, only, at);
            }
        }
    } else if walk.is_reporting() {
        let branches: Vec<Node<'t>> = branches.into_iter().map(|(branch, _)| branch).collect();
        none_fits(walk, subject, &branches, rule, at);
    } else {
        illegal(walk, subject, &[], at);
    }
}

/// Whether a literal has a type of the branch without being converted.
fn is_natural(subject: Subject<'_>, branch: Node<'_>) -> bool {
    use crate::model::ValueKind;
    let own = match subject.form {
        Form::Object(_) => Types::OBJECT,
        Form::List(_) => Types::ARRAY,
        Form::Scalar(value) => match value.kind {
            ValueKind::Bool(_) => Types::BOOLEAN,
            ValueKind::Number(_) => Types(Types::INTEGER.0 | Types::NUMBER.0),
            _ => Types::STRING,
        },
    };
    branch.types().intersects(own)
}

/// More than one branch of `oneOf` fits. Only keys say so for certain: scalars are converted to several types.
fn several<'t>(walk: &mut Walk<'_, 't>, subject: Subject<'_>, fitting: &[Node<'t>], at: &At<'_, 't>) {
    let Form::Object(entries) = subject.form else { return };
    if fitting.iter().any(|branch| branch.required().next().is_none()) {
        return;
    }
    let mut names: Vec<&str> = fitting.iter().flat_map(|branch| branch.required()).collect();
    names.sort_unstable();
    names.dedup();
    // A key that each branch asks for excludes nothing.
    names.retain(|name| !fitting.iter().all(|branch| branch.required().any(|required| required == *name)));
    if names.len() > 1 {
        object::exclude(walk, entries, &names, at);
    }
}

/// Says why no branch fits.
fn none_fits<'t>(walk: &mut Walk<'_, 't>, subject: Subject<'_>, branches: &[Node<'t>], rule: Rule, at: &At<'_, 't>) {
    let own = match subject.form {
        Form::Object(_) => Types::OBJECT,
        Form::List(_) => Types::ARRAY,
        Form::Scalar(_) => SCALARS,
    };
    let near: Vec<Node<'t>> =
        branches.iter().copied().filter(|branch| branch.types().is_empty() || branch.types().intersects(own)).collect();
    match (&near[..], subject.form) {
        ([], _) => {
            let union = Types(branches.iter().fold(0, |union, branch| union | branch.types().0));
            super::scalar::types(walk, subject, union, at);
        }
        ([only], _) => walk.keywords(subject, *only, at),
        (near, Form::Object(entries)) => keys_fit_none(walk, subject, entries, near, rule, at),
        (near, Form::List(_) | Form::Scalar(_)) => illegal(walk, subject, near, at),
    }
}

/// An object that fits no branch: its keys tell which one was meant.
fn keys_fit_none<'t>(
    walk: &mut Walk<'_, 't>,
    subject: Subject<'_>,
    entries: &[Entry],
    branches: &[Node<'t>],
    rule: Rule,
    at: &At<'_, 't>,
) {
    let has = |name: &str| crate::model::entry(entries, name).is_some();
    let needed = |branch: &Node<'t>| branch.required().collect::<Vec<_>>();
    if branches.iter().all(|branch| needed(branch).iter().all(|name| !has(name)) && !needed(branch).is_empty()) {
        // None of the keys that tell the branches apart is there.
        let single = branches.iter().all(|branch| needed(branch).len() == 1);
        let known = |name: &str| branches.iter().any(|branch| branch.property(name).is_some() || branch.is_open());
        if let Some(entry) = entries.iter().find(|entry| !known(&entry.key.text)) {
            let names: Vec<&str> =
                branches.iter().flat_map(|branch| branch.properties().map(|(name, _)| name)).collect();
            walk.fault(&rows::UNKNOWN_PROPERTY, entry.key.place, |walk, finding| {
                finding
                    .with("name", &entry.key.text)
                    .with("owner", walk.object(at))
                    .suggest(&entry.key.text, names)
                    .dated(&walk.schema)
            });
            return;
        }
        let names: Vec<&str> = branches.iter().flat_map(needed).collect();
        if single {
            walk.fault(&rows::MISSING_CHOICE, subject.place, |walk, finding| {
                finding
                    .with("owner", walk.object(at))
                    .with("quantity", if rule == Rule::One { "one" } else { "at least one" })
                    .with("names", words::names(&names, "and"))
            });
            return;
        }
        return illegal(walk, subject, branches, at);
    }
    let shared = |branch: &Node<'t>| entries.iter().filter(|entry| branch.property(&entry.key.text).is_some()).count();
    let lacking = |branch: &Node<'t>| branch.required().filter(|name| !has(name)).count();
    let known = entries
        .iter()
        .filter(|entry| branches.iter().any(|branch| branch.property(&entry.key.text).is_some()))
        .map(|entry| entry.key.text.as_str())
        .collect::<Vec<_>>();
    let best = branches.iter().map(shared).max().unwrap_or_default();
    if best < known.len() && branches.iter().all(|branch| !branch.is_open()) {
        // Keys of several branches of a union.
        let meant = branches.iter().filter(|branch| shared(branch) > 0 && lacking(branch) == 0).count();
        if meant > 1 {
            return object::exclude(walk, entries, &known, at);
        }
    }
    let rank = |branch: &Node<'t>| (best - shared(branch), lacking(branch));
    let Some(nearest) = branches.iter().min_by_key(|branch| rank(branch)) else { return };
    if branches.iter().filter(|branch| rank(branch) == rank(nearest)).count() == 1 {
        walk.keywords(subject, *nearest, at);
    } else {
        illegal(walk, subject, branches, at);
    }
}

fn illegal<'t>(walk: &mut Walk<'_, 't>, subject: Subject<'_>, branches: &[Node<'t>], at: &At<'_, 't>) {
    walk.fault(&rows::NO_LEGAL_FORM, subject.place, |walk, finding| {
        let mut forms: Vec<String> = branches.iter().map(|branch| words::form(*branch)).collect();
        forms.dedup();
        let finding = walk.about(finding, at);
        if forms.is_empty() { finding } else { finding.with("forms", words::join(&forms, "or")) }
    });
}
