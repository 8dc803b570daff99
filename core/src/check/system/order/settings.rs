//! Settings that stand in a resource of their own, and that others need before they are made: blocks of a VPC, the role of
//! API Gateway's logs, the capacity providers of a cluster, the beginning of a wait.

use super::wait;
use crate::check::addresses::Block;
use crate::check::facts::Facts;
use crate::findings::report::Report;
use crate::model::Value;
use std::collections::BTreeMap;

const BLOCK: &str = "AWS::EC2::VPCCidrBlock";

/// Properties that give a VPC a block of IPv6.
static SIXES: &[&str] =
    &["AmazonProvidedIpv6CidrBlock", "Ipv6CidrBlock", "Ipv6IpamPoolId", "Ipv6Pool", "Ipv6CidrBlockNetworkBorderGroup"];

/// A subnet in a further block of its VPC waits for the block.
pub(in crate::check::system) fn blocks(facts: &Facts<'_, '_>, report: &mut Report) {
    let mut by_vpc: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for &block in facts.of_kind(BLOCK) {
        if let Some(vpc) = facts.vpc_of(block) {
            by_vpc.entry(vpc).or_default().push(block);
        }
    }
    if by_vpc.is_empty() {
        return;
    }
    let literal = |index: usize| Block::parse(facts.text(index, &["CidrBlock"])?).ok();
    for &subnet in facts.of_kind("AWS::EC2::Subnet") {
        let Some((vpc, blocks)) = facts.vpc_of(subnet).and_then(|vpc| Some((vpc, by_vpc.get(&vpc)?))) else { continue };
        // Addresses of the VPC's own block need no other.
        let own = literal(vpc);
        let needed: Vec<usize> = match literal(subnet) {
            Some(part) if own.is_some_and(|own| !own.contains(part)) => {
                let holds = |block: &usize| literal(*block).is_some_and(|block| block.contains(part));
                blocks.iter().copied().filter(holds).collect()
            }
            _ => Vec::new(),
        };
        wait(facts, report, subnet, &needed, "EC2 refuses a subnet until its VPC has the block");
        let has_six = facts.property(subnet, &["Ipv6CidrBlock"]).is_some_and(|value| !value.is_no_value());
        let sixes: Vec<usize> = blocks
            .iter()
            .copied()
            .filter(|block| SIXES.iter().any(|property| facts.property(*block, &[property]).is_some()))
            .collect();
        if has_six {
            wait(facts, report, subnet, &sixes, "EC2 refuses a block of IPv6 until the VPC has one");
        }
    }
}

/// Types with settings of logs, and where these stand.
static LOGGED: &[(&str, &[&[&str]])] = &[
    ("AWS::ApiGateway::Stage", &[&["AccessLogSetting", "DestinationArn"], &["MethodSettings", "LoggingLevel"]]),
    (
        "AWS::ApiGateway::Deployment",
        &[
            &["StageDescription", "AccessLogSetting", "DestinationArn"],
            &["StageDescription", "LoggingLevel"],
            &["StageDescription", "MethodSettings", "LoggingLevel"],
        ],
    ),
];

/// A stage that writes logs waits for the account's role.
pub(in crate::check::system) fn logs(facts: &Facts<'_, '_>, report: &mut Report) {
    let accounts = facts.of_kind("AWS::ApiGateway::Account").iter().copied();
    let accounts: Vec<usize> =
        accounts.filter(|account| facts.property(*account, &["CloudWatchRoleArn"]).is_some()).collect();
    if accounts.is_empty() {
        return;
    }
    for &(kind, paths) in LOGGED {
        for &index in facts.of_kind(kind) {
            let mut settings = paths.iter().flat_map(|path| facts.reach(index, path));
            let writes = settings.any(|case| case.guards.is_empty() && facts.literal(case.value) != Some("OFF"));
            if writes {
                wait(facts, report, index, &accounts, "API Gateway refuses logs until the account has a role for them");
            }
        }
    }
}

/// A service waits for the resource that gives its cluster the service's capacity provider.
pub(in crate::check::system) fn providers(facts: &Facts<'_, '_>, report: &mut Report) {
    let associations = facts.of_kind("AWS::ECS::ClusterCapacityProviderAssociations");
    if associations.is_empty() {
        return;
    }
    let cluster = |index: usize| facts.property(index, &["Cluster"]).and_then(|value| facts.comparable(value));
    let names = |index: usize, path: &[&str]| -> Vec<String> {
        let name = |value: &'_ Value| facts.comparable(value);
        facts.reach(index, path).iter().filter_map(|case| name(case.value)).collect()
    };
    for &service in facts.of_kind("AWS::ECS::Service") {
        let Some(of) = cluster(service) else { continue };
        let wanted = names(service, &["CapacityProviderStrategy", "CapacityProvider"]);
        let inline = facts.property(service, &["Cluster"]).and_then(|value| facts.resource(value));
        let inline = inline.map(|cluster| names(cluster, &["CapacityProviders"])).unwrap_or_default();
        let needed: Vec<usize> = associations
            .iter()
            .copied()
            .filter(|association| cluster(*association).as_ref() == Some(&of))
            .filter(|association| {
                let given = names(*association, &["CapacityProviders"]);
                wanted.iter().any(|name| given.contains(name) && !inline.contains(name))
            })
            .collect();
        wait(facts, report, service, &needed, "ECS refuses a capacity provider that its cluster does not have yet");
    }
}

/// A wait begins with the machine that ends it, not before.
pub(in crate::check::system) fn waits(facts: &Facts<'_, '_>, report: &mut Report) {
    let graph = facts.graph();
    for &index in facts.of_kind("AWS::CloudFormation::WaitCondition") {
        let handle = facts.property(index, &["Handle"]);
        let Some(handle) = handle.and_then(|value| facts.declared(value, "AWS::CloudFormation::WaitConditionHandle"))
        else {
            continue;
        };
        let is_told = |machine: &usize| graph.get(*machine).is_some_and(|edges| edges.contains(&handle));
        let machines: Vec<usize> = facts.of_kind("AWS::EC2::Instance").iter().copied().filter(is_told).collect();
        let reason = "its time runs from when it is made, whether the machine is there or not";
        wait(facts, report, index, &machines, reason);
    }
}
