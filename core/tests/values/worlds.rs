//! Objects and lists in each world of their conditions.

use super::support::{message, resource, run_with, template};
use formwork_core::check::Front;

const SECTIONS: &str = r#""Parameters": { "Env": { "Type": "String", "AllowedValues": ["dev", "prod"] }, "One": { "Type": "String" } },
    "Conditions": { "Prod": { "Fn::Equals": [{ "Ref": "Env" }, "prod"] }, "Dev": { "Fn::Equals": [{ "Ref": "Env" }, "dev"] },
      "Here": { "Fn::Equals": [{ "Ref": "AWS::Region" }, "eu-west-1"] }, "Odd": { "Fn::Equals": [{ "Fn::ImportValue": "x" }, "y"] },
      "Never": { "Fn::And": [{ "Condition": "Prod" }, { "Condition": "Dev" }] } }"#;

#[test]
fn a_required_property_that_one_world_removes() {
    let removed = "required_removed: `VpcId` is required in `AWS::EC2::Subnet`, and `AWS::NoValue` removes it";
    run_with(
        SECTIONS,
        &[
            (
                "AWS::EC2::Subnet",
                r#"{ "CidrBlock": "10.0.0.0/24", "VpcId": { "Fn::If": ["Prod", "vpc-12345678", { "Ref": "AWS::NoValue" }] } }"#,
                &[removed],
            ),
            (
                "AWS::EC2::Subnet",
                r#"{ "CidrBlock": "10.0.0.0/24", "VpcId": { "Fn::If": ["Prod", "vpc-12345678", { "Fn::If": ["Here", "vpc-12345678", { "Ref": "AWS::NoValue" }] }] } }"#,
                &[removed],
            ),
            // No world gets there.
            (
                "AWS::EC2::Subnet",
                r#"{ "CidrBlock": "10.0.0.0/24", "VpcId": { "Fn::If": ["Prod", "vpc-12345678", { "Fn::If": ["Dev", "vpc-12345678", { "Ref": "AWS::NoValue" }] }] } }"#,
                &[],
            ),
            (
                "AWS::EC2::Subnet",
                r#"{ "CidrBlock": "10.0.0.0/24", "VpcId": { "Fn::If": ["Never", { "Ref": "AWS::NoValue" }, "vpc-12345678"] } }"#,
                &[],
            ),
            // Nobody knows.
            (
                "AWS::EC2::Subnet",
                r#"{ "CidrBlock": "10.0.0.0/24", "VpcId": { "Fn::If": ["Odd", { "Ref": "AWS::NoValue" }, "vpc-12345678"] } }"#,
                &[],
            ),
            (
                "AWS::EC2::Subnet",
                r#"{ "CidrBlock": "10.0.0.0/24", "VpcId": { "Fn::If": ["Prod", "vpc-12345678", "(1)"] } }"#,
                &[],
            ),
        ],
    );
}

#[test]
fn the_condition_of_the_resource_counts() {
    let subnet = |condition: &str| {
        format!(
            r#"{{ {SECTIONS}, "Resources": {{ "A": {{ "Type": "AWS::EC2::Subnet", "Condition": "{condition}", "Properties": {{ "CidrBlock": "10.0.0.0/24", "VpcId": {{ "Fn::If": ["Prod", "vpc-12345678", {{ "Ref": "AWS::NoValue" }}] }} }} }} }} }}"#
        )
    };
    assert_eq!(message(&template(&subnet("Prod")), Front::Engine), "");
    let told = message(&template(&subnet("Here")), Front::Engine);
    assert!(told.contains("help: it is so with `Env` = `dev`, `AWS::Region` = `eu-west-1`"), "{told}");
}

#[test]
fn the_example_names_no_more_than_it_needs() {
    let text = resource(
        "AWS::EC2::Subnet",
        r#"{ "CidrBlock": { "Fn::If": ["Here", "10.0.0.0/24", { "Ref": "AWS::NoValue" }] }, "Ipv4IpamPoolId": { "Fn::If": ["Here", { "Ref": "AWS::NoValue" }, "ipam-pool-1"] }, "VpcId": { "Fn::If": ["Prod", "vpc-12345678", { "Ref": "AWS::NoValue" }] } }"#,
        SECTIONS,
    );
    let told = message(&template(&text), Front::Engine);
    assert!(told.contains("help: it is so with `Env` = `dev`\n"), "{told}");
}

#[test]
fn a_branch_of_if_around_counts() {
    run_with(
        SECTIONS,
        &[
            (
                "AWS::EC2::Instance",
                r#"{ "ImageId": "ami-12345678", "Tags": { "Fn::If": ["Prod", [{ "Key": "a", "Value": { "Fn::If": ["Prod", "b", { "Ref": "AWS::NoValue" }] } }], { "Ref": "AWS::NoValue" }] } }"#,
                &[],
            ),
            (
                "AWS::EC2::Instance",
                r#"{ "ImageId": "ami-12345678", "Tags": { "Fn::If": ["Dev", [{ "Key": "a", "Value": { "Fn::If": ["Prod", "b", { "Ref": "AWS::NoValue" }] } }], { "Ref": "AWS::NoValue" }] } }"#,
                &["required_removed: `Value` is required in `AWS::EC2::Instance` Tag, and `AWS::NoValue` removes it"],
            ),
        ],
    );
}

#[test]
fn one_of_several_properties() {
    run_with(
        SECTIONS,
        &[
            (
                "AWS::EC2::VPC",
                r#"{ "CidrBlock": { "Fn::If": ["Prod", "10.0.0.0/16", { "Ref": "AWS::NoValue" }] }, "Ipv4IpamPoolId": { "Fn::If": ["Dev", "ipam-pool-1", { "Ref": "AWS::NoValue" }] }, "Ipv4NetmaskLength": { "Fn::If": ["Dev", 20, { "Ref": "AWS::NoValue" }] } }"#,
                &[],
            ),
            (
                "AWS::EC2::VPC",
                r#"{ "CidrBlock": { "Fn::If": ["Prod", "10.0.0.0/16", { "Ref": "AWS::NoValue" }] }, "Ipv4IpamPoolId": { "Fn::If": ["Prod", { "Ref": "AWS::NoValue" }, "ipam-pool-1"] }, "Ipv4NetmaskLength": 20 }"#,
                &["missing_companion: `Ipv4NetmaskLength` of `AWS::EC2::VPC` needs `Ipv4IpamPoolId` beside it"],
            ),
            (
                "AWS::EC2::VPC",
                r#"{ "CidrBlock": { "Fn::If": ["Prod", "10.0.0.0/16", { "Ref": "AWS::NoValue" }] } }"#,
                &["missing_choice: `AWS::EC2::VPC` needs one of `CidrBlock` and `Ipv4IpamPoolId`"],
            ),
            (
                "AWS::EC2::VPC",
                r#"{ "CidrBlock": { "Fn::If": ["Prod", "10.0.0.0/16", { "Ref": "AWS::NoValue" }] }, "Ipv4IpamPoolId": { "Fn::If": ["Here", "ipam-pool-1", { "Ref": "AWS::NoValue" }] }, "Ipv4NetmaskLength": { "Fn::If": ["Here", 20, { "Ref": "AWS::NoValue" }] } }"#,
                &[
                    "missing_choice: `AWS::EC2::VPC` needs one of `CidrBlock` and `Ipv4IpamPoolId`",
                    "exclusive_properties: `CidrBlock` and `Ipv4IpamPoolId` exclude each other in `AWS::EC2::VPC`",
                ],
            ),
        ],
    );
}

#[test]
fn how_many_items() {
    run_with(
        SECTIONS,
        &[
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": [{ "Fn::If": ["Prod", "subnet-12345678", { "Ref": "AWS::NoValue" }] }, { "Fn::If": ["Dev", "subnet-12345679", { "Ref": "AWS::NoValue" }] }] }"#,
                &[],
            ),
            (
                "AWS::ElasticLoadBalancing::LoadBalancer",
                r#"{ "Listeners": [{ "InstancePort": "80", "LoadBalancerPort": "80", "Protocol": "HTTP" }], "Subnets": [{ "Fn::If": ["Prod", "subnet-12345678", "subnet-12345679"] }, { "Fn::If": ["Prod", "subnet-12345678", "subnet-12345670"] }] }"#,
                &[],
            ),
        ],
    );
}

#[test]
fn many_conditions_are_tried_alone_and_in_pairs() {
    let mut conditions = String::new();
    let mut parameters = String::new();
    let mut properties = String::new();
    for number in 0..7 {
        let comma = if number == 0 { "" } else { ", " };
        parameters.push_str(&format!(r#"{comma}"P{number}": {{ "Type": "String" }}"#));
        conditions.push_str(&format!(r#"{comma}"C{number}": {{ "Fn::Equals": [{{ "Ref": "P{number}" }}, "x"] }}"#));
    }
    for (number, name) in
        ["VpcId", "AvailabilityZone", "MapPublicIpOnLaunch", "OutpostArn", "Tags", "Ipv6CidrBlock", "EnableDns64"]
            .into_iter()
            .enumerate()
    {
        properties.push_str(&format!(
            r#", "{name}": {{ "Fn::If": ["C{number}", {{ "Ref": "P{number}" }}, {{ "Ref": "AWS::NoValue" }}] }}"#
        ));
    }
    let sections = format!(r#""Parameters": {{ {parameters} }}, "Conditions": {{ {conditions} }}"#);
    let text = resource("AWS::EC2::Subnet", &format!(r#"{{ "CidrBlock": "10.0.0.0/24"{properties} }}"#), &sections);
    let told = message(&template(&text), Front::Engine);
    assert!(told.contains("required_removed"), "{told}");
    assert!(told.contains("help: it is so with `P0` ≠ `x`\n"), "{told}");
}

#[test]
fn documents_beside_a_type_are_judged_in_each_world() {
    let database = |engine: &str, version: &str| {
        format!(
            r#"{{ "DBInstanceClass": "db.t3.small", "Engine": {engine}, "EngineVersion": {version}, "AllocatedStorage": "20", "MasterUsername": "u", "ManageMasterUserPassword": true }}"#
        )
    };
    let engines = r#"{ "Fn::If": ["Prod", "postgres", "mysql"] }"#;
    let doubt = "doubtful_value: `EngineVersion` of `AWS::RDS::DBInstance` cannot be `8.4`";
    run_with(
        SECTIONS,
        &[
            ("AWS::RDS::DBInstance", &database(engines, r#"{ "Fn::If": ["Prod", "17", "8.4"] }"#), &[]),
            ("AWS::RDS::DBInstance", &database(engines, r#"{ "Fn::If": ["Dev", "8.4", "17"] }"#), &[]),
            (
                "AWS::RDS::DBInstance",
                &database(engines, r#"{ "Fn::If": ["Prod", "8.4", "17"] }"#),
                &[doubt, "doubtful_value: `EngineVersion` of `AWS::RDS::DBInstance` cannot be `17`"],
            ),
            ("AWS::RDS::DBInstance", &database(engines, r#""8.4""#), &[doubt]),
            (
                "AWS::RDS::DBInstance",
                &database(r#""mysql""#, r#"{ "Fn::If": ["Prod", "5.7.38", "8.4"] }"#),
                &[
                    "deprecated_engine_version: `EngineVersion` `5.7.38` of `mysql` is deprecated: RDS may refuse a new database of it",
                ],
            ),
            (
                "AWS::SQS::Queue",
                r#"{ "Fn::If": ["Prod", { "QueueName": "a" }, { "QueueName": "b", "FifoQueue": true }] }"#,
                &["pattern_mismatch: `b` for `QueueName` of `AWS::SQS::Queue` does not match its pattern"],
            ),
            (
                "AWS::SQS::Queue",
                r#"{ "QueueName": { "Fn::If": ["Prod", "a", "b.fifo"] }, "FifoQueue": { "Fn::If": ["Prod", { "Ref": "AWS::NoValue" }, true] } }"#,
                &[],
            ),
        ],
    );
}

#[test]
fn a_document_about_what_is_missing_says_nothing() {
    let subscription = |protocol: &str| {
        format!(
            r#"{{ {protocol} "TopicArn": "arn:aws:sns:eu-west-1:123456789012:t", "Endpoint": "arn:aws:sqs:eu-west-1:123456789012:q" }}"#
        )
    };
    run_with(
        SECTIONS,
        &[
            (
                "AWS::SNS::Subscription",
                &subscription(""),
                &["missing_property: `AWS::SNS::Subscription` needs `Protocol`"],
            ),
            (
                "AWS::SNS::Subscription",
                &subscription(r#""Protocol": { "Fn::If": ["Prod", "sqs", { "Ref": "AWS::NoValue" }] },"#),
                &[
                    "required_removed: `Protocol` is required in `AWS::SNS::Subscription`, and `AWS::NoValue` removes it",
                ],
            ),
            ("AWS::SNS::Subscription", &subscription(r#""Protocol": { "Fn::If": ["Prod", "sqs", "sqs"] },"#), &[]),
            (
                "AWS::SNS::Subscription",
                &subscription(r#""Protocol": { "Fn::If": ["Prod", "sqs", "lambda"] },"#),
                &[
                    "doubtful_value: `arn:aws:sqs:eu-west-1:123456789012:q` for `Endpoint` of `AWS::SNS::Subscription` is no ARN of a function",
                ],
            ),
        ],
    );
}
