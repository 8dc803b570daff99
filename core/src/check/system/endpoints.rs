//! Private DNS of interface endpoints: what the VPC must allow, and one endpoint for a service.

use crate::check::facts::{Facts, Piece};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::network as table;
use std::collections::BTreeMap;

/// The services that have gateway endpoints.
static BY_GATEWAY: &[&str] = &["dynamodb", "s3", "s3express"];

/// The last word of the service's name (`s3`, `secretsmanager`), whatever region stands before it.
pub(super) fn service(facts: &Facts<'_, '_>, endpoint: usize) -> Option<String> {
    let pieces = facts.pieces(facts.property(endpoint, &["ServiceName"])?);
    let Some(Piece::Text(text)) = pieces.last() else { return None };
    text.rsplit_once('.').map(|(_, name)| name.to_owned())
}

/// Gateway endpoints of services that have none: EC2 makes one of this type unless it is told otherwise.
pub(super) fn types(facts: &Facts<'_, '_>, report: &mut Report) {
    for &index in facts.of_kind("AWS::EC2::VPCEndpoint") {
        let given = facts.property(index, &["VpcEndpointType"]);
        let is_gateway = match given {
            Some(value) => facts.literal(value) == Some("Gateway"),
            None => facts.is_absent(index, "VpcEndpointType"),
        };
        let service = service(facts, index).filter(|name| !name.starts_with("vpce-svc-"));
        if let (true, Some(service), Some(resource)) = (is_gateway, service, facts.get(index))
            && !BY_GATEWAY.contains(&service.as_str())
        {
            let finding =
                Finding::new(&table::NO_GATEWAY_ENDPOINT, given.map_or(resource.kind.place, |value| value.place))
                    .with("name", &resource.name.text)
                    .with("service", service);
            report.push_for(Facts::item(index), finding);
        }
    }
}

/// Checks the interface endpoints that answer to the service's own name.
pub(super) fn check(facts: &Facts<'_, '_>, report: &mut Report) {
    let mut services: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
    for &index in facts.of_kind("AWS::EC2::VPCEndpoint") {
        let is_interface = facts.text(index, &["VpcEndpointType"]) == Some("Interface");
        if !is_interface
            || !facts.text(index, &["PrivateDnsEnabled"]).is_some_and(|text| text.eq_ignore_ascii_case("true"))
        {
            continue;
        }
        attributes(facts, report, index);
        let text = |property| facts.comparable(facts.property(index, &[property])?);
        let (Some(service), Some(vpc)) = (text("ServiceName"), text("VpcId")) else { continue };
        let earlier = services.entry((service, vpc)).or_default();
        if let Some(other) = earlier.iter().find(|other| facts.coexist(&[**other, index]))
            && let Some(resource) = facts.get(index)
        {
            let finding = Finding::new(&table::ENDPOINT_TWICE, resource.name.place)
                .with("name", &resource.name.text)
                .with("other", facts.name(*other));
            report.push_for(Facts::item(index), finding);
        }
        earlier.push(index);
    }
}

/// What EC2 makes of an attribute of a VPC that is not given.
static ATTRIBUTES: &[(&str, bool)] = &[("EnableDnsHostnames", false), ("EnableDnsSupport", true)];

fn attributes(facts: &Facts<'_, '_>, report: &mut Report, index: usize) {
    let Some(vpc) = facts.vpc_of(index) else { return };
    for &(attribute, default) in ATTRIBUTES {
        let is_off = match facts.text(vpc, &[attribute]) {
            Some(text) => text.eq_ignore_ascii_case("false"),
            None => !default && facts.is_absent(vpc, attribute),
        };
        if is_off && let Some(value) = facts.property(index, &["PrivateDnsEnabled"]) {
            let finding = Finding::new(&table::PRIVATE_DNS_WITHOUT_VPC, value.place)
                .with("name", facts.name(index))
                .with("vpc", facts.name(vpc))
                .with("attribute", attribute);
            report.push_for(Facts::item(index), finding);
            return;
        }
    }
}
