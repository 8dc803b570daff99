//! Groups of caches in cluster mode.

use crate::check::facts::Facts;
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::services as table;

const CACHE: &str = "AWS::ElastiCache::ReplicationGroup";
const SETTINGS: &str = "AWS::ElastiCache::ParameterGroup";

/// Checks every replication group.
pub(in crate::check::system) fn groups(facts: &Facts<'_, '_>, report: &mut Report) {
    for &cache in facts.of_kind(CACHE) {
        report.enter(Facts::item(cache));
        failover(facts, report, cache);
    }
}

/// See [cluster mode](https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html).
fn failover(facts: &Facts<'_, '_>, report: &mut Report, cache: usize) {
    let Some(settings) = facts.property(cache, &["CacheParameterGroupName"]) else { return };
    let in_cluster = match facts.declared(settings, SETTINGS) {
        Some(group) => facts.text(group, &["Properties", "cluster-enabled"]) == Some("yes"),
        None => {
            facts.literal(settings).is_some_and(|name| name.starts_with("default.") && name.ends_with(".cluster.on"))
        }
    };
    if !in_cluster {
        return;
    }
    for case in facts.reach(cache, &["AutomaticFailoverEnabled"]) {
        if facts.literal(case.value).is_some_and(|text| text.eq_ignore_ascii_case("false"))
            && facts.coexist_under(&[cache], &case.guards)
        {
            let finding = Finding::new(&table::MISSING_FAILOVER, case.value.place)
                .with("name", facts.name(cache))
                .with("problem", "no automatic failover")
                .with("fix", "write `AutomaticFailoverEnabled: true`, or leave it out");
            report.push(finding);
        }
    }
    if !facts.is_absent(cache, "NumNodeGroups") {
        return;
    }
    for case in facts.reach(cache, &["NumCacheClusters"]) {
        let count = facts.literal(case.value).and_then(|text| text.parse::<u32>().ok());
        if count.is_some_and(|count| count < 2) && facts.coexist_under(&[cache], &case.guards) {
            let finding = Finding::new(&table::MISSING_FAILOVER, case.value.place)
                .with("name", facts.name(cache))
                .with("problem", "one node alone")
                .with("fix", "give it two nodes at least, or `NumNodeGroups` and `ReplicasPerNodeGroup`");
            report.push(finding);
        }
    }
}
