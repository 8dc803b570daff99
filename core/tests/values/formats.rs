//! Blocks of addresses in slots that take them.

use super::support::run;

#[test]
fn blocks() {
    let route = "AWS::EC2::Route";
    let rule = "AWS::EC2::SecurityGroupIngress";
    run(&[
        (
            "AWS::EC2::Subnet",
            r#"{ "VpcId": "vpc-12345678", "CidrBlock": "10.0.2.0/33" }"#,
            &["malformed_cidr: `10.0.2.0/33` for `CidrBlock` of `AWS::EC2::Subnet` is no block of IPv4 addresses"],
        ),
        (
            "AWS::EC2::Subnet",
            r#"{ "VpcId": "vpc-12345678", "CidrBlock": "10.0.2/24" }"#,
            &["malformed_cidr: `10.0.2/24` for `CidrBlock` of `AWS::EC2::Subnet` is no block of IPv4 addresses"],
        ),
        ("AWS::EC2::Subnet", r#"{ "VpcId": "vpc-12345678", "CidrBlock": "10.0.2.0/24" }"#, &[]),
        ("AWS::EC2::Subnet", r#"{ "VpcId": "vpc-12345678", "CidrBlock": "{{resolve:ssm:block:1}}" }"#, &[]),
        (
            rule,
            r#"{ "GroupId": "sg-12345678", "IpProtocol": "-1", "CidrIp": "10.0.0.1" }"#,
            &[
                "malformed_cidr: `10.0.0.1` for `CidrIp` of `AWS::EC2::SecurityGroupIngress` is no block of IPv4 addresses",
            ],
        ),
        (
            rule,
            r#"{ "GroupId": "sg-12345678", "IpProtocol": "-1", "CidrIp": "::/0" }"#,
            &["malformed_cidr: `::/0` for `CidrIp` of `AWS::EC2::SecurityGroupIngress` is no block of IPv4 addresses"],
        ),
        (rule, r#"{ "GroupId": "sg-12345678", "IpProtocol": "-1", "CidrIpv6": "::/0" }"#, &[]),
        // Host bits are stored as zeros.
        (
            route,
            r#"{ "RouteTableId": "rtb-12345678", "GatewayId": "igw-1", "DestinationCidrBlock": "10.0.2.1/24" }"#,
            &[
                "drift_prone: `10.0.2.1/24` for `DestinationCidrBlock` of `AWS::EC2::Route` is stored as `10.0.2.0/24`: drift detection always tells a difference",
            ],
        ),
        // Elsewhere the schema's family is told by the property's name alone, and one address may be enough.
        (
            "AWS::EC2::TransitGatewayRoute",
            r#"{ "TransitGatewayRouteTableId": "tgw-rtb-1", "DestinationCidrBlock": "2001:db8::/56" }"#,
            &[],
        ),
        ("AWS::SES::ReceiptFilter", r#"{ "Filter": { "IpFilter": { "Cidr": "10.0.0.1", "Policy": "Block" } } }"#, &[]),
        (
            "AWS::EC2::PrefixList",
            r#"{ "PrefixListName": "x", "AddressFamily": "IPv6", "MaxEntries": 1, "Entries": [{ "Cidr": "2001:db8::/56" }] }"#,
            &[],
        ),
    ]);
}

#[test]
fn defaults_of_parameters() {
    let subnet = r#"{ "VpcId": "vpc-12345678", "CidrBlock": { "Ref": "Block" } }"#;
    super::support::run_with(
        r#""Parameters": { "Block": { "Type": "String", "Default": "192.168.1.0/0" } }"#,
        &[("AWS::EC2::Subnet", subnet, &[])],
    );
    super::support::run_with(
        r#""Parameters": { "Block": { "Type": "String", "Default": "192.168.1.0/33" } }"#,
        &[(
            "AWS::EC2::Subnet",
            subnet,
            &[
                "parameter_misfit: the default `192.168.1.0/33` of parameter `Block` does not fit `CidrBlock` of `AWS::EC2::Subnet`",
            ],
        )],
    );
}
