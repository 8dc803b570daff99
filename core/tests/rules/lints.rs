//! Lints, those too that are off until somebody asks for them: what the rules find before any level is looked at.

use super::support::{CONDITIONS, all, resource, resource_if};
use formwork_core::check::{Front, examine};
use formwork_core::findings::report::Report;
use formwork_core::findings::words;
use formwork_core::{json, schema::Schema};

/// The titles of what these resources bring of a code.
fn titles(code: &str, resources: &str) -> Vec<String> {
    let text = format!(r#"{{ {CONDITIONS}, "Resources": {{ {resources} }} }}"#);
    let document = json::parse(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let mut report = Report::default();
    let template = json::read::template(document.root, &mut report);
    let schema = Schema::bundled().expect("a schema of this format");
    let findings = examine(&template, schema, Front::Engine, report).0.take();
    findings.iter().filter(|finding| finding.row.code == code).map(words::title).collect()
}

#[test]
fn a_bucket_that_may_belong_to_anyone() {
    let code = "caller_of_any_account";
    let bucket = resource("Bucket", "S3::Bucket", "");
    let group = resource("Group", "Logs::LogGroup", "");
    let permission = |principal: &str, source: &str, more: &str| {
        resource(
            "P",
            "Lambda::Permission",
            &format!(
                r#""Action": "lambda:InvokeFunction", "FunctionName": "f", "Principal": {principal}, "SourceArn": {source}{more}"#
            ),
        )
    };
    let (s3, arn) = (r#""s3.amazonaws.com""#, r#"{ "Fn::GetAtt": ["Bucket", "Arn"] }"#);
    let told = "the permission does not say to which account `Bucket` belongs: the ARN of a bucket has none";
    assert_eq!(titles(code, &all(&[&bucket, &permission(s3, arn, "")])), [told]);
    let none = r#", "SourceAccount": { "Ref": "AWS::NoValue" }"#;
    assert_eq!(titles(code, &all(&[&bucket, &permission(s3, arn, none)])), [told]);
    for silent in [
        all(&[&bucket, &permission(s3, arn, r#", "SourceAccount": { "Ref": "AWS::AccountId" }"#)]),
        // A condition may give it.
        all(&[
            &bucket,
            &permission(
                s3,
                arn,
                r#", "SourceAccount": { "Fn::If": ["Dev", "123456789012", { "Ref": "AWS::NoValue" }] }"#,
            ),
        ]),
        // The ARN of a log group has an account, and a parameter may be any.
        all(&[&group, &permission(r#""logs.amazonaws.com""#, r#"{ "Fn::GetAtt": ["Group", "Arn"] }"#, "")]),
        all(&[&bucket, &permission(s3, r#"{ "Ref": "Env" }"#, "")]),
        // The principal is another's, of which another rule tells.
        all(&[&bucket, &permission(r#""sns.amazonaws.com""#, arn, "")]),
        // The two never meet.
        all(&[
            &resource_if("Prod", "Bucket", "S3::Bucket", ""),
            &resource_if("Dev", "P", "Lambda::Permission", &format!(r#""Principal": {s3}, "SourceArn": {arn}"#)),
        ]),
    ] {
        assert_eq!(titles(code, &silent), [""; 0], "{silent}");
    }
}

#[test]
fn services_that_have_ended_and_those_that_end() {
    let attachment = resource("A", "OpsWorks::ElasticLoadBalancerAttachment", "");
    let told = "AWS has shut down the service of `AWS::OpsWorks::ElasticLoadBalancerAttachment`: nothing can be created with it any more";
    assert_eq!(titles("closed_service", &attachment), [told]);
    assert_eq!(titles("closing_service", &attachment), [""; 0]);
    let mesh = resource("M", "AppMesh::Mesh", "");
    assert_eq!(titles("closing_service", &mesh), ["AWS has put `AWS::AppMesh::Mesh` in sunset: its service ends"]);
    assert_eq!(titles("closed_service", &mesh), [""; 0]);
    assert_eq!(titles("closed_service", &resource("T", "SNS::Topic", "")), [""; 0]);
}
