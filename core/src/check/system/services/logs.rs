//! Log groups: how many subscription filters one may have.

use crate::check::facts::Facts;
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::services as table;
use std::collections::BTreeMap;

/// See [the quotas of CloudWatch Logs](https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html).
const MOST_FILTERS: usize = 5;

/// Counts the filters of each log group.
pub(in crate::check::system) fn filters(facts: &Facts<'_, '_>, report: &mut Report) {
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for &index in facts.of_kind("AWS::Logs::SubscriptionFilter") {
        let group = facts.property(index, &["LogGroupName"]).and_then(|value| facts.comparable(value));
        if let Some(group) = group {
            groups.entry(group).or_default().push(index);
        }
    }
    for (group, filters) in groups {
        if filters.len() > MOST_FILTERS
            && facts.coexist(&filters)
            && let Some(first) = filters.get(MOST_FILTERS)
            && let Some(value) = facts.property(*first, &["LogGroupName"])
        {
            let finding = Finding::new(&table::TOO_MANY_FILTERS, value.place)
                .with("group", group)
                .with("count", filters.len())
                .with("limit", MOST_FILTERS);
            report.push_for(Facts::item(*first), finding);
        }
    }
}
