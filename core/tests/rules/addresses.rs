//! Address blocks of VPCs and subnets.

use super::support::{CONDITIONS, all, resource, resource_if, run_resources};

const CODES: &[&str] = &["cidr_size", "subnet_outside_vpc", "subnets_overlap"];

fn vpc(block: &str) -> String {
    resource("Vpc", "EC2::VPC", &format!(r#""CidrBlock": {block}"#))
}

fn subnet(name: &str, block: &str) -> String {
    resource(name, "EC2::Subnet", &format!(r#""VpcId": {{ "Ref": "Vpc" }}, "CidrBlock": {block}"#))
}

#[test]
fn sizes() {
    let ipv6 =
        |block: &str| resource("A", "EC2::Subnet", &format!(r#""VpcId": "vpc-12345678", "Ipv6CidrBlock": "{block}""#));
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (
                vpc(r#""10.0.0.0/15""#),
                &["cidr_size @10.0.0.0/15: `10.0.0.0/15` is no size for a VPC: the prefix is `/16` to `/28`"],
            ),
            (vpc(r#""10.0.0.0/16""#), &[]),
            (vpc(r#""10.0.0.0/28""#), &[]),
            (vpc(r#"{ "Ref": "Block" }"#), &[]),
            (
                vpc(r#"{ "Fn::If": ["Dev", "10.0.0.0/8", "10.0.0.0/16"] }"#),
                &["cidr_size @10.0.0.0/8: `10.0.0.0/8` is no size for a VPC: the prefix is `/16` to `/28`"],
            ),
            (
                all(&[&vpc(r#""10.0.0.0/16""#), &subnet("A", r#""10.0.0.0/29""#)]),
                &["cidr_size @10.0.0.0/29: `10.0.0.0/29` is no size for a subnet: the prefix is `/16` to `/28`"],
            ),
            (ipv6("2001:db8::/64"), &[]),
            (
                ipv6("2001:db8::/62"),
                &["cidr_size @2001:db8::/62: `2001:db8::/62` is no size for a subnet: the prefix is `/44` to `/64`"],
            ),
        ],
    );
}

#[test]
fn a_subnet_lies_in_its_vpc() {
    let outside = [
        "subnet_outside_vpc @10.1.0.0/24: `10.1.0.0/24` of subnet `A` is not in its VPC `Vpc`, which has `10.0.0.0/16`",
    ];
    let a = subnet("A", r#""10.1.0.0/24""#);
    let more = |block: &str| resource("More", "EC2::VPCCidrBlock", &format!(r#""VpcId": {{ "Ref": "Vpc" }}, {block}"#));
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (all(&[&vpc(r#""10.0.0.0/16""#), &a]), &outside),
            (all(&[&vpc(r#""10.1.0.0/16""#), &a]), &[]),
            (all(&[&vpc(r#"{ "Ref": "Block" }"#), &a]), &[]),
            (all(&[&vpc(r#"{ "Fn::If": ["Dev", "10.0.0.0/16", "10.1.0.0/16"] }"#), &a]), &outside),
            (all(&[&vpc(r#"{ "Fn::If": ["Dev", { "Ref": "Block" }, "10.1.0.0/16"] }"#), &a]), &[]),
            (all(&[&vpc(r#""10.0.0.0/16""#), &subnet("A", r#"{ "Ref": "Block" }"#)]), &[]),
            (all(&[&vpc(r#""10.0.0.0/16""#), &a, &more(r#""CidrBlock": "10.1.0.0/16""#)]), &[]),
            (all(&[&vpc(r#""10.0.0.0/16""#), &a, &more(r#""CidrBlock": { "Ref": "Block" }"#)]), &[]),
            (all(&[&vpc(r#""10.0.0.0/16""#), &a, &more(r#""Ipv4IpamPoolId": "ipam-pool-1""#)]), &[]),
            (all(&[&vpc(r#""10.0.0.0/16""#), &a, &more(r#""AmazonProvidedIpv6CidrBlock": true"#)]), &outside),
            (
                all(&[
                    &vpc(r#""10.0.0.0/16""#),
                    &a,
                    &resource(
                        "More",
                        "EC2::VPCCidrBlock",
                        r#""VpcId": { "Fn::ImportValue": "x" }, "CidrBlock": "10.1.0.0/16""#,
                    ),
                ]),
                &[],
            ),
            (
                all(&[
                    &vpc(r#""10.0.0.0/16""#),
                    &a,
                    &resource(
                        "Child",
                        "CloudFormation::Stack",
                        r#""TemplateURL": "x", "Parameters": { "V": { "Ref": "Vpc" } }"#,
                    ),
                ]),
                &[],
            ),
        ],
    );
    let mapped = r#""Mappings": { "Blocks": { "A": { "Cidr": "10.1.0.0/24" } } }"#;
    run_resources(
        CODES,
        mapped,
        &[(
            all(&[&vpc(r#""10.0.0.0/16""#), &subnet("A", r#"{ "Fn::FindInMap": ["Blocks", "A", "Cidr"] }"#)]),
            &["subnet_outside_vpc @{: `10.1.0.0/24` of subnet `A` is not in its VPC `Vpc`, which has `10.0.0.0/16`"],
        )],
    );
}

#[test]
fn subnets_of_a_vpc_do_not_overlap() {
    let whole = vpc(r#""10.0.0.0/16""#);
    let a = subnet("A", r#""10.0.0.0/23""#);
    let b = subnet("B", r#""10.0.1.0/24""#);
    let under = |condition: &str, name: &str, block: &str| {
        resource_if(condition, name, "EC2::Subnet", &format!(r#""VpcId": {{ "Ref": "Vpc" }}, "CidrBlock": "{block}""#))
    };
    let overlap = ["subnets_overlap @10.0.1.0/24: `10.0.1.0/24` of subnet `B` overlaps `10.0.0.0/23` of subnet `A`"];
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (all(&[&whole, &a, &b]), &overlap),
            // The later one is the culprit, whichever is larger.
            (
                all(&[&whole, &b, &a]),
                &["subnets_overlap @10.0.0.0/23: `10.0.0.0/23` of subnet `A` overlaps `10.0.1.0/24` of subnet `B`"],
            ),
            (all(&[&whole, &a, &subnet("B", r#""10.0.2.0/24""#)]), &[]),
            (all(&[&whole, &under("Dev", "A", "10.0.0.0/23"), &under("Prod", "B", "10.0.1.0/24")]), &[]),
            (all(&[&whole, &under("Dev", "A", "10.0.0.0/23"), &under("Free", "B", "10.0.1.0/24")]), &overlap),
            (all(&[&whole, &under("Dev", "A", "10.0.0.0/23"), &under("Dev", "B", "10.0.1.0/24")]), &overlap),
            (all(&[&whole, &a, &subnet("B", r#"{ "Fn::If": ["Dev", "10.0.1.0/24", "10.0.2.0/24"] }"#)]), &overlap),
            (
                all(&[
                    &whole,
                    &subnet("A", r#"{ "Fn::If": ["Dev", "10.0.1.0/24", "10.0.2.0/24"] }"#),
                    &subnet("B", r#"{ "Fn::If": ["Dev", "10.0.2.0/24", "10.0.1.0/24"] }"#),
                ]),
                &[],
            ),
            (
                all(&[
                    &whole,
                    &a,
                    &resource("B", "EC2::Subnet", r#""VpcId": { "Ref": "Other" }, "CidrBlock": "10.0.1.0/24""#),
                ]),
                &[],
            ),
            (
                all(&[
                    &resource("A", "EC2::Subnet", r#""VpcId": { "Ref": "Other" }, "CidrBlock": "10.0.0.0/23""#),
                    &resource("B", "EC2::Subnet", r#""VpcId": { "Ref": "Other" }, "CidrBlock": "10.0.1.0/24""#),
                ]),
                &overlap,
            ),
        ],
    );
}
