//! Tags.

use super::support::run_with;

#[test]
fn keys_and_lengths() {
    run_with(
        r#""Parameters": { "One": { "Type": "String" }, "Many": { "Type": "CommaDelimitedList" }, "Subnets": { "Type": "List<AWS::EC2::Subnet::Id>" }, "Stored": { "Type": "AWS::SSM::Parameter::Value<List<String>>" }, "Count": { "Type": "Number" } }, "Mappings": { "Map": { "a": { "one": "x", "many": ["x", "y"], "other": "z" }, "b": { "one": "y", "many": ["z"], "other": ["w"] } } }, "Conditions": { "If1": { "Fn::Equals": [{ "Ref": "One" }, "x"] } }"#,
        &[
            (
                "AWS::EC2::VPC",
                r#"{ "CidrBlock": "10.0.0.0/16", "Tags": [{ "Key": "Name", "Value": "a" }, { "Key": "Name", "Value": "b" }] }"#,
                &["duplicate_tag: the tag `Name` stands twice"],
            ),
            // IAM compares keys without case.
            (
                "AWS::IAM::User",
                r#"{ "Tags": [{ "Key": "Team", "Value": "a" }, { "Key": "team", "Value": "b" }] }"#,
                &["duplicate_tag: the tag `team` stands twice"],
            ),
            (
                "AWS::EC2::VPC",
                r#"{ "CidrBlock": "10.0.0.0/16", "Tags": [{ "Key": "Team", "Value": "a" }, { "Key": "team", "Value": "b" }] }"#,
                &[],
            ),
            (
                "AWS::EC2::VPC",
                r#"{ "CidrBlock": "10.0.0.0/16", "Tags": [{ "Key": "AWS:Name", "Value": "a" }, { "Key": "aws", "Value": "b" }] }"#,
                &["reserved_tag: the tag `AWS:Name` begins with `aws:`, which is reserved"],
            ),
            (
                "AWS::EC2::VPC",
                r#"{ "CidrBlock": "10.0.0.0/16", "Tags": [{ "Key": "Name", "Value": "a" }, { "Fn::If": ["If1", { "Key": "Name", "Value": "b" }, { "Ref": "AWS::NoValue" }] }] }"#,
                &[],
            ),
            (
                "AWS::SSM::Parameter",
                r#"{ "Type": "String", "Value": "v", "Tags": { "aws:a": "b" } }"#,
                &["reserved_tag: the tag `aws:a` begins with `aws:`, which is reserved"],
            ),
            (
                "AWS::Route53::HostedZone",
                r#"{ "Name": "a.example", "HostedZoneTags": [{ "Key": "Name", "Value": "a" }, { "Key": "Name", "Value": "b" }] }"#,
                &["duplicate_tag: the tag `Name` stands twice"],
            ),
            (
                "AWS::EC2::VPC",
                r#"{ "CidrBlock": "10.0.0.0/16", "Tags": [{ "Key": "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk", "Value": "a" }] }"#,
                &["tag_length: the key of a tag takes 1 to 128 characters, found 129"],
            ),
        ],
    );
}
