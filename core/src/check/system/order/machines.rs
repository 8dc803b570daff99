//! Machines that start before their way out is whole: what they fetch first fails, and nobody fetches it again.
//!
//! The way of a machine: the association of its subnet, the route of that table to a NAT gateway or an internet gateway,
//! and behind a NAT gateway the same for its own subnet.

use super::super::gateways::{self, Ways};
use super::{missed, tell_all};
use crate::check::facts::{Facts, Source};
use crate::findings::report::Report;
use std::collections::BTreeMap;

const SUBNET: &str = "AWS::EC2::Subnet";
const NAT: &str = "AWS::EC2::NatGateway";

/// Checks every machine that fetches something when it starts.
pub(in crate::check::system) fn machines(facts: &Facts<'_, '_>, report: &mut Report) {
    let routes = Routes::of(facts);
    if routes.0.is_empty() {
        return;
    }
    let ways = Ways::of(facts);
    for &(kind, path) in gateways::MACHINES {
        for &index in facts.of_kind(kind).iter().filter(|index| gateways::fetches(facts, **index, kind)) {
            let mut needed = Vec::new();
            for case in facts.reach(index, path) {
                if let Some(subnet) = facts.declared(case.value, SUBNET) {
                    routes.add(facts, &ways, subnet, &mut needed);
                }
            }
            needed.retain(|needed| missed(facts, index, &[*needed]).is_some());
            if !needed.is_empty() {
                tell_all(facts, report, index, &needed, "what it fetches when it starts comes by that way");
            }
        }
    }
}

/// For each route table its routes to gateways, with the gateway.
struct Routes(BTreeMap<usize, Vec<(usize, usize)>>);

impl Routes {
    fn of(facts: &Facts<'_, '_>) -> Self {
        let mut by_table: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
        for &index in facts.of_kind("AWS::EC2::Route") {
            let source = |property: &str| match facts.source(facts.property(index, &[property])?)? {
                Source::Resource(resource, _) => Some(resource),
                Source::Parameter(_) | Source::Pseudo(_) | Source::Literal(_) => None,
            };
            let gateway = source("NatGatewayId").or_else(|| source("GatewayId"));
            if let (Some(table), Some(gateway)) = (source("RouteTableId"), gateway) {
                by_table.entry(table).or_default().push((index, gateway));
            }
        }
        Self(by_table)
    }

    /// What must be there before something in `subnet` reaches the internet.
    fn add(&self, facts: &Facts<'_, '_>, ways: &Ways, subnet: usize, needed: &mut Vec<usize>) {
        let Some((table, association)) = ways.association(subnet) else { return };
        let Some(routes) = self.0.get(&table) else { return };
        for &(route, gateway) in routes {
            // Two gateways may stand in each other's subnets.
            if needed.contains(&route) {
                continue;
            }
            for link in [route, association] {
                if !needed.contains(&link) {
                    needed.push(link);
                }
            }
            let own = || facts.declared(facts.property(gateway, &["SubnetId"])?, SUBNET);
            if facts.is(gateway, NAT)
                && let Some(own) = own().filter(|own| *own != subnet)
                && ways.association(own).is_none_or(|(other, _)| other != table)
            {
                self.add(facts, ways, own, needed);
            }
        }
    }
}
