//! Actions of policies: whether IAM knows them, and whether they are about the resources of their statement.

use super::support::{CONDITIONS, all, messages, resource, run_resources};

const CODES: &[&str] = &[
    "doubtful_action",
    "action_of_another_service",
    "unmatched_action",
    "key_lockout",
    "policy_text",
    "document_value",
];

/// A statement in a policy of a role, between things to name in it.
fn identity(statement: &str) -> String {
    all(&[
        &resource("Bucket", "S3::Bucket", ""),
        &resource("Queue", "SQS::Queue", ""),
        &resource("Topic", "SNS::Topic", ""),
        &resource("Table", "DynamoDB::Table", r#""KeySchema": [], "AttributeDefinitions": []"#),
        &resource(
            "P",
            "IAM::ManagedPolicy",
            &format!(r#""PolicyDocument": {{ "Statement": [{{ "Effect": "Allow", {statement} }}] }}"#),
        ),
    ])
}

#[test]
fn actions_that_iam_does_not_know() {
    let everywhere = |action: &str| identity(&format!(r#""Action": {action}, "Resource": "*""#));
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (everywhere(r#""s3:GetObject""#), &[]),
            (everywhere(r#"["SNS:publish", "ecs:listTasks", "ec2:Describe*", "s3:?etObject", "*"]"#), &[]),
            (everywhere(r#"{ "Ref": "Env" }"#), &[]),
            (everywhere(r#""s3:GetObjct""#), &["doubtful_action @s3:GetObjct: IAM has no action `s3:GetObjct`"]),
            (
                everywhere(r#"["s3:GetObject", { "Fn::If": ["Dev", "sqs:SendMesage", "sqs:SendMessage"] }]"#),
                &["doubtful_action @sqs:SendMesage: IAM has no action `sqs:SendMesage`"],
            ),
            (
                everywhere(r#""s3:Gett*""#),
                &["doubtful_action @s3:Gett*: IAM has no action of `s3` that `Gett*` matches"],
            ),
            (everywhere(r#""dynamdb:GetItem""#), &["doubtful_action @dynamdb:GetItem: IAM has no service `dynamdb`"]),
            // The list ages: what is near no known action may be a new one.
            (everywhere(r#""s3:SomethingBrandNew""#), &[]),
        ],
    );
}

#[test]
fn actions_against_the_resources_of_their_statement() {
    let of = |action: &str, named: &str| identity(&format!(r#""Action": {action}, "Resource": {named}"#));
    let bucket = r#"{ "Fn::GetAtt": ["Bucket", "Arn"] }"#;
    let objects = r#"{ "Fn::Sub": "${Bucket.Arn}/*" }"#;
    let joined = r#"{ "Fn::Join": ["", ["arn:aws:s3:::", { "Ref": "Bucket" }, "/*"]] }"#;
    let queue = r#"{ "Fn::GetAtt": ["Queue", "Arn"] }"#;
    let get = |what: &'static str| -> &'static [&'static str] {
        match what {
            "get" => {
                &["unmatched_action @s3:GetObject: no resource of the statement is one that `s3:GetObject` is about"]
            }
            "list" => {
                &["unmatched_action @s3:ListBucket: no resource of the statement is one that `s3:ListBucket` is about"]
            }
            _ => &[
                "unmatched_action @sqs:SendMessage: no resource of the statement is one that `sqs:SendMessage` is about",
            ],
        }
    };
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (of(r#""s3:GetObject""#, objects), &[]),
            (of(r#""s3:GetObject""#, joined), &[]),
            (of(r#""s3:GetObject""#, "\"*\""), &[]),
            (of(r#""s3:GetObject""#, "\"arn:aws:s3:::a*\""), &[]),
            (of(r#""s3:GetObject""#, r#"{ "Ref": "Env" }"#), &[]),
            (of(r#""s3:GetObject""#, r#"{ "Fn::ImportValue": "x" }"#), &[]),
            (of(r#""s3:GetObject""#, bucket), get("get")),
            (of(r#""s3:GetObject""#, "\"arn:aws:s3:::bucket\""), get("get")),
            (of(r#""s3:GetObject""#, queue), get("get")),
            (of(r#""s3:ListBucket""#, objects), get("list")),
            // Statements with several resources are right as a set.
            (of(r#"["s3:GetObject", "s3:ListBucket"]"#, &format!("[{bucket}, {objects}]")), &[]),
            (of(r#"["s3:GetObject", "s3:ListBucket"]"#, &format!("[{bucket}]")), get("get")),
            (of(r#""s3:*""#, bucket), &[]),
            (of(r#""s3:Get*""#, bucket), &[]),
            (of(r#""sqs:SendMessage""#, queue), &[]),
            (of(r#""sqs:SendMessage""#, r#"{ "Ref": "Topic" }"#), get("send")),
            (of(r#""sqs:SendMessage""#, r#""arn:aws:sqs:eu-west-1:123456789012:q""#), &[]),
            (of(r#""dynamodb:Query""#, r#"{ "Fn::Sub": "${Table.Arn}/index/*" }"#), &[]),
            (
                of(r#""ecr:GetAuthorizationToken""#, r#""arn:aws:ecr:eu-west-1:123456789012:repository/r""#),
                &["unmatched_action @ecr:GetAuthorizationToken: no resource of the statement is one that \
                   `ecr:GetAuthorizationToken` is about"],
            ),
        ],
    );
}

#[test]
fn the_help_says_what_would_fit() {
    let statement = identity(r#""Action": "s3:GetObject", "Resource": { "Fn::GetAtt": ["Bucket", "Arn"] }"#);
    let messages = messages(&format!(r#""Resources": {{ {statement} }}"#));
    let message = messages.iter().find(|message| message.contains("unmatched_action")).expect("a finding");
    assert!(message.contains("\nhelp: what is in the resource is `Sub(\"${Bucket.Arn}/*\")`"), "{message}");
}

#[test]
fn policies_that_take_actions_of_one_service() {
    let topic = |action: &str| {
        resource(
            "T",
            "SNS::TopicPolicy",
            &format!(
                r#""Topics": ["x"], "PolicyDocument": {{ "Statement": [{{ "Effect": "Allow", "Principal": "*", "Resource": "*", "Action": "{action}" }}] }}"#
            ),
        )
    };
    let trust = |action: &str| {
        resource(
            "R",
            "IAM::Role",
            &format!(
                r#""AssumeRolePolicyDocument": {{ "Statement": {{ "Effect": "Allow", "Principal": {{ "AWS": "*" }}, "Action": "{action}" }} }}"#
            ),
        )
    };
    run_resources(
        CODES,
        "",
        &[
            (topic("sns:Publish"), &[]),
            (topic("SNS:Publish"), &[]),
            (topic("*"), &[]),
            (
                topic("sqs:SendMessage"),
                &[
                    "action_of_another_service @sqs:SendMessage: a resource policy takes no `sqs:SendMessage`: its actions \
                   are those of `sns`",
                ],
            ),
            (trust("sts:AssumeRole"), &[]),
            (
                trust("s3:GetObject"),
                &[
                    "action_of_another_service @s3:GetObject: a trust policy takes no `s3:GetObject`: its actions are those \
                   of `sts`",
                ],
            ),
        ],
    );
}

#[test]
fn keys_that_nobody_can_manage() {
    let key = |statements: &str, more: &str| {
        resource("K", "KMS::Key", &format!(r#"{more} "KeyPolicy": {{ "Statement": [{statements}] }}"#))
    };
    let statement = |effect: &str, principal: &str, action: &str| {
        format!(r#"{{ "Effect": "{effect}", "Principal": {principal}, "Action": {action}, "Resource": "*" }}"#)
    };
    let root = r#"{ "AWS": { "Fn::Sub": "arn:aws:iam::${AWS::AccountId}:root" } }"#;
    let service = r#"{ "Service": "logs.amazonaws.com" }"#;
    let locked: &[&str] = &["key_lockout @{: the policy of `K` lets nobody in the account change it: KMS refuses it"];
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (key(&statement("Allow", root, r#""kms:*""#), ""), &[]),
            (key(&statement("Allow", root, r#"["kms:Put*", "kms:Encrypt"]"#), ""), &[]),
            (key(&statement("Allow", "\"*\"", r#""*""#), ""), &[]),
            (key(&statement("Allow", root, r#"{ "Ref": "Env" }"#), ""), &[]),
            (key(&statement("Allow", service, r#""kms:*""#), ""), locked),
            (key(&statement("Allow", root, r#""kms:Encrypt""#), ""), locked),
            (key(&statement("Deny", root, r#""kms:*""#), ""), locked),
            (key(&statement("Allow", service, r#""kms:*""#), r#""BypassPolicyLockoutSafetyCheck": true,"#), &[]),
            (
                key(
                    &statement("Allow", service, r#""kms:*""#),
                    r#""BypassPolicyLockoutSafetyCheck": { "Ref": "Env" },"#,
                ),
                &[],
            ),
            (
                key(
                    &format!(
                        r#"{{ "Fn::If": ["Dev", {}, {{ "Ref": "AWS::NoValue" }}] }}"#,
                        statement("Allow", root, r#""kms:*""#)
                    ),
                    "",
                ),
                &[],
            ),
        ],
    );
}

#[test]
fn policies_in_text() {
    let policy =
        |text: &str| resource("L", "Logs::ResourcePolicy", &format!(r#""PolicyName": "p", "PolicyDocument": {text}"#));
    let statement = |action: &str, named: &str| {
        format!(
            r#"{{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [{{ \"Effect\": \"Allow\", \"Principal\": {{ \"Service\": \"es.amazonaws.com\" }},\n    \"Action\": \"{action}\", \"Resource\": \"{named}\" }}]\n}}"#
        )
    };
    let good = statement("logs:PutLogEvents", "*");
    let bad = statement("logs:PutLogEvent", "*");
    let text = |text: &str| policy(&format!("\"{text}\""));
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (text(&good), &[]),
            // The finding is at the text; its line is told in the message.
            (text(&bad), &[r"doubtful_action @{\n  \: IAM has no action `logs:PutLogEvent`"]),
            (
                policy(&format!(r#"{{ "Fn::Sub": "{bad}" }}"#)),
                &["doubtful_action @{: IAM has no action `logs:PutLogEvent`"],
            ),
            (policy(&format!(r#"{{ "Fn::Sub": "{}" }}"#, statement("logs:${Env}", "${Other}"))), &[]),
            (
                text(r#"{ \"Statement\": "#),
                &[
                    r"policy_text @{ \: the text of the policy is no JSON: line 1, column 16: expected a value, the text ends here",
                ],
            ),
            (policy(r#"{ "Fn::Sub": "{ \"Statement\": ${Env} }" }"#), &[]),
            (policy(r#"{ "Ref": "Env" }"#), &[]),
        ],
    );
    let messages = messages(&format!(r#""Resources": {{ {} }}"#, text(&bad)));
    let wanted = "IAM has no action `logs:PutLogEvent` [doubtful_action]\nline 4 of the text:\n      \"Action\": \"logs:PutLogEvent\", \"Resource\": \"*\" }]\n                ^^^^^^^^^^^^^^^^^^\nhelp: did you mean `logs:PutLogEvents`?";
    assert!(messages.iter().any(|message| message.starts_with(wanted)), "{messages:#?}");
}
