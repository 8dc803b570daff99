//! Which keys an object may and must have.

use super::support::run;

#[test]
fn a_property_that_does_not_exist() {
    run(&[
        (
            "AWS::EC2::VPC",
            r#"{ "CidrBlok": "10.0.0.0/16", "CidrBlock": "10.0.0.0/16" }"#,
            &["unknown_property: no property `CidrBlok` in `AWS::EC2::VPC`"],
        ),
        (
            "AWS::EC2::VPC",
            r#"{ "cidr_block": "10.0.0.0/16", "CidrBlock": "10.0.0.0/16" }"#,
            &["unknown_property: no property `cidr_block` in `AWS::EC2::VPC`"],
        ),
        (
            "AWS::EC2::VPC",
            r#"{ "Colour": "red", "CidrBlock": "10.0.0.0/16" }"#,
            &["unknown_property: no property `Colour` in `AWS::EC2::VPC`"],
        ),
        (
            "AWS::EC2::VPC",
            r#"{ "VpcIdd": "red", "CidrBlock": "10.0.0.0/16" }"#,
            &["unknown_property: no property `VpcIdd` in `AWS::EC2::VPC`"],
        ),
        (
            "AWS::ECS::TaskDefinition",
            r#"{ "ContainerDefinitions": [{ "Name": "a", "Image": "b", "PortMapping": [], "PortMappings": [{ "ContainrPort": 80 }] }] }"#,
            &[
                "unknown_property: no property `PortMapping` in `AWS::ECS::TaskDefinition` ContainerDefinition",
                "unknown_property: no property `ContainrPort` in `AWS::ECS::TaskDefinition` PortMapping",
            ],
        ),
        ("AWS::EC2::VPC", r#"{ "CidrBlock": "10.0.0.0/16", "Colour": { "Unchecked": "red" } }"#, &[]),
        ("AWS::EC2::VPC", r#"{ "CidrBlock": "10.0.0.0/16", "Colour": { "Poisoned": [] } }"#, &[]),
    ]);
}

#[test]
fn a_key_that_is_ruled_out() {
    run(&[
        (
            "AWS::Lambda::Function",
            r#"{ "Code": { "ZipFile": "x" }, "Handler": "index.handler", "Runtime": "python3.13", "Role": "arn:aws:iam::123456789012:role/r", "Environment": { "Variables": { "AWS_REGION": "x" } } }"#,
            &["ruled_out: `AWS_REGION` is ruled out for `Variables` of `AWS::Lambda::Function` Environment"],
        ),
        (
            "AWS::Lambda::Function",
            r#"{ "Code": { "ZipFile": "x" }, "Handler": "index.handler", "Runtime": "python3.13", "Role": "arn:aws:iam::123456789012:role/r", "Environment": { "Variables": { "GOOD": "x" } } }"#,
            &[],
        ),
    ]);
}

#[test]
fn a_property_that_aws_sets() {
    run(&[
        (
            "AWS::EC2::VPC",
            r#"{ "CidrBlock": "10.0.0.0/16", "VpcId": "vpc-12345678" }"#,
            &["read_only_property: `VpcId` of `AWS::EC2::VPC` is set by AWS and cannot be given"],
        ),
        (
            "AWS::SQS::Queue",
            r#"{ "Arn": "arn:aws:sqs:eu-west-1:123456789012:q" }"#,
            &["read_only_property: `Arn` of `AWS::SQS::Queue` is set by AWS and cannot be given"],
        ),
        (
            "AWS::RDS::DBInstance",
            r#"{ "DBInstanceClass": "db.t3.micro", "Engine": "postgres", "AllocatedStorage": "20", "MasterUsername": "u", "ManageMasterUserPassword": true, "Endpoint": { "Address": "x" } }"#,
            &["read_only_property: `Endpoint` of `AWS::RDS::DBInstance` is set by AWS and cannot be given"],
        ),
    ]);
}

#[test]
fn a_property_that_the_schema_calls_read_only_and_create_only_may_be_given() {
    run(&[
        (
            "AWS::CodeArtifact::Repository",
            r#"{ "DomainName": "domain", "RepositoryName": "repository", "DomainOwner": "123456789012" }"#,
            &[],
        ),
        ("AWS::Serverless::StateMachine", r#"{ "Name": "machine", "DefinitionUri": "s3://bucket/key" }"#, &[]),
    ]);
}

#[test]
fn a_misspelt_key_is_not_missing_too() {
    run(&[(
        "AWS::RDS::DBSubnetGroup",
        r#"{ "DBSubnetGroupDescripton": "d", "SubnetIDs": ["subnet-12345678"] }"#,
        &[
            "unknown_property: no property `DBSubnetGroupDescripton` in `AWS::RDS::DBSubnetGroup`",
            "unknown_property: no property `SubnetIDs` in `AWS::RDS::DBSubnetGroup`",
        ],
    )]);
}

#[test]
fn everything_that_is_missing_in_one_message() {
    run(&[
        (
            "AWS::EC2::Subnet",
            r#"{ "CidrBlock": "10.0.0.0/24" }"#,
            &["missing_property: `AWS::EC2::Subnet` needs `VpcId`"],
        ),
        (
            "AWS::RDS::DBSubnetGroup",
            "{ }",
            &["missing_property: `AWS::RDS::DBSubnetGroup` needs `DBSubnetGroupDescription` and `SubnetIds`"],
        ),
        (
            "AWS::ECS::TaskDefinition",
            r#"{ "ContainerDefinitions": [{ }] }"#,
            &["missing_property: `AWS::ECS::TaskDefinition` ContainerDefinition needs `Image` and `Name`"],
        ),
    ]);
}

#[test]
fn exactly_one_or_at_least_one() {
    run(&[
        ("AWS::EC2::VPC", "{ }", &["missing_choice: `AWS::EC2::VPC` needs one of `CidrBlock` and `Ipv4IpamPoolId`"]),
        (
            "AWS::EC2::VPC",
            r#"{ "CidrBlock": "10.0.0.0/16", "Ipv4IpamPoolId": "ipam-pool-1", "Ipv4NetmaskLength": 20 }"#,
            &["exclusive_properties: `CidrBlock` and `Ipv4IpamPoolId` exclude each other in `AWS::EC2::VPC`"],
        ),
        (
            "AWS::Events::Rule",
            r#"{ "Name": "r" }"#,
            &["missing_choice: `AWS::Events::Rule` needs at least one of `EventPattern` and `ScheduleExpression`"],
        ),
        ("AWS::Events::Rule", r#"{ "ScheduleExpression": "rate(1 hour)" }"#, &[]),
    ]);
}

#[test]
fn companions_and_exclusions() {
    run(&[
        (
            "AWS::EC2::VPC",
            r#"{ "CidrBlock": "10.0.0.0/16", "Ipv4NetmaskLength": 20 }"#,
            &["missing_companion: `Ipv4NetmaskLength` of `AWS::EC2::VPC` needs `Ipv4IpamPoolId` beside it"],
        ),
        (
            "AWS::EC2::Instance",
            r#"{ "ImageId": "ami-12345678", "SubnetId": "subnet-12345678", "NetworkInterfaces": [{ "DeviceIndex": "0" }] }"#,
            &["exclusive_properties: `SubnetId` and `NetworkInterfaces` exclude each other in `AWS::EC2::Instance`"],
        ),
        (
            "AWS::EVS::Environment",
            "{ }",
            &[
                "missing_property: `AWS::EVS::Environment` needs `ServiceAccessSubnetId`, `TermsAccepted`, `VcfVersion` and `VpcId`",
            ],
        ),
    ]);
}

#[test]
fn how_many_keys() {
    run(&[("AWS::SSM::Parameter", r#"{ "Type": "String", "Value": "v", "Tags": { "a": "b" } }"#, &[])]);
}

#[test]
fn what_a_transform_brings_is_unknown() {
    run(&[(
        "AWS::EC2::Subnet",
        r#"{ "Fn::Transform": { "Name": "AWS::Include", "Parameters": { "Location": "s3://bucket/key" } }, "CidrBlock": "10.0.0.0/24" }"#,
        &[],
    )]);
}
