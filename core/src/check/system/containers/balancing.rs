//! Listeners, their rules, and the target groups that they forward to.
//!
//! See [target groups](https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html).

use super::{LISTENER, Part, RULE, SERVICE, TARGET_GROUP, is_controlled_by_ecs, parts_of};
use crate::check::facts::{Case, Facts, Literal, Source};
use crate::findings::report::Report;
use crate::findings::table::containers as table;
use crate::findings::{Finding, Row};
use crate::model::Place;
use std::collections::{BTreeMap, BTreeSet};

const BALANCER: &str = "AWS::ElasticLoadBalancingV2::LoadBalancer";
const CLASSIC: &str = "AWS::ElasticLoadBalancing::LoadBalancer";

/// Types whose mention of a target group connects it with a load balancer, now or later.
static CONNECT: &[&str] = &[
    LISTENER,
    RULE,
    "AWS::CodeDeploy::DeploymentGroup",
    "AWS::ECS::TaskSet",
    "AWS::VpcLattice::Listener",
    "AWS::VpcLattice::Rule",
];

/// A listener or rule that forwards to a target group.
struct Use<'t> {
    user: usize,
    balancer: usize,
    guards: Vec<Literal<'t>>,
    place: Place,
}

/// Checks who forwards to each target group.
pub(in crate::check::system) fn target_groups(facts: &Facts<'_, '_>, report: &mut Report) {
    if facts.of_kind(TARGET_GROUP).is_empty() {
        return;
    }
    without_listener(facts, report);
    let mut uses: BTreeMap<usize, Vec<Use<'_>>> = BTreeMap::new();
    for (kind, list) in [(LISTENER, "DefaultActions"), (RULE, "Actions")] {
        for &user in facts.of_kind(kind) {
            let balancer = balancer_of(facts, user, kind);
            for case in forwards(facts, user, list) {
                let Some(group) = facts.declared(case.value, TARGET_GROUP) else { continue };
                if let Some(balancer) = balancer {
                    let found = Use { user, balancer, guards: case.guards, place: case.value.place };
                    uses.entry(group).or_default().push(found);
                }
            }
        }
    }
    for (group, uses) in uses {
        let Some((first, others)) = uses.split_first() else { continue };
        let clash = others.iter().find(|other| {
            let guards: Vec<_> = first.guards.iter().chain(&other.guards).copied().collect();
            other.balancer != first.balancer
                && facts.coexist_under(&[group, first.user, other.user, first.balancer, other.balancer], &guards)
        });
        if let Some(second) = clash {
            let finding = Finding::new(&table::TARGET_GROUP_SHARED, second.place)
                .with("name", facts.name(group))
                .with("first", facts.name(first.balancer))
                .with("second", facts.name(second.balancer));
            report.push_for(Facts::item(second.user), finding);
        }
    }
}

/// The load balancer of the stack that a listener or a rule's listener belongs to.
pub(super) fn balancer_of(facts: &Facts<'_, '_>, user: usize, kind: &str) -> Option<usize> {
    let listener = match kind {
        RULE => facts.declared(facts.property(user, &["ListenerArn"])?, LISTENER)?,
        _ => user,
    };
    facts.declared(facts.property(listener, &["LoadBalancerArn"])?, BALANCER)
}

/// The target groups in a list of actions.
pub(super) fn forwards<'t>(facts: &Facts<'_, 't>, user: usize, list: &str) -> Vec<Case<'t>> {
    let mut found = facts.reach(user, &[list, "TargetGroupArn"]);
    found.extend(facts.reach(user, &[list, "ForwardConfig", "TargetGroups", "TargetGroupArn"]));
    found
}

/// A group that a service registers with needs a listener before it.
fn without_listener(facts: &Facts<'_, '_>, report: &mut Report) {
    if !facts.is_complete() {
        return;
    }
    let graph = facts.graph();
    let users = CONNECT.iter().flat_map(|kind| facts.of_kind(kind));
    let connected: BTreeSet<usize> = users.filter_map(|user| graph.get(*user)).flatten().copied().collect();
    for &service in facts.of_kind(SERVICE) {
        if !is_controlled_by_ecs(facts, service) {
            continue;
        }
        for part in parts_of(facts, service, "LoadBalancers").unwrap_or_default() {
            // A second group is listed by the deployment, not by a listener.
            if part.get("AdvancedConfiguration").is_some() {
                continue;
            }
            unconnected(facts, report, service, &part, &connected);
        }
    }
}

fn unconnected(
    facts: &Facts<'_, '_>,
    report: &mut Report,
    service: usize,
    part: &Part<'_>,
    connected: &BTreeSet<usize>,
) {
    let Some(value) = part.get("TargetGroupArn") else { return };
    for case in facts.cases(value) {
        let Some(group) = facts.declared(case.value, TARGET_GROUP) else { continue };
        if !facts.is_shared(group) && !connected.contains(&group) {
            let finding = Finding::new(&table::TARGET_GROUP_WITHOUT_LISTENER, case.value.place)
                .with("service", facts.name(service))
                .with("name", facts.name(group));
            report.push_for(Facts::item(service), finding);
        }
    }
}

/// Two resources that take the same number of the same owner.
struct Clash {
    kind: &'static str,
    owner: &'static str,
    number: &'static str,
    row: &'static Row,
    argument: &'static str,
}

static CLASHES: &[Clash] = &[
    Clash {
        kind: LISTENER,
        owner: "LoadBalancerArn",
        number: "Port",
        row: &table::LISTENER_PORT_CLASH,
        argument: "port",
    },
    Clash {
        kind: RULE,
        owner: "ListenerArn",
        number: "Priority",
        row: &table::RULE_PRIORITY_CLASH,
        argument: "priority",
    },
];

/// Checks ports and priorities that stand twice.
pub(in crate::check::system) fn listeners(facts: &Facts<'_, '_>, report: &mut Report) {
    for clash in CLASHES {
        let mut taken: BTreeMap<(Source<'_>, Source<'_>), Vec<usize>> = BTreeMap::new();
        for &index in facts.of_kind(clash.kind) {
            let source = |property| facts.property(index, &[property]).and_then(|value| facts.source(value));
            let (Some(owner), Some(number)) = (source(clash.owner), source(clash.number)) else { continue };
            let others = taken.entry((owner, number)).or_default();
            let first =
                others.iter().find(|other| facts.coexist(&[**other, index]) && same_protocol(facts, **other, index));
            if let (Some(first), Some(value)) = (first, facts.property(index, &[clash.number])) {
                let finding = Finding::new(clash.row, value.place)
                    .with(clash.argument, number_text(facts, number))
                    .with("first", facts.name(*first));
                report.push_for(Facts::item(index), finding);
            }
            others.push(index);
        }
    }
    classic(facts, report);
}

/// A network load balancer may tell protocols of one port apart.
fn same_protocol(facts: &Facts<'_, '_>, one: usize, other: usize) -> bool {
    let protocol = |index| facts.property(index, &["Protocol"]).map(|value| facts.literal(value));
    match (protocol(one), protocol(other)) {
        (None, None) => true,
        (Some(Some(one)), Some(Some(other))) => {
            one == other || (matches!(one, "HTTP" | "HTTPS") && matches!(other, "HTTP" | "HTTPS"))
        }
        _ => false,
    }
}

fn number_text(facts: &Facts<'_, '_>, number: Source<'_>) -> String {
    match number {
        Source::Literal(text) => text.to_owned(),
        Source::Pseudo(name) => format!("`{name}`"),
        Source::Resource(index, _) => format!("`{}`", facts.name(index)),
        Source::Parameter(index) => {
            let parameter = facts.template.parameters.get(index);
            format!("`{}`", parameter.map_or("…", |parameter| &parameter.name.text))
        }
    }
}

/// The listeners of a classic load balancer stand in one list.
fn classic(facts: &Facts<'_, '_>, report: &mut Report) {
    for &index in facts.of_kind(CLASSIC) {
        let mut taken: BTreeMap<Source<'_>, Vec<Vec<Literal<'_>>>> = BTreeMap::new();
        for part in parts_of(facts, index, "Listeners").unwrap_or_default() {
            let Some(port) = part.get("LoadBalancerPort") else { continue };
            let Some(source) = facts.source(port) else { continue };
            let others = taken.entry(source).or_default();
            let clash = others.iter().any(|guards| {
                let guards: Vec<_> = guards.iter().chain(&part.guards).copied().collect();
                facts.coexist_under(&[index], &guards)
            });
            if clash {
                let finding = Finding::new(&table::CLASSIC_PORT_CLASH, port.place);
                report.push_for(Facts::item(index), finding.with("port", number_text(facts, source)));
            }
            others.push(part.guards);
        }
    }
}
