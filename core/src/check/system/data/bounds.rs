//! Pairs of numbers of which one bounds the other.
//!
//! Literals only: the defaults of parameters are no facts.

use crate::check::facts::Facts;
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::data as table;
use crate::model::{Entry, entry};

/// Two numbers of one object.
struct Pair {
    kind: &'static str,
    /// Where the object stands; lists have no step of their own.
    path: &'static [&'static str],
    low: &'static str,
    high: &'static str,
    /// How much they are apart at least.
    gap: Gap,
    /// The pair counts only where this key has one of these values.
    when: Option<(&'static str, &'static [&'static str])>,
}

/// How far the higher number is from the lower.
#[derive(Clone, Copy)]
enum Gap {
    /// The two may be equal.
    None,
    /// It is greater.
    Some,
    /// It is so much greater.
    Of(f64, &'static str),
}

const fn pair(kind: &'static str, path: &'static [&'static str], low: &'static str, high: &'static str) -> Pair {
    Pair { kind, path, low, high, gap: Gap::None, when: None }
}

const fn strict(kind: &'static str, path: &'static [&'static str], low: &'static str, high: &'static str) -> Pair {
    Pair { kind, path, low, high, gap: Gap::Some, when: None }
}

const fn ports(kind: &'static str, path: &'static [&'static str]) -> Pair {
    Pair { kind, path, low: "FromPort", high: "ToPort", gap: Gap::None, when: Some(("IpProtocol", WITH_PORTS)) }
}

/// What was moved to cold storage stays there for 90 days.
const fn storage(path: &'static [&'static str]) -> Pair {
    let gap = Gap::Of(90.0, "at least 90 below");
    Pair {
        kind: "AWS::Backup::BackupPlan",
        path,
        low: "MoveToColdStorageAfterDays",
        high: "DeleteAfterDays",
        gap,
        when: None,
    }
}

/// Protocols whose rules have ports; with ICMP the two are a type and a code.
const WITH_PORTS: &[&str] = &["tcp", "udp", "6", "17"];

const SCALING: &[&str] = &["ScalingConfig"];
const SERVERLESS: &[&str] = &["ServerlessV2ScalingConfiguration"];

static PAIRS: &[Pair] = &[
    pair("AWS::ApplicationAutoScaling::ScalableTarget", &[], "MinCapacity", "MaxCapacity"),
    pair("AWS::AutoScaling::AutoScalingGroup", &[], "DesiredCapacity", "MaxSize"),
    pair("AWS::AutoScaling::AutoScalingGroup", &[], "MinSize", "DesiredCapacity"),
    pair("AWS::AutoScaling::AutoScalingGroup", &[], "MinSize", "MaxSize"),
    storage(&["BackupPlan", "BackupPlanRule", "Lifecycle"]),
    storage(&["BackupPlan", "BackupPlanRule", "CopyActions", "Lifecycle"]),
    pair("AWS::EC2::NetworkAclEntry", &["PortRange"], "From", "To"),
    ports("AWS::EC2::SecurityGroup", &["SecurityGroupEgress"]),
    ports("AWS::EC2::SecurityGroup", &["SecurityGroupIngress"]),
    ports("AWS::EC2::SecurityGroupEgress", &[]),
    ports("AWS::EC2::SecurityGroupIngress", &[]),
    pair("AWS::ECS::TaskDefinition", &["ContainerDefinitions"], "MemoryReservation", "Memory"),
    pair("AWS::EKS::Nodegroup", SCALING, "DesiredSize", "MaxSize"),
    pair("AWS::EKS::Nodegroup", SCALING, "MinSize", "DesiredSize"),
    pair("AWS::EKS::Nodegroup", SCALING, "MinSize", "MaxSize"),
    strict("AWS::ElasticLoadBalancing::LoadBalancer", &["HealthCheck"], "Timeout", "Interval"),
    pair("AWS::ElasticLoadBalancingV2::TargetGroup", &[], "HealthCheckTimeoutSeconds", "HealthCheckIntervalSeconds"),
    pair("AWS::Neptune::DBCluster", &["ServerlessScalingConfiguration"], "MinCapacity", "MaxCapacity"),
    pair("AWS::RDS::DBCluster", &["ScalingConfiguration"], "MinCapacity", "MaxCapacity"),
    pair("AWS::RDS::DBCluster", SERVERLESS, "MinCapacity", "MaxCapacity"),
    pair("AWS::RDS::DBInstance", &[], "AllocatedStorage", "MaxAllocatedStorage"),
];

/// How the types of [`PAIRS`] begin.
pub(in crate::check::system) const BOUNDED: &[&str] = &[
    "AWS::ApplicationAutoScaling::",
    "AWS::AutoScaling::",
    "AWS::Backup::",
    "AWS::EC2::NetworkAclEntry",
    "AWS::EC2::SecurityGroup",
    "AWS::EKS::",
    "AWS::ElasticLoadBalancing::",
    "AWS::Neptune::",
    "AWS::RDS::",
];

/// Checks every pair.
pub(in crate::check::system) fn bounds(facts: &Facts<'_, '_>, report: &mut Report) {
    for pair in PAIRS {
        for &index in facts.of_kind(pair.kind) {
            report.enter(Facts::item(index));
            for entries in facts.objects(index, pair.path) {
                compare(facts, report, pair, entries);
            }
        }
    }
}

fn compare<'t>(facts: &Facts<'_, 't>, report: &mut Report, pair: &Pair, entries: &'t [Entry]) {
    if let Some((key, values)) = pair.when {
        let value = entry(entries, key).and_then(|entry| facts.literal(&entry.value));
        if !value.is_some_and(|value| values.iter().any(|wanted| wanted.eq_ignore_ascii_case(value))) {
            return;
        }
    }
    let (Some(low), Some(high)) = (entry(entries, pair.low), entry(entries, pair.high)) else { return };
    let (Some(first), Some(second)) = (facts.literal(&low.value), facts.literal(&high.value)) else { return };
    let (Ok(first_number), Ok(second_number)) = (first.parse::<f64>(), second.parse::<f64>()) else { return };
    let (fits, relation) = match pair.gap {
        Gap::None => (first_number <= second_number, "at most"),
        Gap::Some => (first_number < second_number, "less than"),
        Gap::Of(gap, relation) => (first_number + gap <= second_number, relation),
    };
    if !fits {
        let finding = Finding::new(&table::NUMBER_ORDER, low.value.place)
            .with("low", pair.low)
            .with("low_value", first)
            .with("relation", relation)
            .with("high", pair.high)
            .with("high_value", second);
        report.push(finding);
    }
}
