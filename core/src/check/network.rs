//! Subnets and the links that they need: a route table for each subnet, subnets for what must stand in a network.
//!
//! In: the template and its names. Out: findings with the resource or property to add.
//! Not here: address blocks, gateways and routes, which have rules of their own.

mod placement;

use super::cycles::free_name;
use super::names::Declared;
use super::walk::{self, Area};
use super::{Context, Front};
use crate::findings::table::network as table;
use crate::findings::{Finding, Item};
use crate::model::{Function, Resource, Section, Value, ValueKind, entry};
use std::collections::BTreeSet;

const SUBNET: &str = "AWS::EC2::Subnet";
const ROUTE_TABLE: &str = "AWS::EC2::RouteTable";
const ASSOCIATION: &str = "AWS::EC2::SubnetRouteTableAssociation";

/// Checks the network of the template.
pub fn check(cx: &mut Context<'_>) {
    subnets(cx);
    placement::check(cx);
}

/// A subnet that nothing associates with a route table uses the main one of its VPC, which has no way out.
fn subnets(cx: &mut Context<'_>) {
    let template = cx.template;
    // A macro, or an item that could not be read, may hold the association.
    let unknown = cx.names.open || cx.names.transforms.rewriting || !template.poisoned.is_empty();
    if unknown || !template.resources.iter().any(|resource| resource.kind.text == SUBNET) {
        return;
    }
    let Some(associated) = associated(cx) else { return };
    let mut shared: Option<BTreeSet<usize>> = None;
    for (index, subnet) in template.resources.iter().enumerate() {
        if subnet.kind.text != SUBNET || associated.contains(&index) {
            continue;
        }
        let tables: Vec<&Resource> = template.resources.iter().filter(|other| other.kind.text == ROUTE_TABLE).collect();
        let is_shared = shared.get_or_insert_with(|| self::shared(cx)).contains(&index);
        let row = if tables.is_empty() || is_shared {
            &table::SUBNET_ON_MAIN_ROUTE_TABLE
        } else {
            &table::SUBNET_WITHOUT_ROUTE_TABLE
        };
        let vpc = place_of(subnet, "VpcId");
        let near = tables.iter().find(|other| vpc.is_some() && place_of(other, "VpcId") == vpc).or(tables.first());
        let name = &subnet.name.text;
        let finding = Finding::new(row, subnet.name.place)
            .with("name", name)
            .with("association", free_name(cx, &format!("{name}RouteTableAssociation")));
        let finding = match near {
            Some(table) => finding.with("route_table", &table.name.text),
            None => match vpc {
                Some(vpc) => finding.with("new_table", free_name(cx, &format!("{name}RouteTable"))).with("vpc", vpc),
                None => finding,
            },
        };
        cx.report.push_for(Item::Entry(Section::Resources, index), finding);
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
fn associated(cx: &Context<'_>) -> Option<BTreeSet<usize>> {
    let mut found = BTreeSet::new();
    for resource in cx.template.resources.iter().filter(|resource| resource.kind.text == ASSOCIATION) {
        let subnet = entry(&resource.properties, "SubnetId")?;
        if !name_subnets(cx, &subnet.value, &mut found) {
            return None;
        }
    }
    Some(found)
}

/// Adds the subnets that a value may be; tells whether these are all.
fn name_subnets(cx: &Context<'_>, value: &Value, found: &mut BTreeSet<usize>) -> bool {
    let named = match &value.kind {
        ValueKind::Ref(name) if name.text == "AWS::NoValue" => return true,
        ValueKind::Ref(name) => name,
        ValueKind::GetAtt { resource, .. } => resource,
        ValueKind::Call(Function::If, arguments) if arguments.len() == 3 => {
            return arguments[1..].iter().all(|branch| name_subnets(cx, branch, found));
        }
        ValueKind::Call(Function::Select, arguments) => match arguments.as_slice() {
            [_, Value { kind: ValueKind::List(items), .. }] => {
                return items.iter().all(|item| name_subnets(cx, item, found));
            }
            _ => return false,
        },
        ValueKind::Sub(sub) => {
            let names: Vec<&str> = sub.names().map(|(name, _)| name).collect();
            let [name] = names.as_slice() else { return false };
            return resource(cx, name).is_some_and(|index| found.insert(index) || found.contains(&index));
        }
        // The ID of a subnet that existed before the stack is none of its own.
        ValueKind::Text(text) => return text.starts_with("subnet-"),
        _ => return false,
    };
    match resource(cx, &named.text) {
        Some(index) if cx.template.resources.get(index).is_some_and(|resource| resource.kind.text == SUBNET) => {
            found.insert(index);
            true
        }
        _ => false,
    }
}

fn resource(cx: &Context<'_>, name: &str) -> Option<usize> {
    match cx.names.values.get(name) {
        Some(Declared::Resource(index)) => Some(*index),
        _ => None,
    }
}

/// Subnets that another stack may associate: those in outputs, and those handed to nested stacks and custom resources.
fn shared(cx: &Context<'_>) -> BTreeSet<usize> {
    let template = cx.template;
    let mut shared = BTreeSet::new();
    walk::template(template, &mut |site, value| {
        let leaves = match (site.item, site.area) {
            (_, Area::Output) => true,
            (Item::Entry(Section::Resources, index), Area::Property) => {
                template.resources.get(index).is_some_and(|resource| hands_on(&resource.kind.text))
            }
            _ => false,
        };
        if !leaves {
            return;
        }
        match &value.kind {
            ValueKind::Ref(name) => shared.extend(resource(cx, &name.text)),
            ValueKind::GetAtt { resource: name, .. } => shared.extend(resource(cx, &name.text)),
            ValueKind::Sub(sub) => {
                shared.extend(sub.names().filter_map(|(name, _)| resource(cx, name.split('.').next().unwrap_or(name))));
            }
            _ => {}
        }
    });
    shared
}

/// Types whose resources give their properties to code or templates that this template does not show.
fn hands_on(kind: &str) -> bool {
    kind.starts_with("Custom::")
        || kind.ends_with("::MODULE")
        || !(kind.starts_with("AWS::") || kind.starts_with("Alexa::"))
        || matches!(
            kind,
            "AWS::CloudFormation::CustomResource" | "AWS::CloudFormation::Stack" | "AWS::CloudFormation::StackSet"
        )
}

/// Whether the value of a property is certain not to be there: absent, and nothing may add it.
fn is_absent(cx: &Context<'_>, resource: &Resource, property: &str) -> bool {
    let merged = resource.properties.iter().any(|entry| entry.key.text.starts_with("Fn::"));
    if merged || (cx.front == Front::Engine && cx.names.transforms.rewriting) {
        return false;
    }
    entry(&resource.properties, property).is_none_or(|entry| entry.value.is_no_value())
}
