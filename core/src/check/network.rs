//! Subnets and the links that they need: a route table for each subnet, subnets for what must stand in a network.
//!
//! In: the template and its names. Out: findings with the resource or property to add.
//! Not here: address blocks, gateways and routes, which have rules of their own.

mod placement;

use super::cycles::free_name;
use super::facts::{Facts, Source};
use super::{Context, Front};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::network as table;
use crate::model::{Function, Resource, Value, ValueKind, entry};
use std::collections::BTreeSet;

const SUBNET: &str = "AWS::EC2::Subnet";
const ROUTE_TABLE: &str = "AWS::EC2::RouteTable";
const ASSOCIATION: &str = "AWS::EC2::SubnetRouteTableAssociation";

/// Checks what must stand in a network.
pub fn check(cx: &mut Context<'_>) {
    placement::check(cx);
}

/// A subnet that nothing associates with a route table uses the main one of its VPC, which has no way out.
pub(super) fn subnets(facts: &Facts<'_, '_>, report: &mut Report) {
    // A macro, or an item that could not be read, may hold the association.
    if !facts.is_complete() || facts.of_kind(SUBNET).is_empty() {
        return;
    }
    let Some(associated) = associated(facts) else { return };
    let tables: Vec<&Resource> = facts.of_kind(ROUTE_TABLE).iter().filter_map(|index| facts.get(*index)).collect();
    for &index in facts.of_kind(SUBNET).iter().filter(|index| !associated.contains(*index)) {
        let Some(subnet) = facts.get(index) else { continue };
        let row = if tables.is_empty() || facts.is_shared(index) {
            &table::SUBNET_ON_MAIN_ROUTE_TABLE
        } else {
            &table::SUBNET_WITHOUT_ROUTE_TABLE
        };
        let vpc = place_of(subnet, "VpcId");
        // A name that nothing declares is told, and which network the subnet is in is open until it is mended.
        if vpc.is_some_and(|vpc| !facts.names.values.contains_key(vpc)) {
            continue;
        }
        let near = tables.iter().find(|other| vpc.is_some() && place_of(other, "VpcId") == vpc).or(tables.first());
        let name = &subnet.name.text;
        let finding = Finding::new(row, subnet.name.place)
            .with("name", name)
            .with("association", free_name(facts.names, &format!("{name}RouteTableAssociation")));
        let finding = match near {
            Some(table) => finding.with("route_table", &table.name.text),
            None => match vpc {
                Some(vpc) => {
                    finding.with("new_table", free_name(facts.names, &format!("{name}RouteTable"))).with("vpc", vpc)
                }
                None => finding,
            },
        };
        report.push_for(Facts::item(index), finding);
    }
}

/// The resource or parameter that a property refers to.
fn place_of<'r>(resource: &'r Resource, property: &str) -> Option<&'r str> {
    match &entry(&resource.properties, property)?.value.kind {
        ValueKind::Ref(name) => Some(&name.text),
        ValueKind::GetAtt { resource, .. } => Some(&resource.text),
        _ => None,
    }
}

/// The subnets that an association names; nothing if one of them names a subnet that cannot be told.
fn associated(facts: &Facts<'_, '_>) -> Option<BTreeSet<usize>> {
    let mut found = BTreeSet::new();
    for &index in facts.of_kind(ASSOCIATION) {
        for case in facts.cases(facts.property(index, &["SubnetId"])?) {
            if !name_subnets(facts, case.value, &mut found) {
                return None;
            }
        }
    }
    Some(found)
}

/// Adds the subnets that a value may be; tells whether these are all.
fn name_subnets<'t>(facts: &Facts<'_, 't>, value: &'t Value, found: &mut BTreeSet<usize>) -> bool {
    match facts.source(value) {
        Some(Source::Resource(index, _)) if facts.is(index, SUBNET) => {
            found.insert(index);
            true
        }
        // The ID of a subnet that existed before the stack is none of its own.
        Some(Source::Literal(text)) => text.starts_with("subnet-"),
        _ => match &value.kind {
            ValueKind::Call(Function::Select, arguments) => match arguments.get(1).and_then(|list| facts.items(list)) {
                Some(items) => items.iter().all(|item| name_subnets(facts, item.value, found)),
                None => false,
            },
            _ => false,
        },
    }
}

/// Whether the value of a property is certain not to be there: absent, and nothing may add it.
fn is_absent(cx: &Context<'_>, resource: &Resource, property: &str) -> bool {
    let merged = resource.properties.iter().any(|entry| entry.key.text.starts_with("Fn::"));
    if merged || (cx.front == Front::Engine && cx.names.transforms.rewriting) {
        return false;
    }
    entry(&resource.properties, property).is_none_or(|entry| entry.value.is_no_value())
}
