//! Alarms on metrics that nobody writes: such an alarm never rings.
//!
//! Names near to one that a service writes are told; metrics of your own are silent, and so is what the list of a namespace
//! lacks: it ages, and where it had gaps from the start nothing but the case of letters is told.

use super::dimensions;
use crate::check::facts::Facts;
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::suggest::near_miss;
use crate::findings::table::data as rows;
use crate::model::{Entry, Value, entry};
use crate::schema::Names;

/// Where a metric stands: an object with its namespace, its name and its dimensions.
static METRICS: &[(&str, &[&str])] = &[
    ("AWS::CloudWatch::Alarm", &[]),
    ("AWS::CloudWatch::Alarm", &["Metrics", "MetricStat", "Metric"]),
    ("AWS::CloudWatch::AnomalyDetector", &[]),
    ("AWS::CloudWatch::AnomalyDetector", &["SingleMetricAnomalyDetector"]),
    (
        "AWS::ApplicationAutoScaling::ScalingPolicy",
        &["TargetTrackingScalingPolicyConfiguration", "CustomizedMetricSpecification"],
    ),
    ("AWS::AutoScaling::ScalingPolicy", &["TargetTrackingConfiguration", "CustomizedMetricSpecification"]),
];

/// Checks every metric that is named.
pub(super) fn check(facts: &Facts<'_, '_>, report: &mut Report) {
    for &(kind, path) in METRICS {
        for &index in facts.of_kind(kind) {
            report.enter(Facts::item(index));
            if path.is_empty() {
                judge(facts, report, facts.get(index).map_or(&[], |resource| &resource.properties));
            } else {
                for metric in facts.reach(index, path) {
                    judge(facts, report, metric.value.as_object().unwrap_or_default());
                }
            }
        }
    }
}

fn judge<'t>(facts: &Facts<'_, 't>, report: &mut Report, metric: &'t [Entry]) {
    let Some(namespace) = entry(metric, "Namespace") else { return };
    let Some(space) = facts.literal(&namespace.value).filter(|text| text.starts_with("AWS/")) else { return };
    if let Some(spaces) = facts.schema.names("namespaces") {
        let finding = Finding::new(&rows::UNKNOWN_METRIC, namespace.value.place).with("what", "namespace of a service");
        doubt(report, finding, space, &spaces);
    }
    if let Some(names) = facts.schema.names(&format!("metrics {space}"))
        && let Some((value, text)) = literal(facts, metric, "MetricName")
    {
        let finding = Finding::new(&rows::UNKNOWN_METRIC, value.place).with("what", format!("metric of `{space}`"));
        doubt(report, finding, text, &names);
    }
    dimensions::check(facts, report, space, metric);
    let Some(names) = facts.schema.names(&format!("dimensions {space}")) else { return };
    let dimensions = entry(metric, "Dimensions").and_then(|entry| entry.value.as_list()).unwrap_or_default();
    for case in dimensions.iter().flat_map(|dimension| facts.cases(dimension)) {
        let Some(dimension) = case.value.as_object() else { continue };
        let Some((value, text)) = literal(facts, dimension, "Name") else { continue };
        doubt(report, Finding::new(&rows::UNKNOWN_DIMENSION, value.place).with("namespace", space), text, &names);
    }
}

fn literal<'t>(facts: &Facts<'_, 't>, entries: &'t [Entry], name: &str) -> Option<(&'t Value, &'t str)> {
    let value = &entry(entries, name)?.value;
    Some((value, facts.literal(value)?))
}

/// Reports a name that is a slip of one of the list.
fn doubt(report: &mut Report, finding: Finding, found: &str, known: &Names<'_>) {
    let meant = if known.has(found) {
        None
    } else if known.is_partial {
        known.all().find(|known| known.eq_ignore_ascii_case(found))
    } else {
        near_miss(found, known.all())
    };
    if let Some(meant) = meant {
        report.push(finding.with("name", found).with("suggestion", meant).listed(known));
    }
}
