//! Properties that place a resource in a network, where the service needs them although the schema does not ask.
//!
//! Two tables: what a service refuses without one of some properties, and what it refuses when security groups of the
//! stack's own VPC come without a subnet of it (a VPC that a stack makes is never the account's default VPC).

use super::super::Context;
use super::super::names::Declared;
use super::{SUBNET, is_absent, place_of};
use crate::findings::table::network as table;
use crate::findings::{Finding, Item};
use crate::model::{Resource, Section, Value, ValueKind, entry};

/// A type that needs one of some properties.
struct Needs {
    kind: &'static str,
    /// The rule holds where this property has this literal.
    when: Option<(&'static str, &'static str)>,
    /// The rule does not hold where this object has this literal.
    unless: Option<(&'static str, &'static str, &'static str)>,
    /// One of these must be there; the first is shown.
    any_of: &'static [&'static str],
    /// The first, as it is written, with `{}` for names of the stack.
    form: &'static str,
}

static NEEDS: &[Needs] = &[
    Needs {
        kind: "AWS::AutoScaling::AutoScalingGroup",
        when: None,
        unless: None,
        any_of: &["VPCZoneIdentifier", "AvailabilityZones", "AvailabilityZoneIds", "InstanceId"],
        form: "VPCZoneIdentifier: [{}]",
    },
    Needs {
        kind: "AWS::ElasticLoadBalancing::LoadBalancer",
        when: None,
        unless: None,
        any_of: &["Subnets", "AvailabilityZones"],
        form: "Subnets: [{}]",
    },
    Needs {
        kind: "AWS::ECS::Service",
        when: Some(("LaunchType", "FARGATE")),
        unless: Some(("DeploymentController", "Type", "EXTERNAL")),
        any_of: &["NetworkConfiguration"],
        form: "NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [{}] } }",
    },
];

/// A type that stands in the default VPC unless told otherwise, and then cannot have security groups of another VPC.
struct Placed {
    kind: &'static str,
    /// The property that lists security groups.
    groups: &'static str,
    /// The property that places the resource.
    subnet: &'static str,
    form: &'static str,
    /// Properties that place it by other means.
    others: &'static [&'static str],
}

static PLACED: &[Placed] = &[
    Placed {
        kind: "AWS::EC2::Instance",
        groups: "SecurityGroupIds",
        subnet: "SubnetId",
        form: "SubnetId: {}",
        others: &["LaunchTemplate", "NetworkInterfaces"],
    },
    Placed {
        kind: "AWS::RDS::DBInstance",
        groups: "VPCSecurityGroups",
        subnet: "DBSubnetGroupName",
        form: "DBSubnetGroupName: {}",
        others: &[
            "DBClusterIdentifier",
            "DBClusterSnapshotIdentifier",
            "DBSnapshotIdentifier",
            "SourceDBClusterIdentifier",
            "SourceDBInstanceAutomatedBackupsArn",
            "SourceDBInstanceIdentifier",
            "SourceDbiResourceId",
        ],
    },
    Placed {
        kind: "AWS::RDS::DBCluster",
        groups: "VpcSecurityGroupIds",
        subnet: "DBSubnetGroupName",
        form: "DBSubnetGroupName: {}",
        others: &[
            "ReplicationSourceIdentifier",
            "SnapshotIdentifier",
            "SourceDBClusterIdentifier",
            "SourceDbClusterResourceId",
        ],
    },
    Placed {
        kind: "AWS::DocDB::DBCluster",
        groups: "VpcSecurityGroupIds",
        subnet: "DBSubnetGroupName",
        form: "DBSubnetGroupName: {}",
        others: &["SnapshotIdentifier", "SourceDBClusterIdentifier"],
    },
    Placed {
        kind: "AWS::Neptune::DBCluster",
        groups: "VpcSecurityGroupIds",
        subnet: "DBSubnetGroupName",
        form: "DBSubnetGroupName: {}",
        others: &["SnapshotIdentifier", "SourceDBClusterIdentifier"],
    },
    Placed {
        kind: "AWS::ElastiCache::CacheCluster",
        groups: "VpcSecurityGroupIds",
        subnet: "CacheSubnetGroupName",
        form: "CacheSubnetGroupName: {}",
        others: &[],
    },
    Placed {
        kind: "AWS::ElastiCache::ReplicationGroup",
        groups: "SecurityGroupIds",
        subnet: "CacheSubnetGroupName",
        form: "CacheSubnetGroupName: {}",
        others: &["GlobalReplicationGroupId", "PrimaryClusterId"],
    },
    Placed {
        kind: "AWS::Redshift::Cluster",
        groups: "VpcSecurityGroupIds",
        subnet: "ClusterSubnetGroupName",
        form: "ClusterSubnetGroupName: {}",
        others: &["SnapshotIdentifier"],
    },
];

/// The half of a Lambda function's network that does not stand without the other.
static PAIR: (&str, &str, [&str; 2]) = ("AWS::Lambda::Function", "VpcConfig", ["SecurityGroupIds", "SubnetIds"]);

/// Checks the properties of every resource that has such rules.
pub(super) fn check(cx: &mut Context<'_>) {
    let template = cx.template;
    for (index, resource) in template.resources.iter().enumerate() {
        if resource.unchecked_kind {
            continue;
        }
        cx.report.enter(Item::Entry(Section::Resources, index));
        for needs in NEEDS.iter().filter(|needs| needs.kind == resource.kind.text) {
            needed(cx, resource, needs);
        }
        for placed in PLACED.iter().filter(|placed| placed.kind == resource.kind.text) {
            self::placed(cx, resource, placed);
        }
        if resource.kind.text == PAIR.0 {
            pair(cx, resource);
        }
    }
}

fn needed(cx: &mut Context<'_>, resource: &Resource, needs: &Needs) {
    let literal = |property: &str| entry(&resource.properties, property).and_then(|entry| entry.value.as_text());
    if needs.when.is_some_and(|(property, wanted)| literal(property) != Some(wanted)) {
        return;
    }
    if let Some((object, key, excluded)) = needs.unless
        && let Some(entries) = entry(&resource.properties, object).map(|entry| &entry.value)
    {
        let value = entries.as_object().and_then(|entries| entry(entries, key)).map(|entry| &entry.value.kind);
        match value {
            Some(ValueKind::Text(text)) if text != excluded => {}
            _ => return,
        }
    }
    if needs.any_of.iter().all(|property| is_absent(cx, resource, property)) {
        let finding = Finding::new(&table::MISSING_NETWORK_PROPERTY, resource.kind.place)
            .with("name", &resource.name.text)
            .with("kind", needs.kind)
            .with("properties", either(needs.any_of))
            .with("form", filled(cx, needs.form, needs.kind, None));
        cx.report.push(finding);
    }
}

fn either(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(" or ")
}

fn placed(cx: &mut Context<'_>, resource: &Resource, placed: &Placed) {
    let absent = std::iter::once(&placed.subnet).chain(placed.others).all(|property| is_absent(cx, resource, property));
    if !absent {
        return;
    }
    let own = entry(&resource.properties, placed.groups).and_then(|entry| own_group(cx, &entry.value));
    let finding = match own {
        Some((group, vpc)) => Finding::new(&table::SECURITY_GROUP_WITHOUT_SUBNET, resource.kind.place)
            .with("name", &resource.name.text)
            .with("groups", placed.groups)
            .with("group", group)
            .with("vpc", vpc),
        // Without groups it only lands in another network than the one that the stack makes.
        None if cx.template.resources.iter().any(|other| other.kind.text == "AWS::EC2::VPC") => {
            Finding::new(&table::OUTSIDE_OWN_VPC, resource.kind.place)
                .with("name", &resource.name.text)
                .with("property", placed.subnet)
        }
        None => return,
    };
    let form = filled(cx, placed.form, placed.kind, own.map(|(_, vpc)| vpc));
    cx.report.push(finding.with("form", form));
}

/// The form with names of the stack: of two subnets in a list, of one elsewhere, or of a group of subnets of the same service.
fn filled(cx: &Context<'_>, form: &str, kind: &str, vpc: Option<&str>) -> String {
    let service = kind.rsplit_once("::").map_or("", |(service, _)| service);
    let is_group = form.contains("SubnetGroupName");
    let fits = |other: &&Resource| match is_group {
        true => other.kind.text.starts_with(service) && other.kind.text.ends_with("SubnetGroup"),
        false => other.kind.text == SUBNET && (vpc.is_none() || place_of(other, "VpcId") == vpc),
    };
    let most = if form.contains("[{}]") { 2 } else { 1 };
    let names = cx.template.resources.iter().filter(fits).take(most).map(|other| other.name.text.as_str());
    let names = names.collect::<Vec<_>>().join(", ");
    form.replace("{}", if names.is_empty() { "…" } else { &names })
}

/// A security group of the list that belongs to a VPC of this stack, with that VPC.
fn own_group<'t>(cx: &Context<'t>, groups: &Value) -> Option<(&'t str, &'t str)> {
    groups.as_list()?.iter().find_map(|group| {
        let name = match &group.kind {
            ValueKind::Ref(name) => name,
            ValueKind::GetAtt { resource, attribute } if attribute.text == "GroupId" => resource,
            _ => return None,
        };
        let group = declared(cx, &name.text, "AWS::EC2::SecurityGroup")?;
        let vpc = match &entry(&group.properties, "VpcId")?.value.kind {
            ValueKind::Ref(vpc) => vpc,
            ValueKind::GetAtt { resource, .. } => resource,
            _ => return None,
        };
        let vpc = declared(cx, &vpc.text, "AWS::EC2::VPC")?;
        Some((group.name.text.as_str(), vpc.name.text.as_str()))
    })
}

fn declared<'t>(cx: &Context<'t>, name: &str, kind: &str) -> Option<&'t Resource> {
    let Some(Declared::Resource(index)) = cx.names.values.get(name) else { return None };
    cx.template.resources.get(*index).filter(|resource| resource.kind.text == kind)
}

/// Subnets and security groups of a function come together, or both lists are empty.
fn pair(cx: &mut Context<'_>, resource: &Resource) {
    let (_, object, keys) = PAIR;
    let Some(network) = entry(&resource.properties, object) else { return };
    let Some(entries) = network.value.as_object() else { return };
    let filled = keys.map(|key| match entry(entries, key).map(|entry| &entry.value) {
        None => Some(false),
        Some(value) if value.is_no_value() => Some(false),
        Some(Value { kind: ValueKind::List(items), .. }) => Some(!items.is_empty()),
        Some(_) => None,
    });
    let (missing, given) = match filled {
        [Some(true), Some(false)] => (keys[1], keys[0]),
        [Some(false), Some(true)] => (keys[0], keys[1]),
        _ => return,
    };
    let finding = Finding::new(&table::HALF_A_NETWORK, network.key.place)
        .with("object", object)
        .with("given", given)
        .with("missing", missing);
    cx.report.push(finding);
}
