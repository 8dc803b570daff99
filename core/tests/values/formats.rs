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

#[test]
fn identifiers() {
    let wrong =
        |value: &str, of: &str, wanted: &str| format!("malformed_identifier: `{value}` for {of} is no {wanted}");
    let cases = [
        (
            "AWS::EC2::SecurityGroup",
            r#"{ "GroupDescription": "d", "VpcId": "@" }"#,
            "vpc-123",
            "`VpcId` of `AWS::EC2::SecurityGroup`",
            "ID of a VPC",
        ),
        (
            "AWS::EC2::Instance",
            r#"{ "ImageId": "@" }"#,
            "ami-123",
            "`ImageId` of `AWS::EC2::Instance`",
            "ID of an image",
        ),
        (
            "AWS::AppRunner::VpcConnector",
            r#"{ "Subnets": ["@"] }"#,
            "subnet-x",
            "an item of `Subnets` of `AWS::AppRunner::VpcConnector`",
            "ID of a subnet",
        ),
        (
            "AWS::SNS::Subscription",
            r#"{ "Protocol": "sqs", "Endpoint": "e", "TopicArn": "@" }"#,
            "topic",
            "`TopicArn` of `AWS::SNS::Subscription`",
            "ARN of a topic",
        ),
    ];
    for (kind, properties, value, of, wanted) in cases {
        run(&[(kind, &properties.replace('@', value), &[wrong(value, of, wanted).as_str()])]);
        run(&[(kind, &properties.replace('@', "{{resolve:ssm:name:1}}"), &[])]);
    }
    let template = |image: &str| format!(r#"{{ "LaunchTemplateData": {{ "ImageId": "{image}" }} }}"#);
    for image in ["ami-12345678", "ami-0123456789abcdef0", "resolve:ssm:name"] {
        run(&[("AWS::EC2::LaunchTemplate", &template(image), &[])]);
    }
}

#[test]
fn addresses() {
    let record = |kind: &str, value: &str| {
        format!(
            r#"{{ "HostedZoneId": "Z12345678", "Name": "a.b.", "Type": "{kind}", "TTL": "60", "ResourceRecords": ["{value}"] }}"#
        )
    };
    let of = "for an item of `ResourceRecords` of `AWS::Route53::RecordSet`";
    let wrong = [
        ("A", "256.0.0.1", "IPv4"),
        ("A", "::1", "IPv4"),
        ("AAAA", "192.0.2.1", "IPv6"),
        ("AAAA", "1111:2222:3333:4444:5555:6666:7777:8888::", "IPv6"),
    ];
    for (kind, value, family) in wrong {
        let expected = format!("malformed_identifier: `{value}` {of} is no {family} address");
        run(&[("AWS::Route53::RecordSet", &record(kind, value), &[expected.as_str()])]);
    }
    for (kind, value) in [("A", "192.0.2.1"), ("AAAA", "2001:db8::1"), ("AAAA", "::ffff:192.0.2.1")] {
        run(&[("AWS::Route53::RecordSet", &record(kind, value), &[])]);
    }
}
