//! One association for a subnet, one route for a destination.

use super::support::{CONDITIONS, all, resource, resource_if, run_resources};

#[test]
fn a_subnet_has_one_route_table() {
    const CODES: &[&str] = &["subnet_associated_twice"];
    let link = |name: &str, subnet: &str| {
        resource(name, "EC2::SubnetRouteTableAssociation", &format!(r#""SubnetId": {subnet}, "RouteTableId": "rtb-1""#))
    };
    let link_if = |condition: &str, name: &str| {
        resource_if(
            condition,
            name,
            "EC2::SubnetRouteTableAssociation",
            r#""SubnetId": { "Ref": "S" }, "RouteTableId": "rtb-1""#,
        )
    };
    let subnet = resource("S", "EC2::Subnet", r#""VpcId": "vpc-1", "CidrBlock": "10.0.0.0/24""#);
    let twice = ["subnet_associated_twice @Y: `Y` associates the subnet `S` with a route table, as `X` does already"];
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (
                all(&[&subnet, &link("X", r#"{ "Ref": "S" }"#), &link("Y", r#"{ "Fn::GetAtt": ["S", "SubnetId"] }"#)]),
                &twice,
            ),
            (all(&[&subnet, &link_if("Dev", "X"), &link_if("Free", "Y")]), &twice),
            (all(&[&subnet, &link_if("Dev", "X"), &link_if("Prod", "Y")]), &[]),
            (all(&[&subnet, &link("X", r#"{ "Ref": "S" }"#), &link("Y", r#"{ "Fn::ImportValue": "S" }"#)]), &[]),
            (
                all(&[
                    &subnet,
                    &link("X", r#"{ "Ref": "S" }"#),
                    &link("Y", r#"{ "Fn::If": ["Dev", { "Ref": "S" }, "subnet-1"] }"#),
                ]),
                &twice,
            ),
            (
                all(&[
                    &subnet,
                    &link_if("Prod", "X"),
                    &link("Y", r#"{ "Fn::If": ["Dev", { "Ref": "S" }, "subnet-1"] }"#),
                ]),
                &[],
            ),
        ],
    );
}

#[test]
fn a_destination_has_one_route() {
    const CODES: &[&str] = &["duplicate_route"];
    let route = |name: &str, table: &str, destination: &str| {
        resource(
            name,
            "EC2::Route",
            &format!(r#""RouteTableId": {{ "Ref": "{table}" }}, {destination}, "GatewayId": "igw-1""#),
        )
    };
    let route_if = |condition: &str, name: &str| {
        resource_if(
            condition,
            name,
            "EC2::Route",
            r#""RouteTableId": { "Ref": "T" }, "DestinationCidrBlock": "0.0.0.0/0", "GatewayId": "igw-1""#,
        )
    };
    let default = r#""DestinationCidrBlock": "0.0.0.0/0""#;
    let tables = all(&[
        &resource("T", "EC2::RouteTable", r#""VpcId": "vpc-1""#),
        &resource("U", "EC2::RouteTable", r#""VpcId": "vpc-1""#),
    ]);
    let second = ["duplicate_route @Y: `Y` is a second route to `0.0.0.0/0` in `T`, beside `X`"];
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (all(&[&tables, &route("X", "T", default), &route("Y", "T", default)]), &second),
            (
                all(&[&tables, &route("X", "T", default), &route("Y", "T", r#""DestinationCidrBlock": "10.0.0.0/0""#)]),
                &second,
            ),
            (all(&[&tables, &route("X", "T", default), &route("Y", "U", default)]), &[]),
            (
                all(&[&tables, &route("X", "T", default), &route("Y", "T", r#""DestinationIpv6CidrBlock": "::/0""#)]),
                &[],
            ),
            (
                all(&[
                    &tables,
                    &route("X", "T", default),
                    &route("Y", "T", r#""DestinationCidrBlock": { "Ref": "Block" }"#),
                ]),
                &[],
            ),
            (all(&[&tables, &route_if("Dev", "X"), &route_if("Prod", "Y")]), &[]),
            (all(&[&tables, &route_if("Dev", "X"), &route_if("Free", "Y")]), &second),
        ],
    );
}

#[test]
fn addresses_of_the_vpc_itself() {
    const CODES: &[&str] = &["route_to_own_addresses"];
    let with = |own: &str, destination: &str, rest: &str| {
        all(&[
            &resource("Vpc", "EC2::VPC", &format!(r#""CidrBlock": {own}"#)),
            &resource("T", "EC2::RouteTable", r#""VpcId": { "Ref": "Vpc" }"#),
            &resource(
                "R",
                "EC2::Route",
                &format!(r#""RouteTableId": {{ "Ref": "T" }}, "DestinationCidrBlock": {destination}{rest}"#),
            ),
        ])
    };
    let own = r#""10.0.0.0/16""#;
    let peer = r#", "VpcPeeringConnectionId": "pcx-1""#;
    let told = |block: &str| {
        format!(
            "route_to_own_addresses @{block}: `{block}` are addresses of the VPC `Vpc` itself: EC2 refuses a route that leads them out of it"
        )
    };
    let (whole, part) = (told("10.0.0.0/16"), told("10.0.7.0/24"));
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (with(own, own, peer), &[&whole]),
            (with(own, r#""10.0.7.0/24""#, r#", "GatewayId": "igw-1""#), &[&part]),
            // Beside the block, and around it.
            (with(own, r#""10.1.0.0/16""#, peer), &[]),
            (with(own, r#""10.0.0.0/15""#, peer), &[]),
            (with(own, r#""0.0.0.0/0""#, peer), &[]),
            // What stands within the VPC, and what may.
            (with(own, own, r#", "NatGatewayId": "nat-1""#), &[]),
            (with(own, own, r#", "VpcEndpointId": "vpce-1""#), &[]),
            (with(own, own, r#", "InstanceId": { "Fn::If": ["Dev", "i-1", { "Ref": "AWS::NoValue" }] }"#), &[]),
            // Unknown.
            (with(r#"{ "Ref": "Block" }"#, own, peer), &[]),
            (with(own, r#"{ "Ref": "Block" }"#, peer), &[]),
            (with(own, own, peer).replace(r#"{ "Ref": "T" }"#, r#""rtb-1""#), &[]),
            // Absurd.
            (with(own, r#""10.0.0.0/99""#, peer), &[]),
            (with(r#""everything""#, own, peer), &[]),
            (with(own, "[]", peer), &[]),
        ],
    );
}
