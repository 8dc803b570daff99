//! What `Sub` and `Join` put together, against the slot that it feeds.

use super::support::{message, resource, run, run_with, template};
use formwork_core::check::Front;

const STAGES: &str = r#""Parameters": {
    "Stage": { "Type": "String", "Default": "dev", "AllowedValues": ["dev", "pre_production"] },
    "Short": { "Type": "String", "Default": "web" }, "Long": { "Type": "String", "MinLength": 60 },
    "Free": { "Type": "String" }, "Empty": { "Type": "String", "Default": "" } },
    "Conditions": { "IsDev": { "Fn::Equals": [{ "Ref": "Stage" }, "dev"] } }"#;

fn bucket(name: &str) -> String {
    format!(r#"{{ "BucketName": {name} }}"#)
}

#[test]
fn values_of_parameters() {
    let misfit =
        ["result_misfit: `Sub` gives `files-pre_production`, which does not fit `BucketName` of `AWS::S3::Bucket`"];
    let cases: Vec<(String, &[&str])> = vec![
        (bucket(r#"{ "Fn::Sub": "files-${Stage}" }"#), &misfit),
        (bucket(r#"{ "Fn::Sub": ["files-${S}", { "S": { "Ref": "Stage" } }] }"#), &misfit),
        (
            bucket(r#"{ "Fn::Join": ["-", ["files", { "Ref": "Stage" }]] }"#),
            &[
                "result_misfit: `Join` gives `files-pre_production`, which does not fit `BucketName` of `AWS::S3::Bucket`",
            ],
        ),
        (bucket(r#"{ "Fn::Sub": "files-${Short}" }"#), &[]),
        // What is not known, and what a condition keeps away.
        (bucket(r#"{ "Fn::Sub": "files-${Stage}-${Free}" }"#), &[]),
        (bucket(r#"{ "Fn::Sub": "files_${Empty}" }"#), &[]),
        (bucket(r#"{ "Fn::Sub": "files_{{resolve:ssm:name}}" }"#), &[]),
        (bucket(r#"{ "Fn::If": ["IsDev", { "Fn::Sub": "files-${Stage}" }, "files"] }"#), &[]),
        (bucket(r#"{ "Fn::Sub": "files-${AWS::StackName}-${AWS::AccountId}" }"#), &[]),
    ];
    let cases: Vec<(&str, &str, &[&str])> =
        cases.iter().map(|(text, expected)| ("AWS::S3::Bucket", text.as_str(), *expected)).collect();
    run_with(STAGES, &cases);
}

#[test]
fn all_that_is_written_out() {
    run(&[
        (
            "AWS::SQS::Queue",
            r#"{ "QueueName": { "Fn::Join": ["_", ["a", "b.c"]] } }"#,
            &["pattern_mismatch: `a_b.c` for `QueueName` of `AWS::SQS::Queue` does not match its pattern"],
        ),
        ("AWS::SQS::Queue", r#"{ "QueueName": { "Fn::Join": ["_", ["a", "b.fifo"]] }, "FifoQueue": true }"#, &[]),
    ]);
}

#[test]
fn too_long_whatever_is_not_known() {
    let role = |name: &str| {
        format!(r#"{{ "RoleName": {{ "Fn::Sub": "{name}" }}, "AssumeRolePolicyDocument": {{ "Statement": [] }} }}"#)
    };
    let told = ["text_length: `RoleName` of `AWS::IAM::Role` takes 1 to 64 characters, found at least 65"];
    let (long, short) = (role("${Long}-role"), role("${Free}-role"));
    let padded = role(&format!("${{Free}}{}", "x".repeat(65)));
    run_with(
        STAGES,
        &[("AWS::IAM::Role", &long, &told), ("AWS::IAM::Role", &padded, &told), ("AWS::IAM::Role", &short, &[])],
    );
}

#[test]
fn limits_that_the_schema_omits() {
    let group = |name: &str| format!(r#"{{ "TargetType": "lambda", "Name": {name} }}"#);
    let (long, put_together, short) = (
        group(r#""the-target-group-of-the-web-service""#),
        group(r#"{ "Fn::Sub": "${AWS::StackName}-the-target-group-of-a-web" }"#),
        group(r#"{ "Fn::Sub": "${AWS::StackName}-web" }"#),
    );
    let owner = "`Name` of `AWS::ElasticLoadBalancingV2::TargetGroup`";
    run(&[
        (
            "AWS::ElasticLoadBalancingV2::TargetGroup",
            &long,
            &[&format!("text_length: {owner} takes at most 32 characters, found 35")],
        ),
        ("AWS::ElasticLoadBalancingV2::TargetGroup", &short, &[]),
        ("AWS::ElasticLoadBalancingV2::TargetGroup", &put_together, &[]),
    ]);
    let long = group(r#"{ "Fn::Sub": "${AWS::StackName}-the-target-group-of-all-the-web" }"#);
    let text = message(&template(&resource("AWS::ElasticLoadBalancingV2::TargetGroup", &long, "")), Front::Engine);
    assert!(text.contains("it is so with `AWS::StackName` = `s`"), "{text}");
}
