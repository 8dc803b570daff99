//! Policy documents by position, trust policies, bucket policies.

use super::support::{CONDITIONS, all, resource, run_resources};

const CODES: &[&str] = &[
    "unknown_policy_key",
    "policy_key_elsewhere",
    "missing_policy_key",
    "exclusive_policy_keys",
    "document_value",
    "duplicate_sid",
    "doubtful_principal",
];

fn identity(statement: &str) -> String {
    resource(
        "P",
        "IAM::ManagedPolicy",
        &format!(r#""PolicyDocument": {{ "Version": "2012-10-17", "Statement": [{{ {statement} }}] }}"#),
    )
}

fn trust(statement: &str) -> String {
    resource("R", "IAM::Role", &format!(r#""AssumeRolePolicyDocument": {{ "Statement": {{ {statement} }} }}"#))
}

fn of_topic(statement: &str) -> String {
    resource(
        "T",
        "SNS::TopicPolicy",
        &format!(r#""Topics": ["x"], "PolicyDocument": {{ "Statement": [{{ {statement} }}] }}"#),
    )
}

#[test]
fn keys_by_position() {
    let allow = r#""Effect": "Allow", "Action": "sns:Publish""#;
    let assume = r#""Effect": "Allow", "Action": "sts:AssumeRole""#;
    let lambda = r#""Principal": { "Service": "lambda.amazonaws.com" }"#;
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (identity(&format!(r#"{allow}, "Resource": "*""#)), &[]),
            (identity(&format!(r#"{allow}, "NotResource": "*""#)), &[]),
            (identity(allow), &["missing_policy_key @{: a statement of an identity policy needs `Resource`"]),
            (
                identity(r#""Action": "*", "Resource": "*""#),
                &["missing_policy_key @{: a statement of an identity policy needs `Effect`"],
            ),
            (
                identity(&format!(r#"{allow}, "Resource": "*", "Principal": "*""#)),
                &["policy_key_elsewhere @Principal: a statement of an identity policy has no `Principal`"],
            ),
            (
                identity(&format!(r#"{allow}, "NotAction": "sns:*", "Resource": "*""#)),
                &["exclusive_policy_keys @NotAction: `Action` and `NotAction` exclude each other in a statement"],
            ),
            // What is misspelt is told once.
            (
                identity(&format!(r#"{allow}, "Resources": "*""#)),
                &["unknown_policy_key @Resources: a statement has no `Resources`"],
            ),
            (trust(&format!("{assume}, {lambda}")), &[]),
            (
                trust(&format!(r#"{assume}, {lambda}, "Resource": "*""#)),
                &["policy_key_elsewhere @Resource: a statement of a trust policy has no `Resource`"],
            ),
            (trust(assume), &["missing_policy_key @{: a statement of a trust policy needs `Principal`"]),
            (of_topic(&format!(r#"{allow}, "Resource": "*", "Principal": "*""#)), &[]),
            (
                of_topic(&format!(r#"{allow}, "Resource": "*""#)),
                &["missing_policy_key @{: a statement of a resource policy needs `Principal`"],
            ),
            (
                of_topic(&format!(r#"{allow}, "Principal": "*""#)),
                &["missing_policy_key @{: a statement of a resource policy needs `Resource`"],
            ),
            (
                resource(
                    "E",
                    "ECR::Repository",
                    &format!(r#""RepositoryPolicyText": {{ "Statement": [{{ {allow}, "Principal": "*" }}] }}"#),
                ),
                &[],
            ),
            (
                resource("P", "IAM::ManagedPolicy", r#""PolicyDocument": { "Version": "2012-10-17" }"#),
                &["missing_policy_key @{: an identity policy needs `Statement`"],
            ),
            (
                resource("P", "IAM::ManagedPolicy", r#""PolicyDocument": { "Statements": [], "Statement": [] }"#),
                &["unknown_policy_key @Statements: an identity policy has no `Statements`"],
            ),
            // What is not written out.
            (resource("P", "IAM::ManagedPolicy", r#""PolicyDocument": { "Ref": "Block" }"#), &[]),
            (resource("P", "IAM::ManagedPolicy", r#""PolicyDocument": { "Statement": { "Ref": "Block" } }"#), &[]),
            (resource("P", "IAM::ManagedPolicy", r#""PolicyDocument": { "Statement": [{ "Ref": "Block" }] }"#), &[]),
            (
                resource(
                    "P",
                    "IAM::ManagedPolicy",
                    r#""PolicyDocument": { "Statement": [{ "Fn::Transform": { "Name": "AWS::Include" }, "Effect": "Allow" }] }"#,
                ),
                &[],
            ),
        ],
    );
}

#[test]
fn values_of_documents() {
    let identity_with = |effect: &str, action: &str, to: &str| {
        identity(&format!(r#""Effect": {effect}, "Action": {action}, "Resource": {to}"#))
    };
    let s3 = r#""s3:*""#;
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (
                identity_with(r#""allow""#, s3, r#""*""#),
                &["document_value @allow: `Effect` of a statement cannot be `allow`"],
            ),
            (
                identity_with(r#"{ "Fn::If": ["Dev", "Deny", "Alow"] }"#, s3, r#""*""#),
                &["document_value @Alow: `Effect` of a statement cannot be `Alow`"],
            ),
            (identity_with(r#"{ "Ref": "Env" }"#, s3, r#""*""#), &[]),
            (
                identity_with(r#""Allow""#, r#"["s3:Get*", "PutObject"]"#, r#""*""#),
                &["document_value @PutObject: `Action` of a statement cannot be `PutObject`"],
            ),
            (
                identity_with(r#""Allow""#, r#""*""#, r#"["arn:aws:s3:::b", "bucket"]"#),
                &["document_value @bucket: `Resource` of a statement cannot be `bucket`"],
            ),
            (identity_with(r#""Allow""#, s3, r#"{ "Fn::Sub": "${Env}/*" }"#), &[]),
            (
                resource("P", "IAM::ManagedPolicy", r#""PolicyDocument": { "Version": "2012-10-7", "Statement": [] }"#),
                &["document_value @2012-10-7: `Version` of an identity policy cannot be `2012-10-7`"],
            ),
            (
                trust(r#""Effect": "Allow", "Action": "sts:AssumeRole", "Principal": "lambda.amazonaws.com""#),
                &["document_value @lambda.amazonaws.com: `Principal` of a statement cannot be `lambda.amazonaws.com`"],
            ),
            (
                trust(
                    r#""Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "service": "lambda.amazonaws.com" }"#,
                ),
                &["unknown_policy_key @service: a principal has no `service`"],
            ),
            (
                trust(
                    r#""Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "Service": ["ec2.amazonaws.com", "lamda.amazonaws.com"] }"#,
                ),
                &["doubtful_principal @lamda.amazonaws.com: no service principal `lamda.amazonaws.com` is known"],
            ),
        ],
    );
    let ids = |one: &str, two: &str| {
        let statement =
            |id: &str| format!(r#"{{ "Sid": "{id}", "Effect": "Allow", "Action": "s3:*", "Resource": "*" }}"#);
        resource(
            "P",
            "IAM::ManagedPolicy",
            &format!(r#""PolicyDocument": {{ "Statement": [{}, {}] }}"#, statement(one), statement(two)),
        )
    };
    run_resources(
        CODES,
        "",
        &[
            (ids("A", "B"), &[]),
            (ids("", ""), &[]),
            (ids("A", "A"), &["duplicate_sid @A: two statements of an identity policy have the `Sid` `A`"]),
            (ids("A b", "B"), &["document_value @A b: `Sid` of a statement cannot be `A b`"]),
        ],
    );
}

#[test]
fn a_role_trusts_the_service_that_uses_it() {
    const CODES: &[&str] = &["role_not_assumable", "role_not_trusting"];
    let role =
        |principal: &str| trust(&format!(r#""Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {principal}"#));
    let function = resource("F", "Lambda::Function", r#""Role": { "Fn::GetAtt": ["R", "Arn"] }"#);
    let of_ec2 = role(r#"{ "Service": "ec2.amazonaws.com" }"#);
    let found = ["role_not_assumable @{: `F` uses the role `R`, which does not trust `lambda.amazonaws.com`"];
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (all(&[&of_ec2, &function]), &found),
            (all(&[&role(r#"{ "Service": ["ec2.amazonaws.com", "edgelambda.amazonaws.com"] }"#), &function]), &found),
            (all(&[&role(r#"{ "Service": ["ec2.amazonaws.com", "lambda.amazonaws.com"] }"#), &function]), &[]),
            (all(&[&role(r#"{ "Service": "ec2.amazonaws.com", "AWS": "*" }"#), &function]), &[]),
            (all(&[&role(r#"{ "Federated": "x" }"#), &function]), &[]),
            (all(&[&role(r#""*""#), &function]), &[]),
            (all(&[&role(r#"{ "Service": { "Ref": "Env" } }"#), &function]), &[]),
            (all(&[&role(r#"{ "Service": { "Fn::Sub": "ec2.${AWS::URLSuffix}" } }"#), &function]), &[]),
            (
                all(&[
                    &role(r#"{ "Service": { "Fn::If": ["Dev", "ec2.amazonaws.com", "lambda.amazonaws.com"] } }"#),
                    &function,
                ]),
                &[],
            ),
            (all(&[&of_ec2, &resource("I", "IAM::InstanceProfile", r#""Roles": [{ "Ref": "R" }]"#)]), &[]),
            (
                all(&[
                    &role(r#"{ "Service": "ec2.amazonaws.com.cn" }"#),
                    &resource("I", "IAM::InstanceProfile", r#""Roles": [{ "Ref": "R" }]"#),
                ]),
                &[],
            ),
            (
                all(&[
                    &role(r#"{ "Service": "lambda.amazonaws.com" }"#),
                    &resource("I", "IAM::InstanceProfile", r#""Roles": [{ "Ref": "R" }]"#),
                    &resource("M", "EC2::Instance", r#""IamInstanceProfile": { "Ref": "I" }"#),
                ]),
                &["role_not_trusting @{: `I` uses the role `R`, which does not trust `ec2.amazonaws.com`"],
            ),
            (
                all(&[&of_ec2, &resource("X", "ECS::Service", r#""Role": { "Ref": "R" }"#)]),
                &["role_not_trusting @{: `X` uses the role `R`, which does not trust `ecs.amazonaws.com`"],
            ),
            (
                all(&[
                    &role(r#"{ "Service": "states.eu-west-1.amazonaws.com" }"#),
                    &resource("X", "StepFunctions::StateMachine", r#""RoleArn": { "Fn::GetAtt": ["R", "Arn"] }"#),
                ]),
                &[],
            ),
            (
                all(&[
                    &of_ec2,
                    &resource(
                        "X",
                        "Scheduler::Schedule",
                        r#""FlexibleTimeWindow": { "Mode": "OFF" }, "ScheduleExpression": "rate(1 day)", "Target": { "Arn": "x", "RoleArn": { "Fn::GetAtt": ["R", "Arn"] } }"#,
                    ),
                ]),
                &["role_not_assumable @{: `X` uses the role `R`, which does not trust `scheduler.amazonaws.com`"],
            ),
            (
                all(&[
                    &role(r#"{ "Service": "rds.amazonaws.com" }"#),
                    &resource("X", "RDS::DBInstance", r#""MonitoringRoleArn": { "Fn::GetAtt": ["R", "Arn"] }"#),
                ]),
                &["role_not_assumable @{: `X` uses the role `R`, which does not trust `monitoring.rds.amazonaws.com`"],
            ),
            (
                all(&[
                    &role(r#"{ "Service": "lambda.amazonaws.com" }"#),
                    &function,
                    &resource("V", "Lambda::Version", r#""FunctionName": { "Ref": "F" }"#),
                    &resource(
                        "X",
                        "CloudFront::Distribution",
                        r#""DistributionConfig": { "DefaultCacheBehavior": { "LambdaFunctionAssociations": [{ "EventType": "viewer-request", "LambdaFunctionARN": { "Ref": "V" } }] } }"#,
                    ),
                ]),
                &["role_not_assumable @{: `X` uses the role `R`, which does not trust `edgelambda.amazonaws.com`"],
            ),
            // No machine has it.
            (
                all(&[
                    &role(r#"{ "Service": "lambda.amazonaws.com" }"#),
                    &resource("I", "IAM::InstanceProfile", r#""Roles": [{ "Ref": "R" }]"#),
                ]),
                &[],
            ),
            (
                all(&[&of_ec2, &resource("D", "ECS::TaskDefinition", r#""TaskRoleArn": { "Ref": "R" }"#)]),
                &["role_not_trusting @{: `D` uses the role `R`, which does not trust `ecs-tasks.amazonaws.com`"],
            ),
        ],
    );
}

#[test]
fn resources_are_arns() {
    let things = all(&[&resource("B", "S3::Bucket", ""), &resource("T", "SNS::Topic", "")]);
    let of = |to: &str| {
        let statement = format!(r#""Effect": "Allow", "Action": "*", "Resource": {to}"#);
        all(&[&things, &identity(&statement)])
    };
    let bucket = |to: &str| {
        let statement = format!(r#"{{ "Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": {to} }}"#);
        let policy = format!(r#""Bucket": {{ "Ref": "B" }}, "PolicyDocument": {{ "Statement": [{statement}] }}"#);
        all(&[&things, &resource("P", "S3::BucketPolicy", &policy)])
    };
    run_resources(
        &["document_value"],
        CONDITIONS,
        &[
            (of(r#"{ "Fn::GetAtt": ["B", "Arn"] }"#), &[]),
            (of(r#"{ "Ref": "T" }"#), &[]),
            (of(r#"{ "Ref": "B" }"#), &["document_value @{: `Resource` of a statement cannot be `B`"]),
            (of(r#"{ "Fn::Sub": "${B.Arn}/*" }"#), &[]),
            (of(r#"{ "Fn::Sub": "${B}/*" }"#), &["document_value @{: `Resource` of a statement cannot be `B`"]),
            (of(r#"{ "Fn::Sub": "x-${Env}/*" }"#), &["document_value @{: `Resource` of a statement cannot be `x-…`"]),
            (of(r#"{ "Fn::Sub": "ar${Env}" }"#), &[]),
            (
                of(r#""arn:aws:s3::bucket""#),
                &["document_value @arn:aws:s3::bucket: `Resource` of a statement cannot be `arn:aws:s3::bucket`"],
            ),
            (
                of(r#""arn:aws:sqs:eu-west-1:12345678901:jobs""#),
                &[
                    "document_value @arn:aws:sqs:eu-west-1:12345678901:jobs: `Resource` of a statement cannot be `arn:aws:sqs:eu-west-1:12345678901:jobs`",
                ],
            ),
            (of(r#""arn:aws:s3*""#), &[]),
            (of(r#""arn:aws:sqs""#), &[]),
            (
                of(r#""arn:aws:s3::bucket/*""#),
                &["document_value @arn:aws:s3::bucket/*: `Resource` of a statement cannot be `arn:aws:s3::bucket/*`"],
            ),
            (of(r#""arn:aws:iam::aws:policy/ReadOnlyAccess""#), &[]),
            (of(r#""arn:aws:sqs:*:*:jobs""#), &[]),
            (of(r#"{ "Fn::Sub": "arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:${Env}" }"#), &[]),
            (of(r#"{ "Fn::Sub": "arn:aws:sqs:${Env}:1:jobs" }"#), &[]),
            (bucket(r#""*""#), &["document_value @*: `Resource` of a statement cannot be `*`"]),
            (bucket(r#"{ "Fn::GetAtt": ["B", "Arn"] }"#), &[]),
        ],
    );
}

#[test]
fn a_bucket_policy_names_its_own_bucket() {
    const CODES: &[&str] = &["policy_of_another_bucket"];
    let buckets =
        all(&[&resource("A", "S3::Bucket", r#""BucketName": { "Ref": "Env" }"#), &resource("B", "S3::Bucket", "")]);
    let policy = |bucket: &str, to: &str| {
        let statement = format!(r#"{{ "Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": {to} }}"#);
        all(&[
            &buckets,
            &resource(
                "P",
                "S3::BucketPolicy",
                &format!(r#""Bucket": {bucket}, "PolicyDocument": {{ "Statement": [{statement}] }}"#),
            ),
        ])
    };
    let a = r#"{ "Ref": "A" }"#;
    let other = ["policy_of_another_bucket @{: the policy of bucket `A` names `B`"];
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (policy(a, r#"{ "Fn::Sub": "arn:aws:s3:::${B}/*" }"#), &other),
            (policy(a, r#"{ "Fn::Sub": "${B.Arn}/*" }"#), &other),
            (policy(a, r#"{ "Fn::GetAtt": ["B", "Arn"] }"#), &other),
            (policy(a, r#"{ "Fn::Join": ["", ["arn:aws:s3:::", { "Ref": "B" }, "/*"]] }"#), &other),
            (policy(a, r#"[{ "Fn::GetAtt": ["A", "Arn"] }, { "Fn::Sub": "arn:${AWS::Partition}:s3:::${A}/*" }]"#), &[]),
            (policy(a, r#"{ "Fn::Sub": "arn:aws:s3:::${Env}/*" }"#), &[]),
            (policy(a, r#"{ "Fn::Sub": "arn:aws:s3:::${Other}/*" }"#), &[]),
            (policy(a, r#""*""#), &[]),
            (policy(r#"{ "Ref": "Env" }"#, r#"{ "Fn::Sub": "${A.Arn}/*" }"#), &[]),
            (policy(r#""one""#, r#""arn:aws:s3:::one/*""#), &[]),
            (
                policy(r#""one""#, r#""arn:aws:s3:::two/*""#),
                &["policy_of_another_bucket @arn:aws:s3:::two/*: the policy of bucket `one` names `two`"],
            ),
            (policy(r#""one""#, r#""arn:aws:s3:::o*""#), &[]),
        ],
    );
}
