//! Pairs of numbers of which one bounds the other.
//!
//! What a parameter allows is a fact, its default is none.

use crate::check::facts::{Facts, Literal, Source};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::data as table;
use crate::model::{Entry, Resource, Value, entry};

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
    pair(GROUP, &[], "DesiredCapacity", "MaxSize"),
    pair(GROUP, &[], "MinSize", "DesiredCapacity"),
    pair(GROUP, &[], "MinSize", "MaxSize"),
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

const GROUP: &str = "AWS::AutoScaling::AutoScalingGroup";

/// What a rolling update leaves in service: it takes out one instance at least.
static ROLLING: Pair = strict(GROUP, &[], "MinInstancesInService", "MaxSize");

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
                compare(facts, report, pair, index, entries);
            }
        }
    }
    for &index in facts.of_kind(GROUP) {
        let kept = facts.get(index).and_then(in_service);
        if let (Some(kept), Some(high)) = (kept, facts.property(index, &[ROLLING.high])) {
            report.enter(Facts::item(index));
            order(facts, report, &ROLLING, index, kept, high);
        }
    }
}

/// How many instances the rolling update of a group leaves in service.
fn in_service(group: &Resource) -> Option<&Value> {
    let policy = entry(&group.attributes, "UpdatePolicy")?.value.as_object()?;
    let rolling = entry(policy, "AutoScalingRollingUpdate")?.value.as_object()?;
    Some(&entry(rolling, ROLLING.low)?.value)
}

fn compare<'t>(facts: &Facts<'_, 't>, report: &mut Report, pair: &Pair, index: usize, entries: &'t [Entry]) {
    if let Some((key, values)) = pair.when {
        let value = entry(entries, key).and_then(|entry| facts.literal(&entry.value));
        if !value.is_some_and(|value| values.iter().any(|wanted| wanted.eq_ignore_ascii_case(value))) {
            return;
        }
    }
    if let (Some(low), Some(high)) = (entry(entries, pair.low), entry(entries, pair.high)) {
        order(facts, report, pair, index, &low.value, &high.value);
    }
}

fn order<'t>(facts: &Facts<'_, 't>, report: &mut Report, pair: &Pair, index: usize, low: &'t Value, high: &'t Value) {
    for first in facts.cases(low) {
        for second in facts.cases(high) {
            let guards: Vec<Literal<'_>> = first.guards.iter().chain(&second.guards).copied().collect();
            let Some((least, most)) = Span::of(facts, first.value).zip(Span::of(facts, second.value)) else { continue };
            let (fits, relation) = match pair.gap {
                Gap::None => (least.from <= most.to, "at most"),
                Gap::Some => (least.from < most.to, "less than"),
                Gap::Of(gap, relation) => (least.from + gap <= most.to, relation),
            };
            if fits || (!guards.is_empty() && !facts.coexist_under(&[index], &guards)) {
                continue;
            }
            let finding = Finding::new(&table::NUMBER_ORDER, first.value.place)
                .with("low", pair.low)
                .with("low_value", least.words("at least", least.from))
                .with("relation", relation)
                .with("high", pair.high)
                .with("high_value", most.words("at most", most.to));
            report.push(finding);
            return;
        }
    }
}

/// The numbers that a value may be.
struct Span {
    from: f64,
    to: f64,
}

impl Span {
    /// A literal, or what a parameter allows: its default is no fact.
    fn of<'t>(facts: &Facts<'_, 't>, value: &'t Value) -> Option<Self> {
        match facts.source(value)? {
            Source::Literal(text) => text.parse().ok().map(|number| Self { from: number, to: number }),
            Source::Parameter(index) => {
                let attributes = &facts.template.parameters.get(index)?.attributes;
                let allowed = entry(attributes, "AllowedValues")?.value.as_list()?;
                let number = |value| facts.literal(value)?.parse::<f64>().ok();
                let numbers: Vec<f64> = allowed.iter().map(number).collect::<Option<_>>()?;
                let from = numbers.iter().copied().reduce(f64::min)?;
                Some(Self { from, to: numbers.into_iter().reduce(f64::max)? })
            }
            Source::Pseudo(_) | Source::Resource(..) => None,
        }
    }

    /// One number as it is, an end of several with a word for it.
    fn words(&self, word: &str, end: f64) -> String {
        if self.from < self.to { format!("{word} {end}") } else { end.to_string() }
    }
}
