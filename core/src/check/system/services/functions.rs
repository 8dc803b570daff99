//! Functions: what their environment holds, and which of them start from a snapshot.

use crate::check::facts::Facts;
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::services as table;

const FUNCTION: &str = "AWS::Lambda::Function";

/// See [the quotas of Lambda](https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html).
const MOST_BYTES: usize = 4096;

/// The beginnings of runtimes without snapshots. See [SnapStart](https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html).
static WITHOUT_SNAPSHOTS: &[&str] = &[
    "dotnet5.0",
    "dotnet6",
    "dotnet7",
    "dotnetcore",
    "go",
    "java8",
    "nodejs",
    "provided",
    "python2",
    "python3.10",
    "python3.11",
    "python3.6",
    "python3.7",
    "python3.8",
    "python3.9",
    "ruby",
];

/// Adds up the variables of each function, as far as they are written out.
pub(in crate::check::system) fn environments(facts: &Facts<'_, '_>, report: &mut Report) {
    for &index in facts.of_kind(FUNCTION) {
        let Some(variables) = facts.property(index, &["Environment", "Variables"]) else { continue };
        let Some(entries) = variables.as_object() else { continue };
        let size = |text: Option<&str>| text.map_or(0, str::len);
        let least: usize = entries.iter().map(|entry| entry.key.text.len() + size(facts.literal(&entry.value))).sum();
        if least > MOST_BYTES {
            let finding = Finding::new(&table::ENVIRONMENT_SIZE, variables.place)
                .with("name", facts.name(index))
                .with("count", least)
                .with("limit", MOST_BYTES);
            report.push_for(Facts::item(index), finding);
        }
    }
}

/// Checks the runtime of each function with snapshots.
pub(in crate::check::system) fn snapshots(facts: &Facts<'_, '_>, report: &mut Report) {
    for &index in facts.of_kind(FUNCTION) {
        if facts.text(index, &["SnapStart", "ApplyOn"]) != Some("PublishedVersions") {
            continue;
        }
        for case in facts.reach(index, &["Runtime"]) {
            let runtime = facts.literal(case.value);
            if let Some(runtime) = runtime.filter(|name| WITHOUT_SNAPSHOTS.iter().any(|start| name.starts_with(start)))
            {
                let finding = Finding::new(&table::SNAP_START_RUNTIME, case.value.place).with("runtime", runtime);
                report.push_for(Facts::item(index), finding);
            }
        }
    }
}
