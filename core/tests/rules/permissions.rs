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
    let late =
        ["missing_dependency @AWS::S3::Bucket: `B` does not wait for `P`: it asks for this permission when it is made"];
    let permit = permission(r#"{ "Ref": "F" }"#, r#""s3.amazonaws.com""#);
    run_resources(
        &["missing_dependency"],
        "",
        &[
            (all(&[&base, &permit]), &late),
            (all(&[&base.replace(r#""AWS::S3::Bucket","#, r#""AWS::S3::Bucket", "DependsOn": "P","#), &permit]), &[]),
            (all(&[&base]), &[]),
        ],
    );
    let too_late = ["permission_too_late @P: `P` waits for `B`, which asks for this permission when it is made"];
    let waiting = permit.replace(r#""Principal""#, r#""SourceArn": { "Fn::GetAtt": ["B", "Arn"] }, "Principal""#);
    let second = permit.replace(r#""P":"#, r#""Other":"#);
    run_resources(
        &["missing_dependency", "permission_too_late", "notification_not_permitted"],
        CONDITIONS,
        &[
            (all(&[&base, &waiting]), &too_late),
            // Another permission comes in time, or may.
            (all(&[&base, &waiting, &second]), &[]),
            (all(&[&base, &waiting, &second.replace(r#"{ "Ref": "F" }"#, r#"{ "Ref": "Env" }"#)]), &[]),
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
            (all(&[FUNCTION, &rule(""), &permission_for("events.amazonaws.com", "S")]), &[]),
            (all(&[FUNCTION, &rule(""), &permission_for("events.amazonaws.com", "X"), OTHER_RULE]), &[&events]),
            (all(&[FUNCTION, &rule(""), &permission_for("events.amazonaws.com", "X")]), &[]),
            (
                all(&[
                    FUNCTION,
                    &rule(""),
                    &permit("events.amazonaws.com").replace("InvokeFunction", "InvokeFunctionUrl"),
                ]),
                &[&events],
            ),
        ],
    );
}

const OTHER_RULE: &str = r#""X": { "Type": "AWS::Events::Rule", "Properties": { "ScheduleExpression": "rate(1 day)", "State": "DISABLED" } }"#;

/// A permission for one source.
fn permission_for(principal: &str, source: &str) -> String {
    permission(r#"{ "Ref": "F" }"#, &format!(r#""{principal}", "SourceArn": {{ "Fn::GetAtt": ["{source}", "Arn"] }}"#))
}

#[test]
fn sources_that_ask_at_once() {
    let arn = r#"{ "Fn::GetAtt": ["F", "Arn"] }"#;
    let sources = [
        (
            resource(
                "S",
                "Logs::SubscriptionFilter",
                &format!(r#""LogGroupName": "g", "FilterPattern": "", "DestinationArn": {arn}"#),
            ),
            "logs",
        ),
        (
            resource(
                "S",
                "SecretsManager::RotationSchedule",
                &format!(r#""SecretId": "s", "RotationLambdaARN": {arn}"#),
            ),
            "secretsmanager",
        ),
        (
            resource(
                "S",
                "ElasticLoadBalancingV2::TargetGroup",
                &format!(r#""TargetType": "lambda", "Targets": [{{ "Id": {arn} }}]"#),
            ),
            "elasticloadbalancing",
        ),
        (
            resource(
                "S",
                "Config::ConfigRule",
                &format!(r#""Source": {{ "Owner": "CUSTOM_LAMBDA", "SourceIdentifier": {arn} }}"#),
            ),
            "config",
        ),
        (
            resource(
                "S",
                "SES::ReceiptRule",
                &format!(
                    r#""RuleSetName": "r", "Rule": {{ "Actions": [{{ "LambdaAction": {{ "FunctionArn": {arn} }} }}] }}"#
                ),
            ),
            "ses",
        ),
    ];
    let late = |kind: &str| {
        format!(
            "missing_dependency @AWS::{kind}: `S` does not wait for `P`: it asks for this permission when it is made"
        )
    };
    let codes = &["notification_not_permitted", "missing_dependency"];
    for (source, service) in &sources {
        let kind = source.split("AWS::").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        let found = format!(
            "notification_not_permitted @{{: `S` calls the function `F`, which nothing permits `{service}.amazonaws.com` to do"
        );
        let permit = permission(r#"{ "Ref": "F" }"#, &format!("\"{service}.amazonaws.com\""));
        let regional = permission(r#"{ "Ref": "F" }"#, &format!("\"{service}.eu-west-1.amazonaws.com\""));
        let waits = source.replace(r#""Properties""#, r#""DependsOn": "P", "Properties""#);
        let late = late(kind);
        run_resources(
            codes,
            "",
            &[
                (all(&[FUNCTION, source]), &[&found]),
                (all(&[FUNCTION, source, &permit]), &[&late]),
                (all(&[FUNCTION, &waits, &permit]), &[]),
                (all(&[FUNCTION, &waits, &regional]), &[]),
                (
                    source.replace(
                        r#"{ "Fn::GetAtt": ["F", "Arn"] }"#,
                        r#""arn:aws:lambda:eu-west-1:123456789012:function:f""#,
                    ),
                    &[],
                ),
            ],
        );
    }
}

#[test]
fn triggers_and_authorizers() {
    let arn = r#"{ "Fn::GetAtt": ["F", "Arn"] }"#;
    let address =
        r#"{ "Fn::Sub": "arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${F.Arn}/invocations" }"#;
    let sources = [
        (resource("S", "Cognito::UserPool", &format!(r#""LambdaConfig": {{ "PreSignUp": {arn} }}"#)), "cognito-idp"),
        (
            resource(
                "S",
                "Cognito::UserPool",
                &format!(
                    r#""LambdaConfig": {{ "CustomEmailSender": {{ "LambdaArn": {arn}, "LambdaVersion": "V1_0" }} }}"#
                ),
            ),
            "cognito-idp",
        ),
        (
            resource(
                "S",
                "IoT::TopicRule",
                &format!(
                    r#""TopicRulePayload": {{ "Sql": "x", "Actions": [{{ "Lambda": {{ "FunctionArn": {arn} }} }}] }}"#
                ),
            ),
            "iot",
        ),
        (
            resource(
                "S",
                "ApiGateway::Authorizer",
                &format!(r#""RestApiId": "r", "Type": "TOKEN", "AuthorizerUri": {address}"#),
            ),
            "apigateway",
        ),
        (
            resource(
                "S",
                "AppSync::GraphQLApi",
                &format!(
                    r#""Name": "n", "AuthenticationType": "AWS_LAMBDA", "LambdaAuthorizerConfig": {{ "AuthorizerUri": {arn} }}"#
                ),
            ),
            "appsync",
        ),
    ];
    for (source, service) in &sources {
        let found = format!(
            "call_not_permitted @{{: `S` calls the function `F`, which nothing in this stack permits `{service}.amazonaws.com` to do"
        );
        let permit = permission(r#"{ "Ref": "F" }"#, &format!("\"{service}.amazonaws.com\""));
        run_resources(CODES, "", &[(all(&[FUNCTION, source]), &[&found]), (all(&[FUNCTION, source, &permit]), &[])]);
    }
}

#[test]
fn targets_that_need_a_role() {
    let machine = resource("M", "StepFunctions::StateMachine", "");
    let rule = |more: &str, own: &str| {
        resource("S", "Events::Rule", &format!(r#""Targets": [{{ "Id": "x", "Arn": {{ "Ref": "M" }}{more} }}]{own}"#))
    };
    let found = ["target_without_role @{: `S` needs a role to call `M`: EventBridge refuses the target"];
    let maybe = r#", "RoleArn": { "Fn::If": ["Dev", "x", { "Ref": "AWS::NoValue" }] }"#;
    run_resources(
        &["target_without_role"],
        CONDITIONS,
        &[
            (all(&[&machine, &rule("", "")]), &found),
            (all(&[&machine, &rule(r#", "RoleArn": "x""#, "")]), &[]),
            (all(&[&machine, &rule(maybe, "")]), &[]),
            (all(&[&machine, &rule("", r#", "RoleArn": "x""#)]), &[]),
            (all(&[&machine.replace("StepFunctions::StateMachine", "SNS::Topic"), &rule("", "")]), &[]),
        ],
    );
}

#[test]
fn urls_for_everybody() {
    let url = |kind: &str| {
        resource("U", "Lambda::Url", &format!(r#""AuthType": {kind}, "TargetFunctionArn": {{ "Ref": "F" }}"#))
    };
    let permit = |name: &str, action: &str, principal: &str| {
        let more = format!(r#""Action": {action}, "FunctionName": {{ "Ref": "F" }}, "Principal": {principal}"#);
        resource(name, "Lambda::Permission", &more)
    };
    let found = |action: &str| {
        format!(
            "url_not_permitted @NONE: `U` is a URL for everybody, and nothing in this stack allows everybody `{action}`: its function answers nobody"
        )
    };
    let (open, call) = (found("lambda:InvokeFunctionUrl"), found("lambda:InvokeFunction"));
    let none = url(r#""NONE""#);
    let (first, second) = (r#""lambda:InvokeFunctionUrl""#, r#""lambda:InvokeFunction""#);
    run_resources(
        &["url_not_permitted"],
        CONDITIONS,
        &[
            (all(&[FUNCTION, &none]), &[&open, &call]),
            (all(&[FUNCTION, &none, &permit("P", first, r#""*""#)]), &[&call]),
            (all(&[FUNCTION, &none, &permit("P", first, r#""*""#), &permit("Q", second, r#""*""#)]), &[]),
            (all(&[FUNCTION, &none, &permit("P", r#"{ "Ref": "Env" }"#, r#""*""#)]), &[]),
            (all(&[FUNCTION, &none, &permit("P", r#""lambda:*""#, r#"{ "Ref": "Env" }"#)]), &[]),
            (all(&[FUNCTION, &none, &permit("P", first, r#""events.amazonaws.com""#)]), &[&open, &call]),
            (all(&[FUNCTION, &url(r#""AWS_IAM""#)]), &[]),
            (all(&[FUNCTION, &url(r#"{ "Ref": "Env" }"#)]), &[]),
            (none.replace(r#"{ "Ref": "F" }"#, r#"{ "Ref": "Env" }"#), &[]),
        ],
    );
}
