//! Groups of caches in cluster mode.

use crate::check::facts::{Case, Facts};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::services as table;

const CACHE: &str = "AWS::ElastiCache::ReplicationGroup";
const SETTINGS: &str = "AWS::ElastiCache::ParameterGroup";

/// What says, besides the number of shards, how many nodes a group has, or brings them along.
static SIZES: &[&str] = &[
    "GlobalReplicationGroupId",
    "NodeGroupConfiguration",
    "NumCacheClusters",
    "PrimaryClusterId",
    "ReplicasPerNodeGroup",
    "SnapshotArns",
    "SnapshotName",
];

/// Checks every replication group.
pub(in crate::check::system) fn groups(facts: &Facts<'_, '_>, report: &mut Report) {
    for &cache in facts.of_kind(CACHE) {
        report.enter(Facts::item(cache));
        failover(facts, report, cache);
    }
}

/// See [cluster mode](https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html).
fn failover(facts: &Facts<'_, '_>, report: &mut Report, cache: usize) {
    let in_cluster = |case: &Case<'_>| match facts.declared(case.value, SETTINGS) {
        Some(group) => facts.text(group, &["Properties", "cluster-enabled"]) == Some("yes"),
        None => {
            facts.literal(case.value).is_some_and(|name| name.starts_with("default.") && name.ends_with(".cluster.on"))
        }
    };
    let groups = facts.reach(cache, &["CacheParameterGroupName"]);
    let groups: Vec<_> = groups.into_iter().filter(in_cluster).map(|case| case.guards).collect();
    // A condition may choose the group; then both must be so at once.
    let is_so = |case: &Case<'_>| {
        groups.iter().any(|guards| {
            let guards: Vec<_> = guards.iter().chain(&case.guards).copied().collect();
            facts.coexist_under(&[cache], &guards)
        })
    };
    for case in facts.reach(cache, &["AutomaticFailoverEnabled"]) {
        if facts.literal(case.value).is_some_and(|text| text.eq_ignore_ascii_case("false")) && is_so(&case) {
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
    const ALONE: (&str, &str) =
        ("one node alone", "give it two nodes at least, or `NumNodeGroups` and `ReplicasPerNodeGroup`");
    let has_failover =
        facts.text(cache, &["AutomaticFailoverEnabled"]).is_some_and(|text| text.eq_ignore_ascii_case("true"));
    let settings = facts.property(cache, &["CacheParameterGroupName"]).filter(|_| groups.iter().any(Vec::is_empty));
    if let Some(settings) = settings.filter(|_| has_failover)
        && SIZES.iter().all(|property| facts.is_absent(cache, property))
    {
        let finding = Finding::new(&table::MISSING_FAILOVER, settings.place)
            .with("name", facts.name(cache))
            .with("problem", ALONE.0)
            .with("fix", ALONE.1);
        report.push(finding);
    }
    for case in facts.reach(cache, &["NumCacheClusters"]) {
        let count = facts.literal(case.value).and_then(|text| text.parse::<u32>().ok());
        if count.is_some_and(|count| count < 2) && is_so(&case) {
            let finding = Finding::new(&table::MISSING_FAILOVER, case.value.place)
                .with("name", facts.name(cache))
                .with("problem", ALONE.0)
                .with("fix", ALONE.1);
            report.push(finding);
        }
    }
}
