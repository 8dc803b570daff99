//! Tables of DynamoDB: the attributes of their keys against the definitions.

use crate::check::facts::{Facts, Source};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::data as table;
use crate::model::{Value, entry};

static KINDS: &[&str] = &["AWS::DynamoDB::GlobalTable", "AWS::DynamoDB::Table"];

/// Lists of indexes, each with keys of its own.
static INDEXES: &[&str] = &["GlobalSecondaryIndexes", "LocalSecondaryIndexes"];

/// The name in one item of a list, and where it stands.
struct Named<'t> {
    value: &'t Value,
    source: Source<'t>,
}

/// Checks every table.
pub(in crate::check::system) fn tables(facts: &Facts<'_, '_>, report: &mut Report) {
    for &index in KINDS.iter().flat_map(|kind| facts.of_kind(kind)) {
        let defined = match facts.property(index, &["AttributeDefinitions"]) {
            Some(list) => names(facts, list),
            None => facts.is_absent(index, "AttributeDefinitions").then(Vec::new),
        };
        let Some(defined) = defined else { continue };
        let Some(used) = keys(facts, index) else { continue };
        report.enter(Facts::item(index));
        let literal = |named: &Named<'_>| match named.source {
            Source::Literal(text) => Some(text.to_owned()),
            Source::Resource(..) | Source::Parameter(_) | Source::Pseudo(_) => None,
        };
        // A name that is not literal may be any of the others.
        if defined.iter().chain(&used).any(|named| literal(named).is_none()) {
            continue;
        }
        let known: Vec<String> = defined.iter().filter_map(literal).collect();
        let mut told: Vec<Source<'_>> = Vec::new();
        for key in used.iter().filter(|key| !defined.iter().any(|one| one.source == key.source)) {
            if let (Some(name), false) = (literal(key), told.contains(&key.source)) {
                told.push(key.source);
                let finding = Finding::new(&table::UNDEFINED_ATTRIBUTE, key.value.place)
                    .with("name", &name)
                    .with("table", facts.name(index));
                let near = crate::findings::suggest::best(&name, known.iter().map(String::as_str));
                report.push(match near {
                    Some(near) => finding.with("suggestion", near),
                    None => finding,
                });
            }
        }
        for one in defined.iter().filter(|one| !used.iter().any(|key| key.source == one.source)) {
            if let Some(name) = literal(one) {
                let finding = Finding::new(&table::UNUSED_ATTRIBUTE, one.value.place);
                report.push(finding.with("name", name).with("table", facts.name(index)));
            }
        }
    }
}

/// The attributes of all keys; nothing if one of them is not written out.
fn keys<'t>(facts: &Facts<'_, 't>, index: usize) -> Option<Vec<Named<'t>>> {
    let mut found = names(facts, facts.property(index, &["KeySchema"])?)?;
    for list in INDEXES {
        let Some(indexes) = facts.property(index, &[list]) else {
            if facts.is_absent(index, list) {
                continue;
            }
            return None;
        };
        for case in facts.items(indexes)? {
            // Whether the index exists decides whether its attributes are used.
            if !case.guards.is_empty() {
                return None;
            }
            found.extend(names(facts, &entry(case.value.as_object()?, "KeySchema")?.value)?);
        }
    }
    Some(found)
}

fn names<'t>(facts: &Facts<'_, 't>, list: &'t Value) -> Option<Vec<Named<'t>>> {
    let name = |value: &'t Value| {
        let value = &entry(value.as_object()?, "AttributeName")?.value;
        Some(Named { value, source: facts.source(value)? })
    };
    let items = facts.items(list)?;
    items.into_iter().map(|case| if case.guards.is_empty() { name(case.value) } else { None }).collect()
}
