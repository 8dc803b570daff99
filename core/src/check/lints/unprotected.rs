//! Data that goes with the stack: a resource that holds some, without a word on what becomes of it.
//!
//! Which types hold data is told by the schema. A queue is not meant: its messages are on their way, and one that is kept
//! without its consumers helps nobody.

use super::Asked;
use crate::check::Context;
use crate::findings::table::lints as table;
use crate::findings::{Finding, Item};
use crate::model::{Section, entry};

const POLICIES: &[&str] = &["DeletionPolicy", "UpdateReplacePolicy"];

/// Types whose data is on its way.
const PASSING: &[&str] = &["AWS::SQS::Queue"];

pub(super) fn check(cx: &mut Context<'_>, asked: &Asked<'_>) {
    if !asked.for_any(&[&table::UNPROTECTED_DATA]) {
        return;
    }
    for (index, resource) in cx.template.resources.iter().enumerate() {
        let stateful = cx.schema.resource_type(&resource.kind.text).is_some_and(|kind| kind.is_stateful());
        let missing: Vec<&str> =
            POLICIES.iter().copied().filter(|policy| entry(&resource.attributes, policy).is_none()).collect();
        let passing = PASSING.contains(&resource.kind.text.as_str());
        if !stateful || passing || missing.is_empty() {
            continue;
        }
        let names: Vec<String> = missing.iter().map(|policy| format!("`{policy}`")).collect();
        let additions: Vec<String> = missing.iter().map(|policy| format!("{policy}: \"Retain\"")).collect();
        let finding = Finding::new(&table::UNPROTECTED_DATA, resource.kind.place)
            .with("name", &resource.name.text)
            .with("missing", names.join(" and no "))
            .with("additions", additions.join(", "));
        cx.report.push_for(Item::Entry(Section::Resources, index), finding);
    }
}
