//! Runtimes of Lambda that have ended, by the days that the schema knows.
//!
//! No clock is read: "today" is the schema's date, so that the same source is judged the same until the schema is
//! refreshed. A day that was still to come then is told as announced, since AWS has moved such days.

use crate::check::facts::Facts;
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::data as table;
use crate::model::Place;
use crate::schema::Runtime;

/// Types whose `Runtime` is one of Lambda's.
static KINDS: &[&str] = &["AWS::Lambda::Function", "AWS::Serverless::Function"];

/// Checks the runtime of every function.
pub(in crate::check::system) fn runtimes(facts: &Facts<'_, '_>, report: &mut Report) {
    for kind in KINDS {
        for &index in facts.of_kind(kind) {
            for case in facts.reach(index, &["Runtime"]) {
                let runtime = facts.literal(case.value).and_then(|name| facts.schema.runtime(name));
                if let Some(finding) = runtime.and_then(|runtime| end(&runtime, facts.schema.date(), case.value.place))
                {
                    report.push_for(Facts::item(index), finding);
                }
            }
        }
    }
}

/// What has come to its end on a day.
fn end(runtime: &Runtime<'_>, today: &str, place: Place) -> Option<Finding> {
    let finding = if let Some(day) = runtime.update_block.filter(|day| *day <= today) {
        Finding::new(&table::ENDED_RUNTIME, place).with("date", day)
    } else if let Some(day) = runtime.create_block.filter(|day| *day <= today) {
        until(Finding::new(&table::BLOCKED_RUNTIME, place).with("date", day), runtime.update_block)
    } else {
        let day = runtime.deprecated.filter(|day| *day <= today)?;
        let finding = Finding::new(&table::UNSUPPORTED_RUNTIME, place).with("date", day).with("schema_date", today);
        until(finding, runtime.create_block)
    };
    let finding = finding.with("runtime", runtime.name);
    Some(match runtime.successor {
        Some(successor) => finding.with("successor", successor),
        None => finding,
    })
}

fn until(finding: Finding, day: Option<&str>) -> Finding {
    match day {
        Some(day) => finding.with("until", day),
        None => finding,
    }
}
