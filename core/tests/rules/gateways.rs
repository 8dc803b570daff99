//! Gateways that are attached, and ways that lead to them.

use super::support::{CONDITIONS, all, resource, resource_if, run_resources};

const VPC: &str = r#""Vpc": { "Type": "AWS::EC2::VPC", "Properties": { "CidrBlock": "10.0.0.0/16" } }"#;
const GATEWAY: &str = r#""Gateway": { "Type": "AWS::EC2::InternetGateway" }"#;
const SUBNET: &str =
    r#""S": { "Type": "AWS::EC2::Subnet", "Properties": { "VpcId": { "Ref": "Vpc" }, "CidrBlock": "10.0.0.0/24" } }"#;
const TABLE: &str = r#""T": { "Type": "AWS::EC2::RouteTable", "Properties": { "VpcId": { "Ref": "Vpc" } } },
    "Link": { "Type": "AWS::EC2::SubnetRouteTableAssociation", "Properties": { "SubnetId": { "Ref": "S" }, "RouteTableId": { "Ref": "T" } } }"#;
const NAT: &str = r#""Nat": { "Type": "AWS::EC2::NatGateway", "Properties": { "AllocationId": "eipalloc-1", "SubnetId": { "Ref": "S" } } }"#;
const CHILD: &str = r#""Child": { "Type": "AWS::CloudFormation::Stack", "Properties": { "TemplateURL": "x", "Parameters": { "V": { "Ref": "Vpc" }, "T": { "Ref": "T" } } } }"#;

fn attachment(vpc: &str) -> String {
    resource(
        "Attached",
        "EC2::VPCGatewayAttachment",
        &format!(r#""VpcId": {vpc}, "InternetGatewayId": {{ "Ref": "Gateway" }}"#),
    )
}

fn route(target: &str) -> String {
    resource(
        "R",
        "EC2::Route",
        &format!(r#""RouteTableId": {{ "Ref": "T" }}, "DestinationCidrBlock": "0.0.0.0/0", {target}"#),
    )
}

#[test]
fn a_gateway_is_attached() {
    const CODES: &[&str] = &["unattached_gateway"];
    let unattached = ["unattached_gateway @Gateway: nothing attaches the internet gateway `Gateway` to a VPC"];
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (all(&[VPC, GATEWAY]), &unattached),
            (all(&[VPC, GATEWAY, &attachment(r#"{ "Ref": "Vpc" }"#)]), &[]),
            (
                all(&[
                    VPC,
                    GATEWAY,
                    &resource(
                        "Attached",
                        "EC2::VPCGatewayAttachment",
                        r#""VpcId": "vpc-1", "InternetGatewayId": { "Fn::ImportValue": "x" }"#,
                    ),
                ]),
                &[],
            ),
            (
                all(&[
                    VPC,
                    GATEWAY,
                    &resource(
                        "Attached",
                        "EC2::VPCGatewayAttachment",
                        r#""VpcId": "vpc-1", "InternetGatewayId": { "Fn::If": ["Dev", { "Ref": "Gateway" }, "igw-1"] }"#,
                    ),
                ]),
                &[],
            ),
            (
                all(&[
                    VPC,
                    GATEWAY,
                    &resource(
                        "Child",
                        "CloudFormation::Stack",
                        r#""TemplateURL": "x", "Parameters": { "G": { "Ref": "Gateway" } }"#,
                    ),
                ]),
                &[],
            ),
        ],
    );
    run_resources(CODES, r#""Outputs": { "O": { "Value": { "Ref": "Gateway" } } }"#, &[(all(&[VPC, GATEWAY]), &[])]);
    run_resources(CODES, r#""Transform": "Acme""#, &[(all(&[VPC, GATEWAY]), &[])]);
}

#[test]
fn what_faces_the_internet_needs_a_gateway() {
    const CODES: &[&str] = &["no_internet_gateway", "gateway_elsewhere"];
    let balancer = |scheme: &str| {
        resource("L", "ElasticLoadBalancingV2::LoadBalancer", &format!(r#""Subnets": [{{ "Ref": "S" }}]{scheme}"#))
    };
    let nat = [
        "no_internet_gateway @AWS::EC2::NatGateway: `Nat` faces the internet, but its VPC `Vpc` has no internet gateway",
    ];
    run_resources(
        CODES,
        "",
        &[
            (all(&[VPC, SUBNET, NAT]), &nat),
            (
                all(&[VPC, SUBNET, &balancer("")]),
                &[
                    "no_internet_gateway @AWS::ElasticLoadBalancingV2::LoadBalancer: `L` faces the internet, but its VPC `Vpc` has no internet gateway",
                ],
            ),
            (all(&[VPC, SUBNET, &balancer(r#", "Scheme": "internal""#)]), &[]),
            (all(&[VPC, SUBNET, &balancer(r#", "Scheme": { "Fn::ImportValue": "x" }"#)]), &[]),
            (all(&[VPC, SUBNET, GATEWAY, &attachment(r#"{ "Ref": "Vpc" }"#), NAT]), &[]),
            (all(&[VPC, SUBNET, GATEWAY, &attachment(r#"{ "Fn::ImportValue": "x" }"#), NAT]), &[]),
            (
                all(&[
                    VPC,
                    SUBNET,
                    &resource("Nat", "EC2::NatGateway", r#""ConnectivityType": "private", "SubnetId": { "Ref": "S" }"#),
                ]),
                &[],
            ),
            (
                all(&[VPC, SUBNET, TABLE, NAT, CHILD]),
                &[
                    "gateway_elsewhere @AWS::EC2::NatGateway: `Nat` faces the internet, but nothing in this stack attaches an internet gateway to its VPC `Vpc`",
                ],
            ),
            (all(&[VPC, SUBNET, TABLE, &NAT.replacen('{', r#"{ "DependsOn": "Child","#, 1), CHILD]), &[]),
            (all(&[&resource("S", "EC2::Subnet", r#""VpcId": "vpc-1", "CidrBlock": "10.0.0.0/24""#), VPC, NAT]), &[]),
        ],
    );
    run_resources(CODES, r#""Transform": "Acme""#, &[(all(&[VPC, SUBNET, NAT]), &[])]);
}

#[test]
fn what_faces_the_internet_needs_a_route_there() {
    const CODES: &[&str] = &["no_way_out"];
    let base = all(&[VPC, SUBNET, GATEWAY, &attachment(r#"{ "Ref": "Vpc" }"#), TABLE, NAT]);
    let found = [
        "no_way_out @AWS::EC2::NatGateway: `Nat` faces the internet, but `T`, the route table of its subnet `S`, has no route to an internet gateway",
    ];
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (base.clone(), &found),
            (all(&[&base, &route(r#""NatGatewayId": { "Ref": "Nat" }"#)]), &found),
            (all(&[&base, &route(r#""GatewayId": { "Ref": "Gateway" }"#)]), &[]),
            (all(&[&base, &route(r#""TransitGatewayId": "tgw-1""#)]), &[]),
            (all(&[&base, &route(r#""VpcEndpointId": "vpce-1""#)]), &[]),
            (all(&[&base, CHILD]), &[]),
            (
                all(&[
                    &base,
                    &resource("R", "EC2::Route", r#""RouteTableId": { "Fn::ImportValue": "x" }, "GatewayId": "igw-1""#),
                ]),
                &[],
            ),
            (
                all(&[
                    &base,
                    &resource_if(
                        "Dev",
                        "Link2",
                        "EC2::SubnetRouteTableAssociation",
                        r#""SubnetId": { "Ref": "S" }, "RouteTableId": "rtb-1""#,
                    ),
                ]),
                &[],
            ),
        ],
    );
    run_resources(CODES, r#""Outputs": { "O": { "Value": { "Ref": "T" } } }"#, &[(base, &[])]);
}

#[test]
fn workloads_that_fetch_something() {
    const CODES: &[&str] = &["workload_without_way_out"];
    let base = all(&[VPC, SUBNET, TABLE]);
    let service = resource(
        "W",
        "ECS::Service",
        r#""NetworkConfiguration": { "AwsvpcConfiguration": { "Subnets": [{ "Ref": "S" }] } }"#,
    );
    let found = |kind: &str| {
        format!(
            "workload_without_way_out @AWS::{kind}: `W` fetches what it needs when it starts, but `T`, the route table of its subnet `S`, has no route at all"
        )
    };
    let (of_service, of_instance, of_group) =
        (found("ECS::Service"), found("EC2::Instance"), found("AutoScaling::AutoScalingGroup"));
    let instance = |script: &str| resource("W", "EC2::Instance", &format!(r#""SubnetId": {{ "Ref": "S" }}{script}"#));
    let group = resource(
        "W",
        "AutoScaling::AutoScalingGroup",
        r#""MinSize": "1", "MaxSize": "1", "VPCZoneIdentifier": [{ "Ref": "S" }], "LaunchTemplate": { "LaunchTemplateId": { "Ref": "LT" }, "Version": "1" }"#,
    );
    let template =
        |data: &str| resource("LT", "EC2::LaunchTemplate", &format!(r#""LaunchTemplateData": {{ {data} }}"#));
    run_resources(
        CODES,
        "",
        &[
            (all(&[&base, &service]), &[&of_service]),
            (all(&[&base, &instance(r#", "UserData": "x""#)]), &[&of_instance]),
            (all(&[&base, &instance("")]), &[]),
            (all(&[&base, &group, &template(r#""UserData": "x""#)]), &[&of_group]),
            (all(&[&base, &group, &template(r#""ImageId": "ami-12345678""#)]), &[]),
            (all(&[&base, &service, &route(r#""NatGatewayId": "nat-1""#)]), &[]),
            (all(&[&base, &service, CHILD]), &[]),
            (
                all(&[
                    &base,
                    &service,
                    &resource(
                        "E",
                        "EC2::VPCEndpoint",
                        r#""VpcId": { "Ref": "Vpc" }, "ServiceName": "com.amazonaws.eu-west-1.s3""#,
                    ),
                ]),
                &[],
            ),
            (all(&[VPC, SUBNET, &resource("W", "RDS::DBSubnetGroup", r#""SubnetIds": [{ "Ref": "S" }]"#), TABLE]), &[]),
        ],
    );
}
