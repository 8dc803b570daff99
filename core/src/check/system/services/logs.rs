//! Log groups: how many subscription filters one may have.

use crate::check::facts::Facts;
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::services as table;
use crate::model::{Value, entry};
use std::collections::BTreeMap;

/// See [the quotas of CloudWatch Logs](https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html).
const MOST_FILTERS: usize = 5;

/// A filter: the resource that makes it, and the name of its log group.
struct Filter<'t> {
    owner: usize,
    group: &'t Value,
}

/// Counts the filters of each log group.
pub(in crate::check::system) fn filters(facts: &Facts<'_, '_>, report: &mut Report) {
    let mut groups: BTreeMap<String, Vec<Filter<'_>>> = BTreeMap::new();
    for filter in all(facts) {
        if let Some(name) = facts.comparable(filter.group) {
            groups.entry(name).or_default().push(filter);
        }
    }
    for (group, filters) in groups {
        let owners: Vec<usize> = filters.iter().map(|filter| filter.owner).collect();
        if let Some(first) = filters.get(MOST_FILTERS).filter(|_| facts.coexist(&owners)) {
            let finding = Finding::new(&table::TOO_MANY_FILTERS, first.group.place)
                .with("group", group)
                .with("count", filters.len())
                .with("limit", MOST_FILTERS);
            report.push_for(Facts::item(first.owner), finding);
        }
    }
}

/// Those that stand in the template, and those that the serverless transform makes of a function's events.
fn all<'t>(facts: &Facts<'_, 't>) -> Vec<Filter<'t>> {
    let mut filters = Vec::new();
    for &owner in facts.of_kind("AWS::Logs::SubscriptionFilter") {
        filters.extend(facts.property(owner, &["LogGroupName"]).map(|group| Filter { owner, group }));
    }
    for &owner in facts.of_kind("AWS::Serverless::Function") {
        let events = facts.property(owner, &["Events"]).and_then(Value::as_object).unwrap_or_default();
        for event in events.iter().filter_map(|event| event.value.as_object()) {
            let is_log = entry(event, "Type").and_then(|kind| kind.value.as_text()) == Some("CloudWatchLogs");
            let properties = entry(event, "Properties").filter(|_| is_log).and_then(|own| own.value.as_object());
            let group = properties.and_then(|properties| entry(properties, "LogGroupName"));
            filters.extend(group.map(|group| Filter { owner, group: &group.value }));
        }
    }
    filters
}
