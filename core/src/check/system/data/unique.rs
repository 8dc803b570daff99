//! What is one of a kind: names of exports, and literal identifiers of resources.
//!
//! Two of them are wrong only if both can exist in one deployment.

use crate::check::facts::{Case, Facts, Literal};
use crate::check::values::words;
use crate::findings::report::Report;
use crate::findings::table::data as table;
use crate::findings::{Finding, Item};
use crate::model::{Output, Place, Section, ValueKind, entry};
use crate::schema::PropertyList;
use std::collections::{BTreeMap, BTreeSet};

/// Checks the names of exports.
pub(in crate::check::system) fn exports(facts: &Facts<'_, '_>, report: &mut Report) {
    let outputs = &facts.template.outputs;
    let mut taken: BTreeMap<String, Vec<&Output>> = BTreeMap::new();
    for (index, output) in outputs.iter().enumerate() {
        let Some(export) = entry(&output.attributes, "Export") else { continue };
        let Some(name) = facts.comparable(&export.value) else { continue };
        let others = taken.entry(name.clone()).or_default();
        let first = others.iter().find(|other| {
            let guards: Vec<_> = [condition(output), condition(other)].into_iter().flatten().collect();
            facts.coexist_under(&[], &guards)
        });
        if let Some(first) = first {
            let finding = Finding::new(&table::DUPLICATE_EXPORT, export.value.place)
                .with("name", name)
                .with("first", &first.name.text);
            report.push_for(Item::Entry(Section::Outputs, index), finding);
        }
        others.push(output);
    }
}

fn condition(output: &Output) -> Option<(&str, bool)> {
    match &entry(&output.attributes, "Condition")?.value.kind {
        ValueKind::Condition(name) => Some((&name.text, true)),
        _ => None,
    }
}

/// What AWS keeps apart, though the schema identifies the resource by another property. A part that ends in `?` may be left out
/// by both; a list is each of its items.
#[rustfmt::skip] // a row a line
static NAMES: &[(&str, &[&str])] = &[
    ("AWS::ApiGateway::Authorizer", &["RestApiId", "Name"]),
    ("AWS::ApiGateway::Resource", &["RestApiId", "ParentId", "PathPart"]),
    ("AWS::ApiGatewayV2::Authorizer", &["ApiId", "Name"]),
    ("AWS::ApiGatewayV2::Route", &["ApiId", "RouteKey"]),
    ("AWS::AppSync::DataSource", &["ApiId", "Name"]),
    ("AWS::AppSync::Resolver", &["ApiId", "TypeName", "FieldName"]),
    ("AWS::Batch::ComputeEnvironment", &["ComputeEnvironmentName"]),
    ("AWS::Batch::JobQueue", &["JobQueueName"]),
    ("AWS::CloudFront::Function", &["Name"]),
    ("AWS::CodeBuild::Project", &["Name"]),
    ("AWS::EC2::LaunchTemplate", &["LaunchTemplateName"]),
    ("AWS::EC2::SecurityGroup", &["GroupName", "VpcId?"]),
    ("AWS::ECS::Service", &["ServiceName", "Cluster?"]),
    ("AWS::EFS::MountTarget", &["FileSystemId", "SubnetId"]),
    ("AWS::EKS::Nodegroup", &["ClusterName", "NodegroupName"]),
    ("AWS::ElasticLoadBalancingV2::LoadBalancer", &["Name"]),
    ("AWS::ElasticLoadBalancingV2::TargetGroup", &["Name"]),
    ("AWS::Events::Rule", &["Name", "EventBusName?"]),
    ("AWS::IAM::ManagedPolicy", &["ManagedPolicyName"]),
    ("AWS::IAM::Policy", &["PolicyName", "Groups"]),
    ("AWS::IAM::Policy", &["PolicyName", "Roles"]),
    ("AWS::IAM::Policy", &["PolicyName", "Users"]),
    ("AWS::Lambda::Alias", &["FunctionName", "Name"]),
    ("AWS::Lambda::EventSourceMapping", &["FunctionName", "EventSourceArn", "Queues?", "Topics?"]),
    ("AWS::Lambda::Url", &["TargetFunctionArn", "Qualifier?"]),
    ("AWS::Route53::RecordSet", &["Type", "Name", "HostedZoneId?", "HostedZoneName?", "SetIdentifier?"]),
    ("AWS::SNS::Topic", &["TopicName"]),
    ("AWS::SQS::Queue", &["QueueName"]),
    ("AWS::Scheduler::Schedule", &["Name", "GroupName?"]),
    ("AWS::SecretsManager::Secret", &["Name"]),
    ("AWS::ServiceDiscovery::Service", &["Name", "NamespaceId?"]),
    ("AWS::StepFunctions::Activity", &["Name"]),
    ("AWS::StepFunctions::StateMachine", &["StateMachineName"]),
    ("AWS::WAFv2::IPSet", &["Name", "Scope"]),
    ("AWS::WAFv2::RegexPatternSet", &["Name", "Scope"]),
    ("AWS::WAFv2::RuleGroup", &["Name", "Scope"]),
    ("AWS::WAFv2::WebACL", &["Name", "Scope"]),
];

/// One of the identifiers that a resource may have.
#[derive(Clone)]
struct Claim<'t> {
    owner: usize,
    values: Vec<String>,
    guards: Vec<Literal<'t>>,
    place: Place,
}

/// Checks the identifiers of resources of one type.
pub(in crate::check::system) fn identifiers(facts: &Facts<'_, '_>, report: &mut Report) {
    for kind in facts.kinds().filter(|kind| facts.of_kind(kind).len() > 1) {
        let mut told = BTreeSet::new();
        for parts in identities(facts, kind) {
            keep_apart(facts, report, kind, &parts, &mut told);
        }
    }
}

/// Tells of each resource that has the parts of an earlier one, once.
fn keep_apart(facts: &Facts<'_, '_>, report: &mut Report, kind: &str, parts: &[&str], told: &mut BTreeSet<usize>) {
    let mut taken: BTreeMap<Vec<String>, Vec<Claim<'_>>> = BTreeMap::new();
    for &index in facts.of_kind(kind) {
        for claim in claims(facts, index, parts) {
            let others = taken.entry(claim.values.clone()).or_default();
            let first = others.iter().take(EARLIER).find(|other| {
                let guards: Vec<Literal<'_>> = other.guards.iter().chain(&claim.guards).copied().collect();
                other.owner != index && facts.coexist_under(&[other.owner, index], &guards)
            });
            if let Some(first) = first
                && told.insert(index)
            {
                let given = parts.iter().zip(&claim.values).filter(|(_, value)| !value.is_empty());
                let (names, values): (Vec<&str>, Vec<&str>) =
                    given.map(|(part, value)| (part.trim_end_matches('?'), shown(value))).unzip();
                let finding = Finding::new(&table::DUPLICATE_PHYSICAL_NAME, claim.place)
                    .with("first", facts.name(first.owner))
                    .with("kind", kind)
                    .with("properties", words::names(&names, "and"))
                    .with("value", values.join("`, `"));
                report.push_for(Facts::item(index), finding);
            }
            others.push(claim);
        }
    }
}

/// A reference alone is shown as its author writes it.
fn shown(value: &str) -> &str {
    let name = value.strip_prefix("${").and_then(|rest| rest.strip_suffix('}'));
    name.filter(|name| !name.contains("${")).unwrap_or(value)
}

/// How many earlier claims of one name are looked at, and how many names of one resource.
const EARLIER: usize = 32;

/// The properties that tell resources of a type apart, if their author gives all of them.
fn identities<'t>(facts: &Facts<'_, 't>, kind: &str) -> Vec<Vec<&'t str>> {
    let named: Vec<Vec<&str>> =
        NAMES.iter().filter(|(named, _)| *named == kind).map(|(_, parts)| parts.to_vec()).collect();
    let Some(known) = facts.schema.resource_type(kind).filter(|_| named.is_empty()) else { return named };
    let parts: Vec<&str> = known.list(PropertyList::PrimaryIdentifier).collect();
    let given = |path: &&str| !path.contains('/') && !known.lists(PropertyList::ReadOnly, path);
    if !parts.is_empty() && parts.iter().all(given) { vec![parts] } else { Vec::new() }
}

/// Every identifier that a resource may have, with the conditions under which it has it.
fn claims<'t>(facts: &Facts<'_, 't>, index: usize, parts: &[&str]) -> Vec<Claim<'t>> {
    let Some(resource) = facts.get(index) else { return Vec::new() };
    let mut claims = vec![Claim { owner: index, values: Vec::new(), guards: Vec::new(), place: resource.kind.place }];
    for (number, part) in parts.iter().enumerate() {
        let name = part.trim_end_matches('?');
        let mut longer = Vec::new();
        for case in values(facts, index, name) {
            let Some(text) = facts.comparable(case.value) else { continue };
            for claim in &claims {
                let mut claim = claim.clone();
                claim.values.push(text.clone());
                claim.guards.extend(&case.guards);
                claim.place = if number == 0 || *part == name { case.value.place } else { claim.place };
                longer.push(claim);
            }
        }
        // What both leave out is the same for both.
        if *part != name && facts.is_absent(index, name) {
            for mut claim in claims {
                claim.values.push(String::new());
                longer.push(claim);
            }
        }
        claims = longer;
        claims.truncate(EARLIER);
    }
    claims
}

/// The values that a property may have; those of a list are its items.
fn values<'t>(facts: &Facts<'_, 't>, index: usize, name: &str) -> Vec<Case<'t>> {
    let Some(value) = facts.property(index, &[name]) else { return Vec::new() };
    match value.as_list() {
        Some(_) => facts.items(value).unwrap_or_default(),
        None => facts.cases(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::Schema;

    #[test]
    fn every_part_is_a_property_of_its_type() {
        let schema = Schema::bundled().expect("a schema of this format");
        assert!(NAMES.is_sorted());
        for (kind, parts) in NAMES {
            let known = schema.resource_type(kind).unwrap_or_else(|| panic!("{kind}"));
            for part in *parts {
                assert!(known.root().property(part.trim_end_matches('?')).is_some(), "{kind} {part}");
            }
        }
    }
}
