//! Scalars: type, choice, pattern, length, range.

use super::support::run;

#[test]
fn a_value_of_another_type() {
    run(&[
        (
            "AWS::ECS::Service",
            r#"{ "DesiredCount": "two" }"#,
            &["wrong_type: `DesiredCount` of `AWS::ECS::Service` takes an integer, found the text `two`"],
        ),
        (
            "AWS::ECS::Service",
            r#"{ "DesiredCount": [2] }"#,
            &["wrong_type: `DesiredCount` of `AWS::ECS::Service` takes an integer, found a list"],
        ),
        (
            "AWS::ECS::Service",
            r#"{ "DesiredCount": { "Count": 2 } }"#,
            &["wrong_type: `DesiredCount` of `AWS::ECS::Service` takes an integer, found an object"],
        ),
        (
            "AWS::ECS::Service",
            r#"{ "DesiredCount": 2.5 }"#,
            &["wrong_type: `DesiredCount` of `AWS::ECS::Service` takes an integer, found the number `2.5`"],
        ),
        (
            "AWS::EC2::VPC",
            r#"{ "CidrBlock": ["10.0.0.0/16"] }"#,
            &["wrong_type: `CidrBlock` of `AWS::EC2::VPC` takes text, found a list"],
        ),
        (
            "AWS::EC2::VPC",
            r#"{ "CidrBlock": "10.0.0.0/16", "EnableDnsSupport": "yes" }"#,
            &["wrong_type: `EnableDnsSupport` of `AWS::EC2::VPC` takes `true` or `false`, found the text `yes`"],
        ),
        (
            "AWS::EC2::VPC",
            r#"{ "CidrBlock": "10.0.0.0/16", "EnableDnsSupport": 1 }"#,
            &["wrong_type: `EnableDnsSupport` of `AWS::EC2::VPC` takes `true` or `false`, found the number `1`"],
        ),
        (
            "AWS::EC2::VPC",
            r#"{ "CidrBlock": "10.0.0.0/16", "Tags": "Name" }"#,
            &["wrong_type: `Tags` of `AWS::EC2::VPC` takes a list, found the text `Name`"],
        ),
        (
            "AWS::EC2::VPC",
            r#"{ "CidrBlock": "10.0.0.0/16", "Tags": { "Name": "main" } }"#,
            &["wrong_type: `Tags` of `AWS::EC2::VPC` takes a list, found an object"],
        ),
        (
            "AWS::Lambda::Function",
            r#"{ "Code": [], "Role": "arn:aws:iam::123456789012:role/r" }"#,
            &["wrong_type: `Code` of `AWS::Lambda::Function` takes an object, found a list"],
        ),
    ]);
}

#[test]
fn scalars_are_converted() {
    run(&[
        ("AWS::ECS::Service", r#"{ "DesiredCount": "2" }"#, &[]),
        ("AWS::ECS::Service", r#"{ "DesiredCount": 2.0 }"#, &[]),
        (
            "AWS::EC2::VPC",
            r#"{ "CidrBlock": "10.0.0.0/16", "EnableDnsSupport": "True", "Tags": [{ "Key": 1, "Value": true }] }"#,
            &[],
        ),
    ]);
}

#[test]
fn a_choice_that_does_not_exist() {
    run(&[
        (
            "AWS::EC2::VPC",
            r#"{ "CidrBlock": "10.0.0.0/16", "InstanceTenancy": "Default" }"#,
            &["unknown_choice: `InstanceTenancy` of `AWS::EC2::VPC` cannot be `Default`"],
        ),
        (
            "AWS::EC2::VPC",
            r#"{ "CidrBlock": "10.0.0.0/16", "InstanceTenancy": "" }"#,
            &["unknown_choice: `InstanceTenancy` of `AWS::EC2::VPC` cannot be empty"],
        ),
        ("AWS::EC2::VPC", r#"{ "CidrBlock": "10.0.0.0/16", "InstanceTenancy": "dedicated" }"#, &[]),
        (
            "AWS::Logs::LogGroup",
            r#"{ "RetentionInDays": 8 }"#,
            &["unknown_choice: `RetentionInDays` of `AWS::Logs::LogGroup` cannot be `8`"],
        ),
        ("AWS::Logs::LogGroup", r#"{ "RetentionInDays": "7" }"#, &[]),
        (
            "AWS::S3::Bucket",
            r#"{ "ObjectLockConfiguration": { "ObjectLockEnabled": "enabled" } }"#,
            &["unknown_choice: `ObjectLockEnabled` of `AWS::S3::Bucket` ObjectLockConfiguration cannot be `enabled`"],
        ),
    ]);
}

#[test]
fn a_pattern_is_found_anywhere_and_may_look_around() {
    run(&[
        (
            "AWS::IAM::Role",
            r#"{ "AssumeRolePolicyDocument": {}, "RoleName": "a role" }"#,
            &["pattern_mismatch: `a role` for `RoleName` of `AWS::IAM::Role` does not match its pattern"],
        ),
        ("AWS::IAM::Role", r#"{ "AssumeRolePolicyDocument": {}, "RoleName": "a-role" }"#, &[]),
        ("AWS::MediaPackage::Channel", r#"{ "Id": "Channel" }"#, &[]),
        (
            "AWS::MediaPackage::Channel",
            r#"{ "Id": "a channel" }"#,
            &["pattern_mismatch: `a channel` for `Id` of `AWS::MediaPackage::Channel` does not match its pattern"],
        ),
        (
            "AWS::RedshiftServerless::Workgroup",
            r#"{ "WorkgroupName": "Group" }"#,
            &[
                "pattern_mismatch: `Group` for `WorkgroupName` of `AWS::RedshiftServerless::Workgroup` does not match its pattern",
            ],
        ),
        ("AWS::RedshiftServerless::Workgroup", r#"{ "WorkgroupName": "group" }"#, &[]),
    ]);
}

#[test]
fn length_and_range() {
    run(&[
        (
            "AWS::SSM::Parameter",
            r#"{ "Type": "String", "Value": "v", "Name": "" }"#,
            &["text_length: `Name` of `AWS::SSM::Parameter` takes 1 to 2048 characters, found 0"],
        ),
        (
            "AWS::IAM::Role",
            r#"{ "AssumeRolePolicyDocument": {}, "MaxSessionDuration": 60 }"#,
            &["number_range: `MaxSessionDuration` of `AWS::IAM::Role` takes at least 3600 and at most 43200, found 60"],
        ),
        ("AWS::IAM::Role", r#"{ "AssumeRolePolicyDocument": {}, "MaxSessionDuration": "3600" }"#, &[]),
        (
            "AWS::IAM::Role",
            r#"{ "AssumeRolePolicyDocument": {}, "RoleName": "rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr" }"#,
            &["text_length: `RoleName` of `AWS::IAM::Role` takes 1 to 64 characters, found 65"],
        ),
        (
            "AWS::ElasticLoadBalancing::LoadBalancer",
            r#"{ "Listeners": [{ "LoadBalancerPort": "80", "InstancePort": "65536", "Protocol": "HTTP" }] }"#,
            &[
                "number_range: `InstancePort` of `AWS::ElasticLoadBalancing::LoadBalancer` Listeners takes at least 1 and at most 65535, found 65536",
            ],
        ),
    ]);
}

#[test]
fn a_dynamic_reference_may_be_anything() {
    run(&[
        ("AWS::ECS::Service", r#"{ "DesiredCount": "{{resolve:ssm:count:1}}" }"#, &[]),
        ("AWS::EC2::VPC", r#"{ "CidrBlock": "10.0.0.0/16", "InstanceTenancy": "{{resolve:ssm:tenancy}}" }"#, &[]),
    ]);
}

#[test]
fn a_path_that_the_package_command_replaces() {
    run(&[
        (
            "AWS::Lambda::Function",
            r#"{ "Code": "./src", "Handler": "index.handler", "Runtime": "python3.13", "Role": "arn:aws:iam::123456789012:role/r" }"#,
            &["packaged_path: `Code` of `AWS::Lambda::Function` is a path: CloudFormation takes an object"],
        ),
        (
            "AWS::Lambda::Function",
            r#"{ "Code": { "ZipFile": "./src" }, "Handler": "index.handler", "Runtime": "python3.13", "Role": "./role" }"#,
            &["pattern_mismatch: `./role` for `Role` of `AWS::Lambda::Function` does not match its pattern"],
        ),
    ]);
}
