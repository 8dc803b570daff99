//! Availability zones: what must stand in two of them does not stand in one.
//!
//! A zone is known by its literal name or by its number in `GetAZs`. Local zones and Outposts are silent.

use crate::check::facts::{Case, Facts};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::network as table;
use crate::model::{Function, Value, ValueKind, entry};
use std::collections::BTreeMap;

/// A list that names subnets, and the key that holds one in each item.
type List = (&'static [&'static str], Option<&'static str>);

/// A type whose subnets are in two zones or more.
struct Spread {
    kind: &'static str,
    subnets: &'static [List],
    /// The rule does not hold if this property is there and none of these literals.
    only: Option<(&'static str, &'static [&'static str])>,
    /// The rule does not hold if this property is there.
    unless: Option<&'static str>,
    what: &'static str,
    /// The schema says how many subnets there must be.
    counts_are_known: bool,
}

static SPREADS: &[Spread] = &[
    Spread {
        kind: "AWS::ElasticLoadBalancingV2::LoadBalancer",
        subnets: &[(&["Subnets"], None), (&["SubnetMappings"], Some("SubnetId"))],
        only: Some(("Type", &["application"])),
        unless: None,
        what: "an application load balancer",
        counts_are_known: true,
    },
    Spread {
        kind: "AWS::RDS::DBSubnetGroup",
        subnets: &[(&["SubnetIds"], None)],
        only: None,
        unless: None,
        what: "a database subnet group",
        counts_are_known: false,
    },
    Spread {
        kind: "AWS::DocDB::DBSubnetGroup",
        subnets: &[(&["SubnetIds"], None)],
        only: None,
        unless: None,
        what: "a database subnet group",
        counts_are_known: false,
    },
    Spread {
        kind: "AWS::Neptune::DBSubnetGroup",
        subnets: &[(&["SubnetIds"], None)],
        only: None,
        unless: None,
        what: "a database subnet group",
        counts_are_known: false,
    },
    Spread {
        kind: "AWS::EKS::Cluster",
        subnets: &[(&["ResourcesVpcConfig", "SubnetIds"], None)],
        only: None,
        unless: Some("OutpostConfig"),
        what: "an EKS cluster",
        counts_are_known: false,
    },
];

/// Subnets that are all in one zone, where the service wants two.
pub(super) fn check(facts: &Facts<'_, '_>, report: &mut Report) {
    for spread in SPREADS {
        for &index in facts.of_kind(spread.kind) {
            if applies(facts, index, spread) {
                judge(facts, report, index, spread);
            }
        }
    }
}

/// Types that take one subnet of a zone, and the lists that name their subnets.
static APART: &[(&str, &[List])] = &[
    ("AWS::EC2::VPCEndpoint", &[(&["SubnetIds"], None)]),
    ("AWS::ElasticLoadBalancing::LoadBalancer", &[(&["Subnets"], None)]),
    ("AWS::ElasticLoadBalancingV2::LoadBalancer", &[(&["Subnets"], None), (&["SubnetMappings"], Some("SubnetId"))]),
];

/// A subnet that something uses, with its zone.
struct Used<'t> {
    /// What the subnet is used for: resources of one owner have it together.
    index: usize,
    subnet: usize,
    zone: String,
    case: Case<'t>,
}

/// Two subnets of one zone, where the service takes one of each.
pub(super) fn apart(facts: &Facts<'_, '_>, report: &mut Report) {
    for (kind, lists) in APART {
        for &index in facts.of_kind(kind) {
            let mut used = Vec::new();
            for (path, key) in *lists {
                let items = facts.property(index, path).and_then(|list| facts.items(list)).unwrap_or_default();
                used.extend(items.into_iter().filter_map(|item| of_item(facts, index, item, *key)));
            }
            // That all are in one zone is told already.
            if !report.has(Facts::item(index), table::ONE_ZONE.code) {
                same_zone(facts, report, index, &used);
            }
        }
    }
    let mut files: BTreeMap<usize, Vec<Used<'_>>> = BTreeMap::new();
    for &index in facts.of_kind("AWS::EFS::MountTarget") {
        let system = facts.property(index, &["FileSystemId"]).and_then(|value| facts.resource(value));
        let Some((system, value)) = system.zip(facts.property(index, &["SubnetId"])) else { continue };
        let cases = facts.cases(value).into_iter().filter_map(|case| of_item(facts, index, case, None));
        files.entry(system).or_default().extend(cases);
    }
    for (system, used) in files {
        same_zone(facts, report, system, &used);
    }
}

fn of_item<'t>(facts: &Facts<'_, 't>, index: usize, item: Case<'t>, key: Option<&str>) -> Option<Used<'t>> {
    let value = match key {
        None => item.value,
        Some(key) => &entry(item.value.as_object()?, key)?.value,
    };
    let subnet = facts.declared(value, "AWS::EC2::Subnet")?;
    Some(Used { index, subnet, zone: zone(facts, subnet)?, case: Case { guards: item.guards, value } })
}

fn same_zone(facts: &Facts<'_, '_>, report: &mut Report, owner: usize, used: &[Used<'_>]) {
    for (at, second) in used.iter().enumerate() {
        let first = used[..at].iter().find(|first| {
            let guards: Vec<_> = first.case.guards.iter().chain(&second.case.guards).copied().collect();
            let all = [owner, first.index, second.index, first.subnet, second.subnet];
            first.zone == second.zone && first.subnet != second.subnet && facts.coexist_under(&all, &guards)
        });
        if let Some(first) = first {
            let finding = Finding::new(&table::ZONE_TWICE, second.case.value.place)
                .with("name", facts.name(owner))
                .with("first", facts.name(first.subnet))
                .with("second", facts.name(second.subnet))
                .with("zone", &second.zone);
            report.push_for(Facts::item(second.index), finding);
            return;
        }
    }
}

fn applies(facts: &Facts<'_, '_>, index: usize, spread: &Spread) -> bool {
    let is_of_kind = spread.only.is_none_or(|(property, literals)| {
        facts.is_absent(index, property) || facts.text(index, &[property]).is_some_and(|text| literals.contains(&text))
    });
    is_of_kind && spread.unless.is_none_or(|property| facts.is_absent(index, property))
}

fn judge(facts: &Facts<'_, '_>, report: &mut Report, index: usize, spread: &Spread) {
    let mut zones: Vec<String> = Vec::new();
    let mut subnets: Vec<&str> = Vec::new();
    let mut place = None;
    for (path, key) in spread.subnets {
        let Some(list) = facts.property(index, path) else { continue };
        // A list that is not written out may hold subnets of any zone.
        let Some(items) = facts.items(list) else { return };
        place = Some(list.place);
        for item in items {
            let value = match key {
                None => Some(item.value),
                Some(key) => item.value.as_object().and_then(|entries| Some(&entry(entries, key)?.value)),
            };
            let Some(subnet) = value.and_then(|value| facts.declared(value, "AWS::EC2::Subnet")) else { return };
            let Some(zone) = zone(facts, subnet) else { return };
            if !zones.contains(&zone) {
                zones.push(zone);
            }
            if !subnets.contains(&facts.name(subnet)) {
                subnets.push(facts.name(subnet));
            }
        }
    }
    let (Some(place), [zone]) = (place, zones.as_slice()) else { return };
    // One subnet alone is a matter of the schema there.
    if subnets.len() < 2 && spread.counts_are_known {
        return;
    }
    let finding = Finding::new(&table::ONE_ZONE, place)
        .with("name", facts.name(index))
        .with("what", spread.what)
        .with("subnets", subnets.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" and "))
        .with("are", if subnets.len() == 1 { "is" } else { "are all" })
        .with("zone", zone);
    report.push_for(Facts::item(index), finding);
}

/// The zone of a subnet as text; nothing if it is not known, or may be no zone of the region itself.
fn zone(facts: &Facts<'_, '_>, subnet: usize) -> Option<String> {
    if !facts.is_absent(subnet, "OutpostArn") || !facts.is_absent(subnet, "AvailabilityZoneId") {
        return None;
    }
    let value = facts.property(subnet, &["AvailabilityZone"])?;
    if let Some(text) = facts.literal(value) {
        return is_zone_of_region(text).then(|| text.to_owned());
    }
    match &value.kind {
        ValueKind::Call(Function::Select, arguments) => match arguments.as_slice() {
            [index, Value { kind: ValueKind::Call(Function::GetAZs, region), .. }] => {
                let region = facts.comparable(region.first()?)?;
                let is_own = region.is_empty() || region == "${AWS::Region}";
                let region = if is_own { "the region" } else { &region };
                Some(format!("zone {} of {region}", facts.literal(index)?))
            }
            _ => None,
        },
        // `${AWS::Region}a`
        ValueKind::Sub(_) | ValueKind::Call(Function::Join, _) => {
            let text = facts.comparable(value)?;
            let letter = text.strip_prefix("${AWS::Region}")?;
            (letter.len() == 1 && letter.bytes().all(|byte| byte.is_ascii_lowercase())).then_some(text)
        }
        _ => None,
    }
}

/// `eu-west-1a`, but not `us-west-2-lax-1a`.
fn is_zone_of_region(text: &str) -> bool {
    let Some((area, number)) = text.rsplit_once('-') else { return false };
    let is_area =
        area.split('-').count() < 4 && area.split('-').all(|part| part.bytes().all(|b| b.is_ascii_lowercase()));
    is_area && number.len() == 2 && number.as_bytes()[0].is_ascii_digit() && number.as_bytes()[1].is_ascii_lowercase()
}
