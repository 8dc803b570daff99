//! Resources of different VPCs that are used together.

use super::support::{CONDITIONS, all, resource, resource_if, run_resources};

const CODES: &[&str] = &["different_vpcs"];

fn base() -> String {
    let vpc = |name: &str| resource(name, "EC2::VPC", r#""CidrBlock": "10.0.0.0/16""#);
    let of = |name: &str, kind: &str, vpc: &str| resource(name, kind, &format!(r#""VpcId": {{ "Ref": "{vpc}" }}"#));
    all(&[
        &vpc("One"),
        &vpc("Two"),
        &of("SubnetOne", "EC2::Subnet", "One"),
        &of("SubnetTwo", "EC2::Subnet", "Two"),
        &of("GroupOne", "EC2::SecurityGroup", "One"),
        &of("GroupTwo", "EC2::SecurityGroup", "Two"),
        &of("TableTwo", "EC2::RouteTable", "Two"),
        &of("TargetsTwo", "ElasticLoadBalancingV2::TargetGroup", "Two"),
        &of("GroupEnv", "EC2::SecurityGroup", "Env"),
        &resource("Balancer", "ElasticLoadBalancingV2::LoadBalancer", r#""Subnets": [{ "Ref": "SubnetOne" }]"#),
    ])
}

#[test]
fn what_one_resource_uses_is_of_one_vpc() {
    let with = |kind: &str, properties: &str| all(&[&base(), &resource("X", kind, properties)]);
    let found = |token: &str, one: &str, other: &str| {
        format!("different_vpcs @{token}: `X` uses `{one}` of VPC `One` and `{other}` of VPC `Two` together")
    };
    let group = found("{", "SubnetOne", "GroupTwo");
    let subnets = found("{", "SubnetOne", "SubnetTwo");
    let table = found("{", "SubnetOne", "TableTwo");
    let targets = found("{", "Balancer", "TargetsTwo");
    let listener = r#""LoadBalancerArn": { "Ref": "Balancer" }, "DefaultActions": [{ "Type": "forward", "TargetGroupArn": { "Ref": "TargetsTwo" } }]"#;
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (
                with(
                    "EC2::Instance",
                    r#""SubnetId": { "Ref": "SubnetOne" }, "SecurityGroupIds": [{ "Fn::GetAtt": ["GroupTwo", "GroupId"] }]"#,
                ),
                &[&group],
            ),
            (
                with(
                    "EC2::Instance",
                    r#""SubnetId": { "Ref": "SubnetOne" }, "SecurityGroupIds": [{ "Ref": "GroupOne" }]"#,
                ),
                &[],
            ),
            (
                with(
                    "EC2::Instance",
                    r#""SubnetId": { "Ref": "SubnetOne" }, "SecurityGroupIds": [{ "Ref": "GroupEnv" }]"#,
                ),
                &[],
            ),
            (
                with("EC2::Instance", r#""SubnetId": { "Ref": "Env" }, "SecurityGroupIds": [{ "Ref": "GroupTwo" }]"#),
                &[],
            ),
            (
                with(
                    "ElasticLoadBalancingV2::LoadBalancer",
                    r#""Subnets": [{ "Ref": "SubnetOne" }, { "Ref": "SubnetTwo" }]"#,
                ),
                &[&subnets],
            ),
            (
                with(
                    "EC2::SubnetRouteTableAssociation",
                    r#""SubnetId": { "Ref": "SubnetOne" }, "RouteTableId": { "Ref": "TableTwo" }"#,
                ),
                &[&table],
            ),
            (with("ElasticLoadBalancingV2::Listener", listener), &[&targets]),
            // Each branch is of one VPC.
            (
                with(
                    "EC2::Instance",
                    r#""SubnetId": { "Fn::If": ["Dev", { "Ref": "SubnetOne" }, { "Ref": "SubnetTwo" }] }, "SecurityGroupIds": [{ "Fn::If": ["Dev", { "Ref": "GroupOne" }, { "Ref": "GroupTwo" }] }]"#,
                ),
                &[],
            ),
            // A rule may name a group of a peered VPC.
            (
                with(
                    "EC2::SecurityGroupIngress",
                    r#""GroupId": { "Ref": "GroupOne" }, "IpProtocol": "-1", "SourceSecurityGroupId": { "Ref": "GroupTwo" }"#,
                ),
                &[],
            ),
        ],
    );
}

#[test]
fn vpcs_that_do_not_exist_together() {
    let vpc = |condition: &str, name: &str| resource_if(condition, name, "EC2::VPC", r#""CidrBlock": "10.0.0.0/16""#);
    let rest = all(&[
        &resource("S", "EC2::Subnet", r#""VpcId": { "Ref": "One" }, "CidrBlock": "10.0.0.0/24""#),
        &resource("G", "EC2::SecurityGroup", r#""GroupDescription": "x", "VpcId": { "Ref": "Two" }"#),
        &resource("X", "EC2::Instance", r#""SubnetId": { "Ref": "S" }, "SecurityGroupIds": [{ "Ref": "G" }]"#),
    ]);
    run_resources(CODES, CONDITIONS, &[(all(&[&vpc("Dev", "One"), &vpc("Prod", "Two"), &rest]), &[])]);
}

#[test]
fn targets_by_address_may_be_anywhere() {
    let targets =
        resource("T", "ElasticLoadBalancingV2::TargetGroup", r#""TargetType": "ip", "VpcId": { "Ref": "Two" }"#);
    let listener = resource(
        "X",
        "ElasticLoadBalancingV2::Listener",
        r#""LoadBalancerArn": { "Ref": "Balancer" }, "DefaultActions": [{ "Type": "forward", "TargetGroupArn": { "Ref": "T" } }]"#,
    );
    run_resources(CODES, CONDITIONS, &[(all(&[&base(), &targets, &listener]), &[])]);
}
