//! Log groups that containers write to.
//!
//! A group that no resource of the stack makes may stand in another stack; a name that nearly is one of the stack's is a slip.

use super::{TASK, parts_of};
use crate::check::facts::Facts;
use crate::findings::report::Report;
use crate::findings::table::containers as table;
use crate::findings::{Finding, suggest};
use crate::model::{Entry, entry};

const LOG_GROUP: &str = "AWS::Logs::LogGroup";
const OPTION: &str = "awslogs-group";

/// Checks the names of log groups in the options of containers.
pub(in crate::check::system) fn groups(facts: &Facts<'_, '_>, report: &mut Report) {
    let known: Vec<(&str, usize)> = facts
        .of_kind(LOG_GROUP)
        .iter()
        .filter_map(|index| Some((facts.text(*index, &["LogGroupName"])?, *index)))
        .collect();
    if known.is_empty() {
        return;
    }
    for &task in facts.of_kind(TASK) {
        for container in parts_of(facts, task, "ContainerDefinitions").unwrap_or_default() {
            let Some(options) = container
                .get("LogConfiguration")
                .and_then(|logging| entry(logging.as_object()?, "Options")?.value.as_object())
            else {
                continue;
            };
            if let Some(finding) = near_miss(facts, options, &known) {
                report.push_for(Facts::item(task), finding);
            }
        }
    }
}

fn near_miss(facts: &Facts<'_, '_>, options: &[Entry], known: &[(&str, usize)]) -> Option<Finding> {
    let value = &entry(options, OPTION)?.value;
    let name = facts.literal(value)?;
    // The driver makes the group by itself.
    if entry(options, "awslogs-create-group").is_some() || known.iter().any(|(group, _)| *group == name) {
        return None;
    }
    let suggestion = suggest::best(name, known.iter().map(|(group, _)| *group))?;
    let (_, group) = known.iter().find(|(group, _)| *group == suggestion)?;
    let finding = Finding::new(&table::LOG_GROUP_NEAR_MISS, value.place)
        .with("name", name)
        .with("suggestion", suggestion)
        .with("group", facts.name(*group));
    Some(finding)
}
