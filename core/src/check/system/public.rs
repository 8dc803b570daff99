//! Tasks without a public address in a subnet whose only way out is an internet gateway.
//!
//! Fargate gives a task a public address when it is asked to; without one an internet gateway sends nothing back, and not
//! even the image arrives. Endpoints for images, and every other way, are silent.

use super::{endpoints, gateways::Ways};
use crate::check::facts::{Case, Facts};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::network as table;

const SERVICE: &str = "AWS::ECS::Service";
const SUBNET: &str = "AWS::EC2::Subnet";
const GATEWAY: &str = "AWS::EC2::InternetGateway";

/// Checks the services that run on Fargate.
pub(super) fn tasks(facts: &Facts<'_, '_>, report: &mut Report) {
    // `com.amazonaws.REGION.ecr.dkr` hands out images; what is not known may be that.
    let hands_out = |endpoint: &usize| endpoints::service(facts, *endpoint).is_none_or(|service| service == "dkr");
    let has_images = facts.of_kind("AWS::EC2::VPCEndpoint").iter().any(hands_out);
    if has_images || !facts.is_complete() || facts.of_kind(SERVICE).is_empty() || facts.of_kind(GATEWAY).is_empty() {
        return;
    }
    let ways = Ways::of(facts);
    for &service in facts.of_kind(SERVICE) {
        if !is_on_fargate(facts, service) || has_address(facts, service) {
            continue;
        }
        let found = facts.reach(service, &["NetworkConfiguration", "AwsvpcConfiguration", "Subnets"]);
        let found = found.iter().find_map(|case| Some((case, public(facts, &ways, case)?)));
        if let Some((case, (subnet, routes))) = found {
            let finding = Finding::new(&table::NO_PUBLIC_ADDRESS, case.value.place)
                .with("name", facts.name(service))
                .with("subnet", facts.name(subnet))
                .with("route_table", facts.name(routes));
            report.push_for(Facts::item(service), finding);
        }
    }
}

/// A subnet that leads out by an internet gateway alone, and its route table.
fn public(facts: &Facts<'_, '_>, ways: &Ways, case: &Case<'_>) -> Option<(usize, usize)> {
    let subnet = facts.declared(case.value, SUBNET)?;
    let (routes, leads) = ways.of_subnet(subnet)?;
    let by_gateway = leads?.iter().all(|target| *target == "GatewayId");
    // An address of IPv6 is public by itself.
    let has_six = facts.property(subnet, &["Ipv6CidrBlock"]).is_some();
    let is_internet = facts.of_kind("AWS::EC2::Route").iter().any(|route| {
        let refers = |property: &str, kind: &str| facts.declared(facts.property(*route, &[property])?, kind);
        refers("RouteTableId", "AWS::EC2::RouteTable") == Some(routes) && refers("GatewayId", GATEWAY).is_some()
    });
    (by_gateway && is_internet && !has_six && !facts.is_shared(routes)).then_some((subnet, routes))
}

fn is_on_fargate(facts: &Facts<'_, '_>, service: usize) -> bool {
    let providers = facts.reach(service, &["CapacityProviderStrategy", "CapacityProvider"]);
    let is_fargate = |case: &Case<'_>| matches!(facts.literal(case.value), Some("FARGATE" | "FARGATE_SPOT"));
    facts.text(service, &["LaunchType"]) == Some("FARGATE")
        || (!providers.is_empty() && providers.iter().all(is_fargate))
}

/// Whether the tasks have a public address, or may have.
fn has_address(facts: &Facts<'_, '_>, service: usize) -> bool {
    let network = facts.property(service, &["NetworkConfiguration", "AwsvpcConfiguration"]);
    let Some(entries) = network.and_then(|value| value.as_object()) else { return true };
    match crate::model::entry(entries, "AssignPublicIp") {
        None => entries.iter().any(|entry| entry.key.text.starts_with("Fn::")),
        Some(entry) => facts.literal(&entry.value) != Some("DISABLED"),
    }
}
