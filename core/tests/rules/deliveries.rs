//! Senders, and the policies by which topics and queues let them in.

use super::support::{CONDITIONS, all, resource, run_resources};

const CODES: &[&str] = &["delivery_refused", "delivery_not_permitted", "missing_dependency"];

const TOPIC: &str = r#""T": { "Type": "AWS::SNS::Topic", "Properties": {} }"#;
const QUEUE: &str = r#""Q": { "Type": "AWS::SQS::Queue", "Properties": {} }"#;
const CHILD: &str = r#""Child": { "Type": "AWS::CloudFormation::Stack", "Properties": { "TemplateURL": "x", "Parameters": { "T": { "Ref": "T" } } } }"#;

/// A policy of the topic for a principal.
fn policy(topics: &str, principal: &str) -> String {
    resource(
        "P",
        "SNS::TopicPolicy",
        &format!(
            r#""Topics": {topics}, "PolicyDocument": {{ "Statement": [{{ "Effect": "Allow", "Principal": {principal}, "Action": "sns:Publish", "Resource": "*" }}] }}"#
        ),
    )
}

#[test]
fn buckets_send_to_topics() {
    let bucket = resource(
        "B",
        "S3::Bucket",
        r#""NotificationConfiguration": { "TopicConfigurations": [{ "Event": "s3:ObjectCreated:*", "Topic": { "Ref": "T" } }] }"#,
    );
    let base = all(&[TOPIC, &bucket]);
    let waits = base.replace(r#""AWS::S3::Bucket","#, r#""AWS::S3::Bucket", "DependsOn": "P","#);
    let found = ["delivery_refused @{: `B` sends to `T`, which has no policy that lets `s3.amazonaws.com` do so"];
    let late =
        ["missing_dependency @AWS::S3::Bucket: `B` does not wait for `P`: it asks for this permission when it is made"];
    let s3 = r#"{ "Service": "s3.amazonaws.com" }"#;
    let own = r#"[{ "Ref": "T" }]"#;
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (base.clone(), &found),
            (all(&[&base, &policy(own, r#"{ "Service": "events.amazonaws.com" }"#)]), &found),
            (all(&[&base, &policy(own, r#"{ "AWS": { "Ref": "AWS::AccountId" } }"#)]), &found),
            (all(&[&base, &policy(own, s3).replace("Allow", "Deny")]), &found),
            (all(&[&base, &policy(r#"["arn:aws:sns:eu-west-1:123456789012:other"]"#, s3)]), &found),
            (all(&[&base, &policy(own, s3)]), &late),
            (all(&[&waits, &policy(own, s3)]), &[]),
            (all(&[&waits, &policy(own, r#"{ "Service": ["sns.amazonaws.com", "s3.amazonaws.com"] }"#)]), &[]),
            (all(&[&waits, &policy(own, r#""*""#)]), &[]),
            (all(&[&waits, &policy(own, r#"{ "AWS": "*" }"#)]), &[]),
            (all(&[&waits, &policy(own, r#"{ "Service": { "Ref": "Env" } }"#)]), &[]),
            (all(&[&base, &policy(r#"{ "Fn::Split": [",", { "Ref": "Env" }] }"#, s3)]), &[]),
            (all(&[&base, CHILD]), &[]),
            (bucket.replace(r#"{ "Ref": "T" }"#, r#"{ "Ref": "Env" }"#), &[]),
        ],
    );
}

#[test]
fn topics_and_rules_send_to_queues() {
    let subscription = |protocol: &str| {
        resource(
            "S",
            "SNS::Subscription",
            &format!(
                r#""TopicArn": {{ "Ref": "T" }}, "Protocol": {protocol}, "Endpoint": {{ "Fn::GetAtt": ["Q", "Arn"] }}"#
            ),
        )
    };
    let rule = |more: &str| {
        resource(
            "R",
            "Events::Rule",
            &format!(
                r#""ScheduleExpression": "rate(1 day)", "Targets": [{{ "Id": "q", "Arn": {{ "Fn::GetAtt": ["Q", "Arn"] }}{more} }}]"#
            ),
        )
    };
    let permit = resource(
        "P",
        "SQS::QueuePolicy",
        r#""Queues": [{ "Ref": "Q" }], "PolicyDocument": { "Statement": { "Effect": "Allow", "Principal": { "Service": "events.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "*" } }"#,
    );
    let shared = r#""Outputs": { "Queue": { "Value": { "Ref": "Q" } } }"#;
    let base = all(&[TOPIC, QUEUE]);
    let from_topic =
        ["delivery_not_permitted @{: `S` sends to `Q`, which nothing in this stack lets `sns.amazonaws.com` do"];
    let from_rule =
        ["delivery_not_permitted @{: `R` sends to `Q`, which nothing in this stack lets `events.amazonaws.com` do"];
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (all(&[&base, &subscription(r#""sqs""#)]), &from_topic),
            (all(&[&base, &subscription(r#"{ "Ref": "Env" }"#)]), &[]),
            (all(&[&base, &subscription(r#""sqs""#), &permit]), &from_topic),
            (all(&[&base, &rule("")]), &from_rule),
            (all(&[&base, &rule(""), &permit]), &[]),
            (all(&[&base, &rule(r#", "RoleArn": "arn:aws:iam::123456789012:role/r""#)]), &[]),
        ],
    );
    run_resources(CODES, shared, &[(all(&[&base, &rule("")]), &[])]);
}

#[test]
fn trails_and_what_could_not_be_delivered() {
    let bucket = resource("Logs", "S3::Bucket", "");
    let trail = resource("Trail", "CloudTrail::Trail", r#""IsLogging": true, "S3BucketName": { "Ref": "Logs" }"#);
    let permit = resource(
        "P",
        "S3::BucketPolicy",
        r#""Bucket": { "Ref": "Logs" }, "PolicyDocument": { "Statement": [{ "Effect": "Allow", "Principal": { "Service": "cloudtrail.amazonaws.com" }, "Action": "s3:*", "Resource": "*" }] }"#,
    );
    let refused = [
        "delivery_refused @{: `Trail` sends to `Logs`, which has no policy that lets `cloudtrail.amazonaws.com` do so",
    ];
    let late = [
        "missing_dependency @AWS::CloudTrail::Trail: `Trail` does not wait for `P`: it asks for this permission when it is made",
    ];
    let waits = trail.replace(r#""Properties""#, r#""DependsOn": ["P"], "Properties""#);
    let dead = resource(
        "R",
        "Events::Rule",
        r#""ScheduleExpression": "rate(1 day)", "Targets": [{ "Id": "q", "Arn": "x", "RoleArn": "y", "DeadLetterConfig": { "Arn": { "Fn::GetAtt": ["Q", "Arn"] } } }]"#,
    );
    let lost =
        ["delivery_not_permitted @{: `R` sends to `Q`, which nothing in this stack lets `events.amazonaws.com` do"];
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (all(&[&bucket, &trail]), &refused),
            (all(&[&bucket, &trail, &permit]), &late),
            (all(&[&bucket, &waits, &permit]), &[]),
            (trail.replace(r#"{ "Ref": "Logs" }"#, r#""logs-of-all-accounts""#), &[]),
            (all(&[QUEUE, &dead]), &lost),
        ],
    );
}

#[test]
fn a_policy_that_waits_for_its_sender_comes_too_late() {
    let bucket = resource(
        "B",
        "S3::Bucket",
        r#""NotificationConfiguration": { "TopicConfigurations": [{ "Event": "s3:ObjectCreated:*", "Topic": { "Ref": "T" } }] }"#,
    );
    let condition = r#""Condition": { "ArnEquals": { "aws:SourceArn": { "Fn::GetAtt": ["B", "Arn"] } } }, "Principal""#;
    let policy =
        policy(r#"[{ "Ref": "T" }]"#, r#"{ "Service": "s3.amazonaws.com" }"#).replace(r#""Principal""#, condition);
    let found = ["permission_too_late @P: `P` waits for `B`, which asks for this permission when it is made"];
    run_resources(&["permission_too_late"], "", &[(all(&[TOPIC, &bucket, &policy]), &found)]);
}
