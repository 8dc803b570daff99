//! Alarms on metrics that nobody writes: such an alarm never rings.
//!
//! Names near to one that a service writes are told; metrics of your own and namespaces that are not in the table are
//! silent.

mod table;

use crate::check::facts::Facts;
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::suggest::near_miss;
use crate::findings::table::data as rows;
use crate::model::{Entry, entry};
use table::NAMESPACES;

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

fn judge(facts: &Facts<'_, '_>, report: &mut Report, metric: &[Entry]) {
    let Some(namespace) = entry(metric, "Namespace") else { return };
    let Some(text) = facts.literal(&namespace.value).filter(|text| text.starts_with("AWS/")) else { return };
    let Some(known) = NAMESPACES.iter().find(|known| known.name == text) else {
        let folded = NAMESPACES.iter().find(|known| known.name.eq_ignore_ascii_case(text));
        if let Some(meant) = folded {
            let finding = Finding::new(&rows::UNKNOWN_METRIC, namespace.value.place)
                .with("what", "namespace of a service")
                .with("name", text)
                .with("suggestion", meant.name);
            report.push(finding);
        }
        return;
    };
    if let Some(name) = entry(metric, "MetricName")
        && let Some(text) = facts.literal(&name.value)
        && let Some(meant) = near_miss(text, known.metrics.iter().copied())
    {
        let finding = Finding::new(&rows::UNKNOWN_METRIC, name.value.place)
            .with("what", format!("metric of `{}`", known.name))
            .with("name", text)
            .with("suggestion", meant);
        report.push(finding);
    }
    let dimensions = entry(metric, "Dimensions").and_then(|entry| entry.value.as_list()).unwrap_or_default();
    for case in dimensions.iter().flat_map(|dimension| facts.cases(dimension)) {
        let Some(name) = case.value.as_object().and_then(|dimension| entry(dimension, "Name")) else { continue };
        let Some(text) = facts.literal(&name.value) else { continue };
        if let Some(meant) = near_miss(text, known.dimensions.iter().copied()) {
            let finding = Finding::new(&rows::UNKNOWN_DIMENSION, name.value.place)
                .with("namespace", known.name)
                .with("name", text)
                .with("suggestion", meant);
            report.push(finding);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_name_stands_once() {
        for namespace in NAMESPACES {
            for names in [namespace.metrics, namespace.dimensions] {
                let unique: BTreeSet<&str> = names.iter().copied().collect();
                assert_eq!(unique.len(), names.len(), "{}", namespace.name);
            }
        }
    }
}
