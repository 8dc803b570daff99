//! Resources of different VPCs that are used together.
//!
//! Only two VPCs of the stack are certain to be different; one that a parameter names may be either.

use crate::check::facts::{Case, Facts, Literal};
use crate::findings::Finding;
use crate::findings::report::Report;
use crate::findings::table::network as table;

/// A type, and the properties whose values are all of one VPC.
struct Together {
    kind: &'static str,
    paths: &'static [&'static [&'static str]],
}

static TOGETHER: &[Together] = &[
    Together { kind: "AWS::AutoScaling::AutoScalingGroup", paths: &[&["VPCZoneIdentifier"], &["TargetGroupARNs"]] },
    Together { kind: "AWS::DocDB::DBCluster", paths: &[&["DBSubnetGroupName"], &["VpcSecurityGroupIds"]] },
    Together { kind: "AWS::DocDB::DBSubnetGroup", paths: &[&["SubnetIds"]] },
    Together {
        kind: "AWS::EC2::Instance",
        paths: &[
            &["SubnetId"],
            &["SecurityGroupIds"],
            &["NetworkInterfaces", "SubnetId"],
            &["NetworkInterfaces", "GroupSet"],
        ],
    },
    Together {
        kind: "AWS::EC2::LaunchTemplate",
        paths: &[
            &["LaunchTemplateData", "NetworkInterfaces", "SubnetId"],
            &["LaunchTemplateData", "NetworkInterfaces", "Groups"],
            &["LaunchTemplateData", "SecurityGroupIds"],
        ],
    },
    Together { kind: "AWS::EC2::NetworkInterface", paths: &[&["SubnetId"], &["GroupSet"]] },
    Together { kind: "AWS::EC2::SubnetNetworkAclAssociation", paths: &[&["SubnetId"], &["NetworkAclId"]] },
    Together { kind: "AWS::EC2::SubnetRouteTableAssociation", paths: &[&["SubnetId"], &["RouteTableId"]] },
    Together {
        kind: "AWS::EC2::VPCEndpoint",
        paths: &[&["VpcId"], &["SubnetIds"], &["SecurityGroupIds"], &["RouteTableIds"]],
    },
    Together {
        kind: "AWS::ECS::Service",
        paths: &[
            &["NetworkConfiguration", "AwsvpcConfiguration", "Subnets"],
            &["NetworkConfiguration", "AwsvpcConfiguration", "SecurityGroups"],
        ],
    },
    Together { kind: "AWS::EFS::MountTarget", paths: &[&["SubnetId"], &["SecurityGroups"]] },
    Together {
        kind: "AWS::EKS::Cluster",
        paths: &[&["ResourcesVpcConfig", "SubnetIds"], &["ResourcesVpcConfig", "SecurityGroupIds"]],
    },
    Together { kind: "AWS::ElastiCache::ReplicationGroup", paths: &[&["CacheSubnetGroupName"], &["SecurityGroupIds"]] },
    Together { kind: "AWS::ElastiCache::SubnetGroup", paths: &[&["SubnetIds"]] },
    Together { kind: "AWS::ElasticLoadBalancing::LoadBalancer", paths: &[&["Subnets"], &["SecurityGroups"]] },
    Together {
        kind: "AWS::ElasticLoadBalancingV2::Listener",
        paths: &[
            &["LoadBalancerArn"],
            &["DefaultActions", "TargetGroupArn"],
            &["DefaultActions", "ForwardConfig", "TargetGroups", "TargetGroupArn"],
        ],
    },
    Together {
        kind: "AWS::ElasticLoadBalancingV2::ListenerRule",
        paths: &[
            &["ListenerArn"],
            &["Actions", "TargetGroupArn"],
            &["Actions", "ForwardConfig", "TargetGroups", "TargetGroupArn"],
        ],
    },
    Together {
        kind: "AWS::ElasticLoadBalancingV2::LoadBalancer",
        paths: &[&["Subnets"], &["SubnetMappings", "SubnetId"], &["SecurityGroups"]],
    },
    Together {
        kind: "AWS::Lambda::Function",
        paths: &[&["VpcConfig", "SubnetIds"], &["VpcConfig", "SecurityGroupIds"]],
    },
    Together { kind: "AWS::Neptune::DBCluster", paths: &[&["DBSubnetGroupName"], &["VpcSecurityGroupIds"]] },
    Together { kind: "AWS::Neptune::DBSubnetGroup", paths: &[&["SubnetIds"]] },
    Together { kind: "AWS::RDS::DBCluster", paths: &[&["DBSubnetGroupName"], &["VpcSecurityGroupIds"]] },
    Together { kind: "AWS::RDS::DBInstance", paths: &[&["DBSubnetGroupName"], &["VPCSecurityGroups"]] },
    Together { kind: "AWS::RDS::DBSubnetGroup", paths: &[&["SubnetIds"]] },
];

/// Types that have no `VpcId`, and the property whose first value is of their VPC.
static INDIRECT: &[(&str, &[&str])] = &[
    ("AWS::DocDB::DBSubnetGroup", &["SubnetIds"]),
    ("AWS::ElastiCache::SubnetGroup", &["SubnetIds"]),
    ("AWS::ElasticLoadBalancing::LoadBalancer", &["Subnets"]),
    ("AWS::ElasticLoadBalancingV2::Listener", &["LoadBalancerArn"]),
    ("AWS::ElasticLoadBalancingV2::LoadBalancer", &["Subnets"]),
    ("AWS::Neptune::DBSubnetGroup", &["SubnetIds"]),
    ("AWS::RDS::DBSubnetGroup", &["SubnetIds"]),
];

/// How far a VPC is looked for.
const DEPTH: usize = 4;

/// Two things of one resource that belong to two VPCs.
pub(super) fn check(facts: &Facts<'_, '_>, report: &mut Report) {
    if facts.of_kind("AWS::EC2::VPC").len() < 2 {
        return;
    }
    for together in TOGETHER {
        for &index in facts.of_kind(together.kind) {
            let mut known: Option<Member<'_>> = None;
            for case in together.paths.iter().flat_map(|path| facts.reach(index, path)) {
                let Some(member) = Member::of(facts, case) else { continue };
                match &known {
                    Some(first) if first.vpc == member.vpc => {}
                    Some(first) => {
                        if first.is_beside(facts, &member, index) {
                            tell(facts, report, index, first, &member);
                            break;
                        }
                    }
                    None => known = Some(member),
                }
            }
        }
    }
}

/// A thing that a resource uses, and its VPC.
struct Member<'t> {
    resource: usize,
    vpc: usize,
    case: Case<'t>,
}

impl<'t> Member<'t> {
    fn of(facts: &Facts<'_, 't>, case: Case<'t>) -> Option<Self> {
        let resource = facts.resource(case.value)?;
        // Targets by address may be anywhere.
        if facts.text(resource, &["TargetType"]) == Some("ip") {
            return None;
        }
        Some(Self { resource, vpc: vpc(facts, resource, DEPTH)?, case })
    }

    fn is_beside(&self, facts: &Facts<'_, 't>, other: &Self, user: usize) -> bool {
        let guards: Vec<Literal<'_>> = self.case.guards.iter().chain(&other.case.guards).copied().collect();
        facts.coexist_under(&[user, self.resource, other.resource, self.vpc, other.vpc], &guards)
    }
}

fn vpc(facts: &Facts<'_, '_>, resource: usize, depth: usize) -> Option<usize> {
    if facts.is(resource, "AWS::EC2::VPC") {
        return Some(resource);
    }
    if let Some(vpc) = facts.vpc_of(resource) {
        return Some(vpc);
    }
    let kind = &facts.get(resource)?.kind.text;
    let (_, path) = INDIRECT.iter().find(|(known, _)| known == kind).filter(|_| depth > 0)?;
    let cases = facts.reach(resource, path);
    let first = cases.first().filter(|case| case.guards.is_empty())?;
    vpc(facts, facts.resource(first.value)?, depth - 1)
}

fn tell(facts: &Facts<'_, '_>, report: &mut Report, index: usize, first: &Member<'_>, second: &Member<'_>) {
    let finding = Finding::new(&table::DIFFERENT_VPCS, second.case.value.place)
        .with("name", facts.name(index))
        .with("one", facts.name(first.resource))
        .with("one_vpc", facts.name(first.vpc))
        .with("other", facts.name(second.resource))
        .with("other_vpc", facts.name(second.vpc));
    report.push_for(Facts::item(index), finding);
}
