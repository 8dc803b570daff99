//! What must be made before something else, although no reference says so.
//!
//! A path through any reference or `DependsOn` counts as waiting. The finding holds the line to add.

mod machines;
mod names;
mod settings;

pub(super) use machines::machines;
pub(super) use names::{stages, targets};
pub(super) use settings::{blocks, logs, providers, waits};

use super::gateways;
use crate::check::facts::{Facts, Source};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::{order as table, policies};
use crate::model::ValueKind;
use std::collections::{BTreeMap, BTreeSet};

const SUBNET: &str = "AWS::EC2::Subnet";
const TARGET_GROUP: &str = "AWS::ElasticLoadBalancingV2::TargetGroup";

/// Tells that a resource does not wait for another.
pub(super) fn tell(facts: &Facts<'_, '_>, report: &mut Report, index: usize, needed: usize, reason: &str) {
    tell_all(facts, report, index, &[needed], reason);
}

/// Something that asks for a permission when it is made waits for one of those that there are.
pub(super) fn ask(facts: &Facts<'_, '_>, report: &mut Report, asking: usize, permissions: &[usize], first: usize) {
    let waits = |permission: &usize| facts.waits_for(*permission, &[asking]);
    if facts.waits_for(asking, permissions) {
        return;
    }
    if !permissions.iter().any(waits) {
        tell(facts, report, asking, first, "it asks for this permission when it is made");
    } else if permissions.iter().all(waits)
        && let Some(permission) = facts.get(first)
    {
        let finding = Finding::new(&policies::PERMISSION_TOO_LATE, permission.name.place)
            .with("permission", &permission.name.text)
            .with("name", facts.name(asking));
        report.push_for(Facts::item(first), finding);
    }
}

/// Tells that a resource does not wait for others.
fn tell_all(facts: &Facts<'_, '_>, report: &mut Report, index: usize, needed: &[usize], reason: &str) {
    let Some(resource) = facts.get(index) else { return };
    let mut depends: Vec<&str> = match facts.attribute(index, "DependsOn").map(|value| &value.kind) {
        Some(ValueKind::List(items)) => items
            .iter()
            .filter_map(|item| match &item.kind {
                ValueKind::LogicalId(name) => Some(name.text.as_str()),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    };
    let names: Vec<&str> = needed.iter().map(|needed| facts.name(*needed)).collect();
    depends.extend(&names);
    let finding = Finding::new(&table::MISSING_DEPENDENCY, resource.kind.place)
        .with("name", &resource.name.text)
        .with("needed", names.join("`, `"))
        .with("reason", reason)
        .with("depends", depends.join(", "));
    report.push_for(Facts::item(index), finding);
}

/// The first of `needed` that a resource should wait for: it waits for none of them, and could.
///
/// What may be absent while the resource is there is nothing to wait for: CloudFormation refuses `DependsOn` then.
fn missed(facts: &Facts<'_, '_>, index: usize, needed: &[usize]) -> Option<usize> {
    let is_there = |needed: &usize| {
        facts.worlds.of_resource(*needed).is_some_and(|conditions| conditions.is_empty())
            || facts.worlds.implies(index, *needed)
    };
    let first = needed.iter().copied().find(is_there)?;
    let waits = facts.waits_for(index, needed) || needed.iter().any(|other| facts.waits_for(*other, &[index]));
    (!waits).then_some(first)
}

/// Types that send requests to target groups, and where they name them.
static FORWARDING: &[(&str, &[&str])] = &[
    ("AWS::ElasticLoadBalancingV2::Listener", &["DefaultActions", "TargetGroupArn"]),
    ("AWS::ElasticLoadBalancingV2::Listener", &["DefaultActions", "ForwardConfig", "TargetGroups", "TargetGroupArn"]),
    ("AWS::ElasticLoadBalancingV2::ListenerRule", &["Actions", "TargetGroupArn"]),
    ("AWS::ElasticLoadBalancingV2::ListenerRule", &["Actions", "ForwardConfig", "TargetGroups", "TargetGroupArn"]),
];

/// ECS refuses a service whose target group has no load balancer yet; that comes with the listener.
pub(super) fn services(facts: &Facts<'_, '_>, report: &mut Report) {
    let services = facts.of_kind("AWS::ECS::Service");
    if services.is_empty() {
        return;
    }
    let mut listeners: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for &(kind, path) in FORWARDING {
        for &index in facts.of_kind(kind) {
            for case in facts.reach(index, path) {
                if let Some(group) = facts.declared(case.value, TARGET_GROUP) {
                    listeners.entry(group).or_default().push(index);
                }
            }
        }
    }
    for &index in services {
        for case in facts.reach(index, &["LoadBalancers", "TargetGroupArn"]) {
            let group = facts.declared(case.value, TARGET_GROUP);
            let Some(senders) = group.and_then(|group| listeners.get(&group)) else { continue };
            if let Some(sender) = missed(facts, index, senders) {
                let reason = "ECS refuses the service until its target group has a load balancer";
                tell(facts, report, index, sender, reason);
                break;
            }
        }
    }
}

/// What needs the internet gateway of its VPC to be attached.
pub(super) fn attachments(facts: &Facts<'_, '_>, report: &mut Report) {
    let mut by_vpc: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut by_gateway: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for &index in facts.of_kind("AWS::EC2::VPCGatewayAttachment") {
        let gateway = facts.property(index, &["InternetGatewayId"]).and_then(|value| facts.resource(value));
        let (Some(gateway), Some(vpc)) = (gateway, facts.vpc_of(index)) else { continue };
        by_vpc.entry(vpc).or_default().push(index);
        by_gateway.entry(gateway).or_default().push(index);
    }
    if by_vpc.is_empty() {
        return;
    }
    for &index in facts.of_kind("AWS::EC2::Route") {
        let gateway = facts.property(index, &["GatewayId"]).and_then(|value| facts.resource(value));
        if let Some(attachments) = gateway.and_then(|gateway| by_gateway.get(&gateway)) {
            wait(facts, report, index, attachments, "EC2 refuses the route until the gateway is attached");
        }
    }
    let mut addresses = BTreeSet::new();
    for user in USERS {
        for &index in facts.of_kind(user.kind) {
            if !user.faces.is_none_or(|faces| faces(facts, index, user.kind)) {
                continue;
            }
            let Some(attachments) = facts
                .reach(index, user.subnets)
                .iter()
                .find_map(|case| by_vpc.get(&vpc_of(facts, facts.resource(case.value)?)?))
            else {
                continue;
            };
            if !user.reason.is_empty() {
                wait(facts, report, index, attachments, user.reason);
            }
            for case in user.addresses.iter().flat_map(|path| facts.reach(index, path)) {
                let address = facts.declared(case.value, "AWS::EC2::EIP");
                addresses.extend(address.map(|address| (address, attachments[0])));
            }
        }
    }
    for &index in facts.of_kind("AWS::EC2::EIP") {
        let machine = facts.property(index, &["InstanceId"]).and_then(|value| facts.resource(value));
        let vpc = machine.and_then(|machine| vpc_of(facts, machine));
        addresses.extend(vpc.and_then(|vpc| by_vpc.get(&vpc)).map(|attachments| (index, attachments[0])));
    }
    for (address, attachment) in addresses {
        let reason = "an address of a VPC that the stack makes needs the gateway to be attached";
        wait(facts, report, address, &[attachment], reason);
    }
}

/// What is reached from outside, and by which address.
struct User {
    kind: &'static str,
    /// Where it names its subnets, or a machine in one.
    subnets: &'static [&'static str],
    /// Where it names elastic IP addresses.
    addresses: &'static [&'static [&'static str]],
    /// Whether it faces the internet.
    faces: Option<fn(&Facts<'_, '_>, usize, &str) -> bool>,
    /// Why it waits itself, if it does.
    reason: &'static str,
}

const BALANCER: &str = "an internet-facing load balancer needs the gateway of its VPC to be attached";

static USERS: &[User] = &[
    User {
        kind: "AWS::EC2::NatGateway",
        subnets: &["SubnetId"],
        addresses: &[&["AllocationId"]],
        faces: Some(gateways::is_facing),
        reason: "a NAT gateway needs the gateway of its VPC to be attached",
    },
    User {
        kind: "AWS::ElasticLoadBalancingV2::LoadBalancer",
        subnets: &["Subnets"],
        addresses: &[],
        faces: Some(gateways::is_facing),
        reason: BALANCER,
    },
    User {
        kind: "AWS::ElasticLoadBalancingV2::LoadBalancer",
        subnets: &["SubnetMappings", "SubnetId"],
        addresses: &[&["SubnetMappings", "AllocationId"]],
        faces: Some(gateways::is_facing),
        reason: BALANCER,
    },
    User {
        kind: "AWS::ElasticLoadBalancing::LoadBalancer",
        subnets: &["Subnets"],
        addresses: &[],
        faces: Some(gateways::is_facing),
        reason: BALANCER,
    },
    User {
        kind: "AWS::EC2::EIPAssociation",
        subnets: &["InstanceId"],
        addresses: &[&["AllocationId"], &["EIP"]],
        faces: None,
        reason: "",
    },
];

/// Tells of the first that a resource should wait for.
fn wait(facts: &Facts<'_, '_>, report: &mut Report, index: usize, needed: &[usize], reason: &str) {
    if let Some(needed) = missed(facts, index, needed) {
        tell(facts, report, index, needed, reason);
    }
}

/// The VPC of a subnet, or of the subnet that a machine stands in.
fn vpc_of(facts: &Facts<'_, '_>, index: usize) -> Option<usize> {
    if facts.is(index, SUBNET) {
        return facts.vpc_of(index);
    }
    facts.vpc_of(facts.declared(facts.property(index, &["SubnetId"])?, SUBNET)?)
}

/// A deployment of an API, and the parts without which there is nothing to deploy.
struct Deployment {
    kind: &'static str,
    api: &'static str,
    api_kind: &'static str,
    part: &'static str,
    noun: &'static str,
}

static DEPLOYMENTS: &[Deployment] = &[
    Deployment {
        kind: "AWS::ApiGateway::Deployment",
        api: "RestApiId",
        api_kind: "AWS::ApiGateway::RestApi",
        part: "AWS::ApiGateway::Method",
        noun: "method",
    },
    Deployment {
        kind: "AWS::ApiGatewayV2::Deployment",
        api: "ApiId",
        api_kind: "AWS::ApiGatewayV2::Api",
        part: "AWS::ApiGatewayV2::Route",
        noun: "route",
    },
];

/// Properties of an API that bring its parts.
static BODIES: &[&str] = &["BasePath", "Body", "BodyS3Location", "CloneFrom", "RouteKey", "Target"];

/// Deployments of APIs that are empty, or may be when they are deployed.
pub(super) fn deployments(facts: &Facts<'_, '_>, report: &mut Report) {
    for row in DEPLOYMENTS {
        if facts.of_kind(row.kind).is_empty() || !facts.is_complete() {
            continue;
        }
        let mut parts: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let mut all_known = true;
        for &index in facts.of_kind(row.part) {
            match facts.property(index, &[row.api]).and_then(|value| facts.source(value)) {
                Some(Source::Resource(api, _)) => parts.entry(api).or_default().push(index),
                Some(_) => {}
                None => all_known = false,
            }
        }
        for &index in facts.of_kind(row.kind) {
            let api = facts.property(index, &[row.api]).and_then(|value| facts.declared(value, row.api_kind));
            let Some(api) = api.filter(|api| BODIES.iter().all(|body| facts.is_absent(*api, body))) else { continue };
            match parts.get(&api) {
                Some(parts) => {
                    if let Some(part) = parts.iter().find_map(|part| missed(facts, index, &[*part])) {
                        let reason = "what is not there yet when the API is deployed is not deployed";
                        tell(facts, report, index, part, reason);
                    }
                }
                None if all_known && !facts.is_handed_on(api) => {
                    let Some(resource) = facts.get(index) else { continue };
                    let finding = Finding::new(&table::EMPTY_DEPLOYMENT, resource.kind.place)
                        .with("name", &resource.name.text)
                        .with("api", facts.name(api))
                        .with("part", row.noun);
                    report.push_for(Facts::item(index), finding);
                }
                None => {}
            }
        }
    }
}
