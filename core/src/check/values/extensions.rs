//! Further rules that the schema carries beside a type: "with this engine, that property".

use super::doubts::doubtful;
use super::presence::{self, Presence};
use super::walk::{At, Form, Subject, Walk, is_dynamic, name_of};
use super::{feeds, hints, worlds};
use crate::check::texts;
use crate::findings::table::values as rows;
use crate::findings::{Finding, Level};
use crate::model::{Entry, Function, Resource, Value, ValueKind};
use crate::schema::{Extension, Node};

/// Checks all extensions of the resource's type, each where it applies.
pub(super) fn check<'t>(walk: &mut Walk<'_, 't>, entries: &[Entry], root: &At<'_, 't>) {
    for extension in walk.kind.extensions() {
        if extension.path.is_empty() {
            let resource: &'t Resource = walk.resource;
            let subject = Subject { place: resource.kind.place, form: Form::Object(&resource.properties) };
            judge(walk, subject, extension, root);
        } else {
            of_object(walk, entries, extension.path, extension, root);
        }
    }
}

fn of_object<'t>(walk: &mut Walk<'_, 't>, entries: &[Entry], path: &str, extension: Extension<'t>, at: &At<'_, 't>) {
    let (step, rest) = path.split_once('/').unwrap_or((path, ""));
    let Some(entry) = crate::model::entry(entries, step) else { return };
    let slot = at.slot.property(step).unwrap_or(extension.node);
    of_value(walk, &entry.value, rest, extension, &at.property(&entry.key.text, slot));
}

fn of_value<'t>(walk: &mut Walk<'_, 't>, value: &Value, path: &str, extension: Extension<'t>, at: &At<'_, 't>) {
    match &value.kind {
        ValueKind::Call(Function::If, arguments) => {
            if let [condition, then, otherwise] = arguments.as_slice() {
                let name = name_of(condition);
                of_value(walk, then, path, extension, &at.branch(name, true));
                of_value(walk, otherwise, path, extension, &at.branch(name, false));
            }
        }
        ValueKind::Text(_) | ValueKind::Sub(_) if path.is_empty() && extension.text => {
            if let Some(Ok(text)) = texts::read(value) {
                for finding in judged(walk, Subject::of(&text.value), extension, at) {
                    walk.take(text.place(finding));
                }
            }
        }
        // What the reference gives is known to AWS alone.
        ValueKind::Text(text) if is_dynamic(text) => {}
        // What looks like a variable or a dynamic reference, and is none, is told as that.
        ValueKind::Text(text) if text.contains("${") || text.contains("{{") => {}
        ValueKind::List(items) if path.starts_with('*') => {
            let rest = path.trim_start_matches('*').trim_start_matches('/');
            let slot: Node<'t> = at.slot.items().unwrap_or(extension.node);
            for item in items {
                of_value(walk, item, rest, extension, &at.item(slot));
            }
        }
        ValueKind::Object(entries) if !path.is_empty() => of_object(walk, entries, path, extension, at),
        ValueKind::Object(_) | ValueKind::List(_) | ValueKind::Bool(_) | ValueKind::Number(_) | ValueKind::Text(_)
            if path.is_empty() =>
        {
            judge(walk, Subject::of(value), extension, at);
        }
        ValueKind::Ref(_) | ValueKind::Sub(_) | ValueKind::Call(Function::FindInMap | Function::Join, _)
            if path.is_empty() =>
        {
            feeds::check(walk, value, &At { slot: extension.node, ..*at });
        }
        _ => {}
    }
}

/// What is certain first, then what is so in one world.
fn judge<'t>(walk: &mut Walk<'_, 't>, subject: Subject<'_>, extension: Extension<'t>, at: &At<'_, 't>) {
    in_this_world(walk, subject, extension, at);
    worlds::each(walk, subject, extension.node, at, |walk| in_this_world(walk, subject, extension, at));
}

fn in_this_world<'t>(walk: &mut Walk<'_, 't>, subject: Subject<'_>, extension: Extension<'t>, at: &At<'_, 't>) {
    if lacks_what_it_is_about(walk, subject, extension, at) {
        return;
    }
    for finding in judged(walk, subject, extension, at) {
        walk.take(finding);
    }
}

/// What is wrong by an extension, in its words.
fn judged<'t>(
    walk: &mut Walk<'_, 't>,
    subject: Subject<'_>,
    extension: Extension<'t>,
    at: &At<'_, 't>,
) -> Vec<Finding> {
    let findings: Vec<Finding> = walk.catch(|walk| walk.keywords(subject, extension.node, at));
    let overlooked =
        |finding: &Finding| extension.warns && (differs_in_case_alone(finding) || begins_a_version(finding));
    let told = |finding: Finding| {
        let finding = if extension.warns && finding.row.level == Level::Error {
            doubtful(&finding, &walk.schema)
        } else {
            finding
        };
        match hints::of(extension.name, &finding) {
            Some(hint) => finding.with("hint", hint),
            None => finding,
        }
    };
    findings.into_iter().filter(|finding| !overlooked(finding)).map(told).collect()
}

/// Whether a property is missing, of which another rule tells, and the document speaks of it: a condition about a property
/// holds wherever that is not there.
fn lacks_what_it_is_about(
    walk: &Walk<'_, '_>,
    subject: Subject<'_>,
    extension: Extension<'_>,
    at: &At<'_, '_>,
) -> bool {
    let Form::Object(entries) = subject.form else { return false };
    let is_missing = |name: &str| presence::of_key(walk, entries, name) == Presence::Absent;
    at.slot.required().any(|name| is_missing(name) && worlds::mentions(extension.node, name))
}

/// Services take the beginning of a version for the newest one that begins so: `8.0` for `8.0.43`.
fn begins_a_version(finding: &Finding) -> bool {
    finding.row.code == rows::UNKNOWN_CHOICE.code && finding.argument("begun").is_some()
}

/// Services that list their names in small letters take them in any case (`MySQL`).
fn differs_in_case_alone(finding: &Finding) -> bool {
    let value = finding.argument("value").map(|value| value.trim_matches('`'));
    finding.row.code == rows::UNKNOWN_CHOICE.code
        && value.zip(finding.argument("suggestion")).is_some_and(|(value, meant)| value.eq_ignore_ascii_case(meant))
}
