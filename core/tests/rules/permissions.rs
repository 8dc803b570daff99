//! Event sources, and the permissions that functions give them.

use super::support::{CONDITIONS, all, resource, run_resources};

const CODES: &[&str] = &["notification_not_permitted", "call_not_permitted"];

const FUNCTION: &str = r#""F": { "Type": "AWS::Lambda::Function", "Properties": {} }"#;

fn permission(function: &str, principal: &str) -> String {
    resource(
        "P",
        "Lambda::Permission",
        &format!(r#""Action": "lambda:InvokeFunction", "FunctionName": {function}, "Principal": {principal}"#),
    )
}

#[test]
fn notifications_of_buckets() {
    let bucket = resource(
        "B",
        "S3::Bucket",
        r#""NotificationConfiguration": { "LambdaConfigurations": [{ "Event": "s3:ObjectCreated:*", "Function": { "Fn::GetAtt": ["F", "Arn"] } }] }"#,
    );
    let base = all(&[FUNCTION, &bucket]);
    let found =
        ["notification_not_permitted @{: `B` calls the function `F`, which nothing permits `s3.amazonaws.com` to do"];
    let alias =
        resource("Live", "Lambda::Alias", r#""FunctionName": { "Ref": "F" }, "FunctionVersion": "1", "Name": "live""#);
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (base.clone(), &found),
            (all(&[&base, &permission(r#"{ "Ref": "F" }"#, r#""events.amazonaws.com""#)]), &found),
            (all(&[&base, &permission(r#"{ "Ref": "F" }"#, r#""s3.amazonaws.com""#)]), &[]),
            (all(&[&base, &permission(r#"{ "Fn::GetAtt": ["F", "Arn"] }"#, r#"{ "Ref": "Env" }"#)]), &[]),
            (all(&[&base, &alias, &permission(r#"{ "Ref": "Live" }"#, r#""s3.amazonaws.com""#)]), &[]),
            (all(&[&base, &permission(r#"{ "Ref": "Env" }"#, r#""s3.amazonaws.com""#)]), &[]),
            (all(&[&base, &permission(r#""by-name""#, r#""s3.amazonaws.com""#)]), &[]),
            (
                all(&[
                    &base,
                    &resource(
                        "Child",
                        "CloudFormation::Stack",
                        r#""TemplateURL": "x", "Parameters": { "F": { "Ref": "F" } }"#,
                    ),
                ]),
                &[],
            ),
        ],
    );
    let late = [
        "missing_dependency @AWS::S3::Bucket: `B` does not wait for `P`: S3 asks for the permission when the bucket is made",
    ];
    let permit = permission(r#"{ "Ref": "F" }"#, r#""s3.amazonaws.com""#);
    run_resources(
        &["missing_dependency"],
        "",
        &[
            (all(&[&base, &permit]), &late),
            (all(&[&base.replace(r#""AWS::S3::Bucket","#, r#""AWS::S3::Bucket", "DependsOn": "P","#), &permit]), &[]),
            // It waits for the bucket itself.
            (
                all(&[
                    &base,
                    &permit.replace(r#""Principal""#, r#""SourceArn": { "Fn::GetAtt": ["B", "Arn"] }, "Principal""#),
                ]),
                &[],
            ),
            (all(&[&base]), &[]),
        ],
    );
    run_resources(CODES, r#""Transform": "AWS::Serverless-2016-10-31""#, &[(base, &[])]);
}

#[test]
fn other_sources() {
    let arn = r#"{ "Fn::GetAtt": ["F", "Arn"] }"#;
    let rule =
        |more: &str| resource("S", "Events::Rule", &format!(r#""Targets": [{{ "Id": "x", "Arn": {arn}{more} }}]"#));
    let subscription = |protocol: &str| {
        resource("S", "SNS::Subscription", &format!(r#""TopicArn": "x", "Protocol": "{protocol}", "Endpoint": {arn}"#))
    };
    let method = |more: &str| {
        let address = r#"{ "Fn::Sub": "arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${F.Arn}/invocations" }"#;
        resource(
            "S",
            "ApiGateway::Method",
            &format!(r#""Integration": {{ "Type": "AWS_PROXY", "Uri": {address}{more} }}"#),
        )
    };
    let found = |token: &str, service: &str| {
        format!(
            "call_not_permitted @{token}: `S` calls the function `F`, which nothing in this stack permits `{service}` to do"
        )
    };
    let (events, sns, api) =
        (found("{", "events.amazonaws.com"), found("{", "sns.amazonaws.com"), found("{", "apigateway.amazonaws.com"));
    let permit = |service: &str| permission(r#"{ "Ref": "F" }"#, &format!("\"{service}\""));
    run_resources(
        CODES,
        "",
        &[
            (all(&[FUNCTION, &rule("")]), &[&events]),
            (all(&[FUNCTION, &rule(r#", "RoleArn": "x""#)]), &[]),
            (all(&[FUNCTION, &rule(""), &permit("events.amazonaws.com")]), &[]),
            (all(&[FUNCTION, &subscription("lambda")]), &[&sns]),
            (all(&[FUNCTION, &subscription("sqs")]), &[]),
            (all(&[FUNCTION, &method("")]), &[&api]),
            (all(&[FUNCTION, &method(r#", "Credentials": "x""#)]), &[]),
            (all(&[FUNCTION, &method(""), &permit("apigateway.amazonaws.com")]), &[]),
        ],
    );
}
