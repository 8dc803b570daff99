//! `AWS::NoValue` and conditions: what is certainly there, and what is not.

use super::support::run_with;

const SECTIONS: &str = r#""Parameters": { "One": { "Type": "String" }, "Many": { "Type": "CommaDelimitedList" }, "Subnets": { "Type": "List<AWS::EC2::Subnet::Id>" }, "Stored": { "Type": "AWS::SSM::Parameter::Value<List<String>>" }, "Count": { "Type": "Number" } }, "Mappings": { "Map": { "a": { "one": "x", "many": ["x", "y"], "other": "z" }, "b": { "one": "y", "many": ["z"], "other": ["w"] } } }, "Conditions": { "If1": { "Fn::Equals": [{ "Ref": "One" }, "x"] } }"#;

#[test]
fn no_value_removes() {
    run_with(
        SECTIONS,
        &[
            (
                "AWS::EC2::Subnet",
                r#"{ "CidrBlock": "10.0.0.0/24", "VpcId": { "Ref": "AWS::NoValue" } }"#,
                &["required_removed: `VpcId` is required in `AWS::EC2::Subnet`, and `AWS::NoValue` removes it"],
            ),
            (
                "AWS::EC2::Subnet",
                r#"{ "CidrBlock": "10.0.0.0/24", "VpcId": { "Fn::If": ["If1", { "Ref": "AWS::NoValue" }, { "Ref": "AWS::NoValue" }] } }"#,
                &["required_removed: `VpcId` is required in `AWS::EC2::Subnet`, and `AWS::NoValue` removes it"],
            ),
            (
                "AWS::EC2::Subnet",
                r#"{ "CidrBlock": "10.0.0.0/24", "VpcId": { "Fn::If": ["If1", "vpc-12345678", "(1)"] } }"#,
                &[],
            ),
            ("AWS::EC2::VPC", r#"{ "CidrBlock": "10.0.0.0/16", "Ipv4IpamPoolId": { "Ref": "AWS::NoValue" } }"#, &[]),
            (
                "AWS::EC2::VPC",
                r#"{ "CidrBlock": { "Ref": "AWS::NoValue" } }"#,
                &["missing_choice: `AWS::EC2::VPC` needs one of `CidrBlock` and `Ipv4IpamPoolId`"],
            ),
        ],
    );
}

#[test]
fn what_may_be_absent_is_quiet() {
    run_with(
        SECTIONS,
        &[
            (
                "AWS::EC2::VPC",
                r#"{ "CidrBlock": { "Fn::If": ["If1", "10.0.0.0/16", { "Ref": "AWS::NoValue" }] }, "Ipv4IpamPoolId": { "Fn::If": ["If1", { "Ref": "AWS::NoValue" }, "ipam-pool-1"] }, "Ipv4NetmaskLength": { "Fn::If": ["If1", { "Ref": "AWS::NoValue" }, 20] } }"#,
                &[],
            ),
            (
                "AWS::RDS::DBSubnetGroup",
                r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": [{ "Fn::If": ["If1", "subnet-12345678", { "Ref": "AWS::NoValue" }] }] }"#,
                &[],
            ),
            ("AWS::EC2::VPC", r#"{ "CidrBlock": "(1)", "Ipv4IpamPoolId": "(2)", "Ipv4NetmaskLength": 20 }"#, &[]),
        ],
    );
}

#[test]
fn a_condition_for_all_properties() {
    run_with(
        SECTIONS,
        &[(
            "AWS::EC2::VPC",
            r#"{ "Fn::If": ["If1", { "CidrBlock": "10.0.0.0/16" }, { "Fn::If": ["If1", { "CidrBlock": ["x"] }, { "Ref": "AWS::NoValue" }] }] }"#,
            &[
                "missing_choice: `AWS::EC2::VPC` needs one of `CidrBlock` and `Ipv4IpamPoolId`",
                "wrong_type: `CidrBlock` of `AWS::EC2::VPC` takes text, found a list",
            ],
        )],
    );
}

#[test]
fn both_branches_are_checked() {
    run_with(
        SECTIONS,
        &[
            (
                "AWS::EC2::VPC",
                r#"{ "CidrBlock": "10.0.0.0/16", "InstanceTenancy": { "Fn::If": ["If1", "dedicated", "shared"] } }"#,
                &["unknown_choice: `InstanceTenancy` of `AWS::EC2::VPC` cannot be `shared`"],
            ),
            (
                "AWS::EC2::VPC",
                r#"{ "CidrBlock": "10.0.0.0/16", "Tags": { "Fn::If": ["If1", [{ "Key": "a" }], [{ "Key": "a", "Value": "b" }]] } }"#,
                &["missing_property: `AWS::EC2::VPC` Tag needs `Value`"],
            ),
            (
                "AWS::Macie::AllowList",
                r#"{ "Name": "a", "Criteria": { "Fn::If": ["If1", { "Regex": "x" }, { "Regexp": "x" }] } }"#,
                &["unknown_property: no property `Regexp` in `AWS::Macie::AllowList` Criteria"],
            ),
        ],
    );
}
