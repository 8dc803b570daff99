//! Resource types.

use super::support::{run, run_with};

#[test]
fn a_type_that_does_not_exist() {
    run(&[
        ("AWS::EC2::Vpc", "{ }", &["unknown_type: no resource type `AWS::EC2::Vpc`"]),
        ("AWS::EC2::SecurtyGroup", r#"{ "Any": 1 }"#, &["unknown_type: no resource type `AWS::EC2::SecurtyGroup`"]),
        ("AWS::Nothing::Like::This", "{ }", &["unknown_type: no resource type `AWS::Nothing::Like::This`"]),
        ("Vpc", "{ }", &["unknown_type: no resource type `Vpc`"]),
    ]);
}

#[test]
fn types_that_nobody_here_knows() {
    run(&[
        (
            "Custom::DnsCertificate",
            r#"{ "ServiceToken": "arn:aws:lambda:eu-west-1:123456789012:function:f", "Anything": [1] }"#,
            &[],
        ),
        (
            "Custom::DnsCertificate",
            r#"{ "Anything": [1] }"#,
            &["missing_property: `Custom::DnsCertificate` needs `ServiceToken`"],
        ),
        (
            "AWS::CloudFormation::CustomResource",
            r#"{ "ServiceToken": "arn:aws:lambda:eu-west-1:123456789012:function:f", "Anything": { "At": "all" } }"#,
            &[],
        ),
        ("My::Own::Thing::MODULE", r#"{ "Any": 1 }"#, &[]),
        ("MongoDB::Atlas::Cluster", r#"{ "Any": 1 }"#, &[]),
        (
            "Alexa::ASK::Skill",
            r#"{ "AuthenticationConfiguration": { "ClientId": "a", "ClientSecret": "b", "RefreshToken": "c" }, "VendorId": "v", "SkillPackage": { "S3Bucket": "b", "S3Key": "k" } }"#,
            &[],
        ),
        ("Alexa::ASK::Skil", "{ }", &["unknown_type: no resource type `Alexa::ASK::Skil`"]),
    ]);
}

#[test]
fn a_macro_may_create_any() {
    run_with(r#""Transform": ["My"]"#, &[("AWS::EC2::Vpc", "{ }", &[])]);
}

#[test]
fn the_transforms_of_aws_create_none() {
    run_with(
        r#""Transform": ["AWS::Serverless-2016-10-31"]"#,
        &[("AWS::EC2::Vpc", "{ }", &["unknown_type: no resource type `AWS::EC2::Vpc`"])],
    );
}

#[test]
fn globals_complete_a_function() {
    run_with(
        r#""Transform": ["AWS::Serverless-2016-10-31"], "Globals": { "Function": { "Runtime": "python3.13" } }"#,
        &[("AWS::Serverless::Function", r#"{ "CodeUri": "s3://bucket/key", "Handler": "index.handler" }"#, &[])],
    );
}
