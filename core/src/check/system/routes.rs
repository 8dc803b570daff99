//! Route tables: one association for a subnet, one route for a destination.

use crate::check::addresses::Block;
use crate::check::facts::{Facts, Literal, Source};
use crate::findings::report::Report;
use crate::findings::table::network as table;
use crate::findings::{Finding, Row};
use std::collections::BTreeMap;

/// Properties that say where a route leads, of which a route has one.
static DESTINATIONS: &[&str] = &["DestinationCidrBlock", "DestinationIpv6CidrBlock", "DestinationPrefixListId"];

/// A thing that one resource alone may be for.
type Claims<'t> = BTreeMap<(String, Option<String>), Vec<Claimant<'t>>>;

/// A resource that is for a thing, under these conditions.
struct Claimant<'t> {
    index: usize,
    guards: Vec<Literal<'t>>,
}

/// Two associations of one subnet with route tables.
pub(super) fn associations(facts: &Facts<'_, '_>, report: &mut Report) {
    let mut claims = Claims::new();
    for &index in facts.of_kind("AWS::EC2::SubnetRouteTableAssociation") {
        for case in facts.property(index, &["SubnetId"]).map(|value| facts.cases(value)).unwrap_or_default() {
            if let Some(subnet) = facts.source(case.value).and_then(|source| identity(facts, source)) {
                let claimant = Claimant { index, guards: case.guards };
                claim(facts, report, &mut claims, (subnet, None), claimant, &table::SUBNET_ASSOCIATED_TWICE);
            }
        }
    }
}

/// Two routes of one table with one destination.
pub(super) fn routes(facts: &Facts<'_, '_>, report: &mut Report) {
    let mut claims = Claims::new();
    for &index in facts.of_kind("AWS::EC2::Route") {
        let Some(routes) =
            facts.property(index, &["RouteTableId"]).and_then(|value| identity(facts, facts.source(value)?))
        else {
            continue;
        };
        let destination = DESTINATIONS.iter().find_map(|property| facts.property(index, &[property]));
        let Some(destination) = destination.and_then(|value| facts.comparable(value)) else { continue };
        let destination = Block::parse(&destination).map_or(destination, |block| block.stored().to_string());
        let claimant = Claimant { index, guards: Vec::new() };
        claim(facts, report, &mut claims, (routes, Some(destination)), claimant, &table::DUPLICATE_ROUTE);
    }
}

/// Targets that a route within its own VPC may have.
static WITHIN: &[&str] = &["InstanceId", "NatGatewayId", "NetworkInterfaceId", "VpcEndpointId"];

/// Routes that lead the VPC's own addresses out of it.
pub(super) fn own_addresses(facts: &Facts<'_, '_>, report: &mut Report) {
    for &index in facts.of_kind("AWS::EC2::Route") {
        let table_of = |value| facts.declared(value, "AWS::EC2::RouteTable");
        let vpc = facts.property(index, &["RouteTableId"]).and_then(table_of).and_then(|routes| facts.vpc_of(routes));
        let Some(vpc) = vpc.filter(|_| WITHIN.iter().all(|target| facts.is_absent(index, target))) else { continue };
        let block = |index, property| Block::parse(facts.text(index, &[property])?).ok();
        let (Some(own), Some(destination)) = (block(vpc, "CidrBlock"), block(index, "DestinationCidrBlock")) else {
            continue;
        };
        if own.stored().contains(destination.stored())
            && let Some(value) = facts.property(index, &["DestinationCidrBlock"])
        {
            let finding = Finding::new(&table::ROUTE_TO_OWN_ADDRESSES, value.place)
                .with("destination", destination)
                .with("block", own)
                .with("vpc", facts.name(vpc));
            report.push_for(Facts::item(index), finding);
        }
    }
}

/// The resource itself, by whatever attribute it is named, or the parameter or ID.
fn identity(facts: &Facts<'_, '_>, source: Source<'_>) -> Option<String> {
    match source {
        Source::Resource(index, _) => Some(facts.name(index).to_owned()),
        Source::Parameter(index) => facts.template.parameters.get(index).map(|parameter| parameter.name.text.clone()),
        Source::Literal(text) => Some(text.to_owned()),
        Source::Pseudo(_) => None,
    }
}

/// How many earlier claims are looked at.
const EARLIER: usize = 32;

fn claim<'t>(
    facts: &Facts<'_, 't>,
    report: &mut Report,
    claims: &mut Claims<'t>,
    key: (String, Option<String>),
    claimant: Claimant<'t>,
    row: &'static Row,
) {
    let earlier = claims.entry(key.clone()).or_default();
    let other = earlier.iter().take(EARLIER).find(|other| {
        let guards: Vec<Literal<'_>> = other.guards.iter().chain(&claimant.guards).copied().collect();
        other.index != claimant.index && facts.coexist_under(&[other.index, claimant.index], &guards)
    });
    if let (Some(other), Some(resource)) = (other, facts.get(claimant.index)) {
        let finding = Finding::new(row, resource.name.place)
            .with("name", &resource.name.text)
            .with("other", facts.name(other.index))
            .with("of", key.0);
        let finding = match key.1 {
            Some(destination) => finding.with("destination", destination),
            None => finding,
        };
        report.push_for(Facts::item(claimant.index), finding);
    }
    earlier.push(claimant);
}
