//! Versions of a database engine that AWS has given up: where a document refuses them outright, the finding stands at the version.
//!
//! In: a condition of the schema that held, after which nothing is legal. Out: a finding for each version that it lists,
//! with the next version of the same major one that the schema does not list as deprecated.

use super::scalar::text_of;
use super::walk::{Form, Subject, Walk};
use super::worlds;
use crate::findings::table::values as rows;
use crate::model::{Function, Value, ValueKind};
use crate::schema::Node;

const ENGINE: &str = "Engine";
const VERSION: &str = "EngineVersion";

/// Tells that the version is deprecated; `false` if the condition is about something else.
pub(super) fn tell<'t>(walk: &mut Walk<'_, 't>, subject: Subject<'_>, condition: Node<'t>) -> bool {
    let Form::Object(entries) = subject.form else { return false };
    let (Some(engine), Some(listed)) = (engine_of(condition), condition.property(VERSION)) else { return false };
    let Some(entry) = crate::model::entry(entries, VERSION) else { return false };
    let mut versions = Vec::new();
    literals(walk, &entry.value, &mut versions);
    versions.retain(|version| listed.enumeration().any(|old| old == text_of(version)));
    for version in &versions {
        walk.fault(&rows::DEPRECATED_ENGINE_VERSION, version.place, |walk, finding| {
            let version = text_of(version);
            let finding = finding.with("version", version).with("engine", engine).dated(&walk.schema);
            match next(walk, engine, listed, version) {
                Some(next) => finding.with("next", next),
                None => finding,
            }
        });
    }
    !versions.is_empty()
}

/// The engine that a condition asks for, in whatever case.
fn engine_of(condition: Node<'_>) -> Option<&str> {
    condition.property(ENGINE)?.enumeration_folded().next()
}

/// The texts and numbers that a value can be, in the world that is looked at or else in all.
fn literals<'v>(walk: &Walk<'_, '_>, value: &'v Value, found: &mut Vec<&'v Value>) {
    if let Some(branch) = worlds::chosen(walk, value) {
        return literals(walk, branch, found);
    }
    match &value.kind {
        ValueKind::Text(_) | ValueKind::Number(_) => found.push(value),
        ValueKind::Call(Function::If, arguments) => {
            arguments.iter().skip(1).for_each(|branch| literals(walk, branch, found));
        }
        _ => {}
    }
}

/// The next version of the same major one that is legal and not listed; if none comes after it, the last one before it.
fn next<'t>(walk: &Walk<'_, 't>, engine: &str, listed: Node<'t>, version: &str) -> Option<&'t str> {
    let own = numbers(version);
    let mut legal: Vec<(Vec<u64>, &str)> = walk
        .kind
        .extensions()
        .flat_map(|extension| extension.node.all_of())
        .filter_map(|part| part.conditional())
        .filter(|(condition, ..)| engine_of(*condition) == Some(engine))
        .filter_map(|(_, then, _)| then?.property(VERSION))
        .flat_map(|node| node.enumeration())
        .filter(|legal| !listed.enumeration().any(|old| old == *legal))
        .map(|legal| (numbers(legal), legal))
        .filter(|(numbers, _)| major(numbers) == major(&own))
        .collect();
    legal.sort();
    legal.iter().find(|(numbers, _)| *numbers > own).or(legal.last()).map(|(_, legal)| *legal)
}

/// The numbers in a version: 8, 0, 3, 4 and 0 of `8.0.mysql_aurora.3.04.0`.
fn numbers(version: &str) -> Vec<u64> {
    version.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect()
}

/// The major version: one number, but two before 10, as in `9.6` of PostgreSQL and `8.4` of MySQL.
fn major(numbers: &[u64]) -> &[u64] {
    let length = if numbers.first().is_some_and(|first| *first < 10) { 2 } else { 1 };
    &numbers[..length.min(numbers.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_major_version_has_one_number_from_ten_on() {
        let cases: [(&str, &[u64]); 5] = [
            ("17.4", &[17]),
            ("9.6.24", &[9, 6]),
            ("8.0.mysql_aurora.3.04.0", &[8, 0]),
            ("5.7.44-rds.20250213", &[5, 7]),
            ("9", &[9]),
        ];
        for (version, wanted) in cases {
            assert_eq!(major(&numbers(version)), wanted, "{version}");
        }
    }
}
