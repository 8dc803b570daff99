//! Ways out of a VPC: gateways that are attached, route tables that lead to them.
//!
//! Only VPCs of the stack are judged, and only if the template shows every resource. Where another stack may add
//! an attachment or a route, there is a warning at most.

use crate::check::cycles::free_name;
use crate::check::facts::{Case, Facts, Source};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::network as table;
use crate::model::{Entry, Value};
use std::collections::{BTreeMap, BTreeSet};

const VPC: &str = "AWS::EC2::VPC";
const SUBNET: &str = "AWS::EC2::Subnet";
const ROUTE_TABLE: &str = "AWS::EC2::RouteTable";
const ATTACHMENT: &str = "AWS::EC2::VPCGatewayAttachment";

/// Properties of a route that say what it leads to.
static TARGETS: &[&str] = &[
    "CarrierGatewayId",
    "CoreNetworkArn",
    "EgressOnlyInternetGatewayId",
    "GatewayId",
    "InstanceId",
    "LocalGatewayId",
    "NatGatewayId",
    "NetworkInterfaceId",
    "OdbNetworkArn",
    "TransitGatewayId",
    "VpcEndpointId",
    "VpcPeeringConnectionId",
];

/// The internet gateways that nothing attaches.
fn loose(facts: &Facts<'_, '_>) -> Vec<usize> {
    let gateways = facts.of_kind("AWS::EC2::InternetGateway");
    if gateways.is_empty() || !facts.is_complete() {
        return Vec::new();
    }
    let mut attached = BTreeSet::new();
    for &index in facts.of_kind(ATTACHMENT) {
        for value in facts.property(index, &["InternetGatewayId"]).into_iter().flat_map(|value| facts.cases(value)) {
            // An unknown value may be any gateway.
            let Some(source) = facts.source(value.value) else { return Vec::new() };
            attached.extend(match source {
                Source::Resource(gateway, _) => Some(gateway),
                _ => None,
            });
        }
    }
    gateways.iter().copied().filter(|index| !attached.contains(index) && !facts.is_shared(*index)).collect()
}

/// An internet gateway that nothing attaches.
pub(super) fn unattached(facts: &Facts<'_, '_>, report: &mut Report) {
    let loose = loose(facts);
    // What needs the gateway tells that it is not attached.
    let is_told = !loose.is_empty() && attached(facts).is_some_and(|attached| is_cut_off(facts, &attached));
    for index in loose.into_iter().filter(|_| !is_told) {
        let Some(resource) = facts.get(index) else { continue };
        let finding = Finding::new(&table::UNATTACHED_GATEWAY, resource.name.place).with("name", &resource.name.text);
        let finding = match facts.of_kind(VPC) {
            [vpc] => finding.with("vpc", facts.name(*vpc)),
            _ => finding,
        };
        report.push_for(Facts::item(index), finding);
    }
}

/// Things that face the internet, in a VPC or a subnet from which no way leads there.
pub(super) fn facing(facts: &Facts<'_, '_>, report: &mut Report) {
    if facts.of_kind(VPC).is_empty() || !facts.is_complete() {
        return;
    }
    let ways = Ways::of(facts);
    for &(kind, path) in FACING {
        for &index in facts.of_kind(kind) {
            if !is_facing(facts, index, kind) {
                continue;
            }
            let subnets: BTreeSet<usize> =
                facts.reach(index, path).iter().filter_map(|case| facts.declared(case.value, SUBNET)).collect();
            for subnet in subnets {
                if judge(facts, report, &ways, index, subnet) {
                    break;
                }
            }
        }
    }
}

/// Whether something that faces the internet stands in a VPC of the stack without an internet gateway.
fn is_cut_off(facts: &Facts<'_, '_>, attached: &BTreeSet<usize>) -> bool {
    FACING.iter().any(|&(kind, path)| {
        facts.of_kind(kind).iter().filter(|index| is_facing(facts, **index, kind)).any(|index| {
            let vpc = |case: &Case<'_>| facts.vpc_of(facts.declared(case.value, SUBNET)?);
            facts.reach(*index, path).iter().filter_map(vpc).any(|vpc| !attached.contains(&vpc))
        })
    })
}

/// Types that may face the internet, and where they name their subnets.
static FACING: &[(&str, &[&str])] = &[
    ("AWS::EC2::NatGateway", &["SubnetId"]),
    ("AWS::ElasticLoadBalancingV2::LoadBalancer", &["Subnets"]),
    ("AWS::ElasticLoadBalancingV2::LoadBalancer", &["SubnetMappings", "SubnetId"]),
    ("AWS::ElasticLoadBalancing::LoadBalancer", &["Subnets"]),
];

/// What says whether such a thing does, and how; all do that say nothing.
static FACES: &[(&str, &str, &str)] = &[
    ("AWS::EC2::NatGateway", "ConnectivityType", "public"),
    ("AWS::ElasticLoadBalancing::LoadBalancer", "Scheme", "internet-facing"),
    ("AWS::ElasticLoadBalancingV2::LoadBalancer", "Scheme", "internet-facing"),
];

/// Whether a NAT gateway or a load balancer faces the internet.
pub(super) fn is_facing(facts: &Facts<'_, '_>, index: usize, kind: &str) -> bool {
    FACES.iter().find(|(known, ..)| *known == kind).is_some_and(|(_, property, facing)| {
        facts.is_absent(index, property) || facts.text(index, &[property]) == Some(facing)
    })
}

/// Tells of the first thing that is missing between a resource and the internet.
fn judge(facts: &Facts<'_, '_>, report: &mut Report, ways: &Ways, index: usize, subnet: usize) -> bool {
    let (Some(resource), Some(vpc)) = (facts.get(index), facts.vpc_of(subnet)) else { return false };
    let finding = if ways.attached.as_ref().is_some_and(|attached| !attached.contains(&vpc)) {
        if facts.waits_for(index, facts.handed_to(vpc)) {
            return false;
        }
        let row = if facts.is_handed_on(vpc) { &table::GATEWAY_ELSEWHERE } else { &table::NO_INTERNET_GATEWAY };
        let finding = Finding::new(row, resource.kind.place)
            .with("name", &resource.name.text)
            .with("vpc", facts.name(vpc))
            .with("attachment", free_name(facts.names, "GatewayAttachment"));
        match loose(facts).first() {
            Some(gateway) => finding.with("loose", facts.name(*gateway)),
            None => finding.with("gateway", free_name(facts.names, "InternetGateway")),
        }
    } else {
        let Some((routes, leads)) = ways.of_subnet(subnet) else { return false };
        if leads.is_some_and(|leads| leads.iter().any(|target| *target != "NatGatewayId")) || facts.is_shared(routes) {
            return false;
        }
        Finding::new(&table::NO_WAY_OUT, resource.kind.place)
            .with("name", &resource.name.text)
            .with("subnet", facts.name(subnet))
            .with("route_table", facts.name(routes))
    };
    report.push_for(Facts::item(index), finding);
    true
}

/// What is known of attachments, associations and routes.
pub(super) struct Ways {
    /// The VPCs that have an internet gateway; nothing if an attachment is to an unknown VPC.
    attached: Option<BTreeSet<usize>>,
    /// The route table of each subnet that has one in all worlds, and the association that says so; nothing if an
    /// association is of an unknown subnet or table.
    tables: Option<BTreeMap<usize, Option<(usize, usize)>>>,
    /// For each route table the kinds of targets of its routes; nothing if a route is of an unknown table.
    leads: Option<BTreeMap<usize, Vec<&'static str>>>,
}

impl Ways {
    pub(super) fn of(facts: &Facts<'_, '_>) -> Self {
        Self { attached: attached(facts), tables: tables(facts), leads: leads(facts) }
    }

    /// The route table of a subnet, and the kinds of targets of its routes.
    pub(super) fn of_subnet(&self, subnet: usize) -> Option<(usize, Option<&[&'static str]>)> {
        let (table, _) = self.association(subnet)?;
        Some((table, self.leads.as_ref()?.get(&table).map(Vec::as_slice)))
    }

    /// The route table of a subnet, and the association that gives it to the subnet.
    pub(super) fn association(&self, subnet: usize) -> Option<(usize, usize)> {
        *self.tables.as_ref()?.get(&subnet)?
    }
}

fn attached(facts: &Facts<'_, '_>) -> Option<BTreeSet<usize>> {
    let mut attached = BTreeSet::new();
    for &index in facts.of_kind(ATTACHMENT) {
        if facts.is_absent(index, "InternetGatewayId") {
            continue;
        }
        for case in facts.cases(facts.property(index, &["VpcId"])?) {
            facts.source(case.value)?;
            attached.extend(facts.resource(case.value));
        }
    }
    Some(attached)
}

fn tables(facts: &Facts<'_, '_>) -> Option<BTreeMap<usize, Option<(usize, usize)>>> {
    let mut tables = BTreeMap::new();
    for &index in facts.of_kind("AWS::EC2::SubnetRouteTableAssociation") {
        let subnet = facts.property(index, &["SubnetId"])?;
        facts.source(subnet)?;
        let table = facts.property(index, &["RouteTableId"]).and_then(|value| facts.declared(value, ROUTE_TABLE));
        if let Some(subnet) = facts.resource(subnet) {
            // A second association, under another condition, is not followed.
            let found = table.map(|table| (table, index));
            tables.entry(subnet).and_modify(|known| *known = None).or_insert(found);
        }
    }
    Some(tables)
}

fn leads(facts: &Facts<'_, '_>) -> Option<BTreeMap<usize, Vec<&'static str>>> {
    let mut leads: BTreeMap<usize, Vec<&'static str>> = BTreeMap::new();
    for kind in ["AWS::EC2::Route", "AWS::EC2::VPNGatewayRoutePropagation"] {
        for &index in facts.of_kind(kind) {
            for path in [["RouteTableId"], ["RouteTableIds"]] {
                for case in facts.reach(index, &path) {
                    facts.source(case.value)?;
                    let Some(table) = facts.resource(case.value) else { continue };
                    leads.entry(table).or_default().push(target(facts, index));
                }
            }
        }
    }
    Some(leads)
}

fn target(facts: &Facts<'_, '_>, index: usize) -> &'static str {
    let properties: &[Entry] = facts.get(index).map_or(&[], |resource| &resource.properties);
    let given = |name: &str| properties.iter().any(|entry| entry.key.text == name && !entry.value.is_no_value());
    let mut targets = TARGETS.iter().filter(|target| given(target));
    match (targets.next(), targets.next()) {
        (Some(target), None) => target,
        _ => "",
    }
}

/// Machines that fetch something when they start, in subnets from which no way leads anywhere.
pub(super) fn workloads(facts: &Facts<'_, '_>, report: &mut Report) {
    // An endpoint may be all that they need.
    if facts.of_kind(VPC).is_empty() || !facts.is_complete() || !facts.of_kind("AWS::EC2::VPCEndpoint").is_empty() {
        return;
    }
    let ways = Ways::of(facts);
    for &(kind, path) in MACHINES.iter().chain(TASKS) {
        for &index in facts.of_kind(kind) {
            let Some(resource) = facts.get(index).filter(|_| fetches(facts, index, kind)) else { continue };
            let shut = facts.reach(index, path).into_iter().find_map(|case| {
                let subnet = facts.declared(case.value, SUBNET)?;
                facts.vpc_of(subnet)?;
                let (routes, leads) = ways.of_subnet(subnet)?;
                (leads.is_none() && !facts.is_shared(routes)).then_some((subnet, routes))
            });
            if let Some((subnet, routes)) = shut {
                let finding = Finding::new(&table::WORKLOAD_WITHOUT_WAY_OUT, resource.kind.place)
                    .with("name", &resource.name.text)
                    .with("subnet", facts.name(subnet))
                    .with("route_table", facts.name(routes));
                report.push_for(Facts::item(index), finding);
            }
        }
    }
}

/// Types of machines, and where they name their subnets.
pub(super) static MACHINES: &[(&str, &[&str])] = &[
    ("AWS::AutoScaling::AutoScalingGroup", &["VPCZoneIdentifier"]),
    ("AWS::EC2::Instance", &["SubnetId"]),
    ("AWS::EC2::Instance", &["NetworkInterfaces", "SubnetId"]),
];

static TASKS: &[(&str, &[&str])] =
    &[("AWS::ECS::Service", &["NetworkConfiguration", "AwsvpcConfiguration", "Subnets"])];

/// Whether it is certain that a workload fetches something when it starts.
pub(super) fn fetches(facts: &Facts<'_, '_>, index: usize, kind: &str) -> bool {
    match kind {
        // The image of a task, at least.
        "AWS::ECS::Service" => true,
        "AWS::EC2::Instance" => is_script(facts.property(index, &["UserData"])),
        _ => {
            let template = facts
                .property(index, &["LaunchTemplate", "LaunchTemplateId"])
                .and_then(|value| facts.declared(value, "AWS::EC2::LaunchTemplate"));
            let configuration = facts
                .property(index, &["LaunchConfigurationName"])
                .and_then(|value| facts.declared(value, "AWS::AutoScaling::LaunchConfiguration"));
            template.is_some_and(|index| is_script(facts.property(index, &["LaunchTemplateData", "UserData"])))
                || configuration.is_some_and(|index| is_script(facts.property(index, &["UserData"])))
        }
    }
}

fn is_script(value: Option<&Value>) -> bool {
    value.is_some_and(|value| !value.is_no_value())
}
