//! Roles, and the rights that their users need.

use super::support::{CONDITIONS, all, messages, resource, run_resources};

const CODES: &[&str] = &["role_without_permission", "missing_dependency"];

/// A role for a service, with more properties.
fn role(service: &str, more: &str) -> String {
    let trust = format!(
        r#""AssumeRolePolicyDocument": {{ "Version": "2012-10-17", "Statement": [{{ "Effect": "Allow", "Principal": {{ "Service": "{service}.amazonaws.com" }}, "Action": "sts:AssumeRole" }}] }}"#
    );
    resource("R", "IAM::Role", &format!("{trust}{more}"))
}

/// A policy document with one statement.
fn document(action: &str, target: &str) -> String {
    format!(
        r#"{{ "Version": "2012-10-17", "Statement": [{{ "Effect": "Allow", "Action": {action}, "Resource": {target} }}] }}"#
    )
}

fn inline(action: &str, target: &str) -> String {
    format!(r#", "Policies": [{{ "PolicyName": "p", "PolicyDocument": {} }}]"#, document(action, target))
}

fn managed(policy: &str) -> String {
    format!(r#", "ManagedPolicyArns": [{policy}]"#)
}

const FUNCTION: &str = r#""F": { "Type": "AWS::Lambda::Function", "Properties": { "Role": { "Fn::GetAtt": ["R", "Arn"] }, "VpcConfig": { "SubnetIds": ["subnet-1"], "SecurityGroupIds": ["sg-1"] } } }"#;

#[test]
fn functions_in_a_network() {
    let found =
        ["role_without_permission @{: `F` stands in a VPC, for which the role `R` needs `ec2:CreateNetworkInterface`"];
    let basic = r#""arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole""#;
    let access =
        r#"{ "Fn::Sub": "arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole" }"#;
    let child = r#""Child": { "Type": "AWS::CloudFormation::Stack", "Properties": { "TemplateURL": "x", "Parameters": { "R": { "Ref": "R" } } } }"#;
    let with = |more: &str| all(&[FUNCTION, &role("lambda", more)]);
    let outside =
        r#""F": { "Type": "AWS::Lambda::Function", "Properties": { "Role": { "Fn::GetAtt": ["R", "Arn"] } } }"#;
    let maybe = FUNCTION.replace(r#"["subnet-1"]"#, r#"{ "Fn::If": ["Dev", ["subnet-1"], []] }"#);
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (with(""), &found),
            (with(&managed(basic)), &found),
            (with(&managed(access)), &[]),
            // A policy that nobody knows here.
            (with(&managed(r#""arn:aws:iam::aws:policy/AmazonEC2FullAccess""#)), &[]),
            (with(&managed(r#"{ "Ref": "Env" }"#)), &[]),
            (with(&inline(r#""ec2:*""#, r#""*""#)), &[]),
            (with(&inline(r#"["EC2:Create*Interface"]"#, r#""*""#)), &[]),
            (with(&inline(r#"["ec2:Describe*"]"#, r#""*""#)), &found),
            (with(&inline(r#"{ "Ref": "Env" }"#, r#""*""#)), &[]),
            (with(&inline(r#""ec2:*""#, r#""*""#).replace("Allow", "Deny")), &found),
            (with(&inline(r#""s3:*""#, r#""*""#).replace("\"Action\"", "\"NotAction\"")), &[]),
            (with(r#", "Policies": { "Ref": "Env" }"#), &[]),
            (all(&[&with(""), child]), &[]),
            (all(&[outside, &role("lambda", "")]), &[]),
            (all(&[&maybe, &role("lambda", "")]), &[]),
            // A role that is not meant for functions is told to be so, and no more.
            (all(&[FUNCTION, &role("ec2", "")]), &[]),
            (FUNCTION.replace(r#"{ "Fn::GetAtt": ["R", "Arn"] }"#, r#"{ "Ref": "Env" }"#), &[]),
        ],
    );
}

#[test]
fn policies_that_are_resources() {
    let late = [
        "missing_dependency @AWS::Lambda::Function: `F` does not wait for `P`: without its policy the role does not have the rights yet",
    ];
    let found =
        ["role_without_permission @{: `F` stands in a VPC, for which the role `R` needs `ec2:CreateNetworkInterface`"];
    let policy = |roles: &str| {
        let document = document(r#""ec2:*""#, r#""*""#);
        resource("P", "IAM::Policy", &format!(r#""PolicyName": "p", "Roles": {roles}, "PolicyDocument": {document}"#))
    };
    let base = all(&[FUNCTION, &role("lambda", "")]);
    let waits = base.replacen(r#""Properties""#, r#""DependsOn": "P", "Properties""#, 1);
    let own = policy(r#"[{ "Ref": "R" }]"#);
    let conditional = own.replacen(r#""Properties""#, r#""Condition": "Dev", "Properties""#, 1);
    let managed =
        resource("P", "IAM::ManagedPolicy", &format!(r#""PolicyDocument": {}"#, document(r#""ec2:*""#, r#""*""#)));
    let names = all(&[FUNCTION, &role("lambda", r#", "ManagedPolicyArns": [{ "Ref": "P" }]"#)]);
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (all(&[&base, &own]), &late),
            (all(&[&waits, &own]), &[]),
            (all(&[&base, &conditional]), &[]),
            (all(&[&base, &policy(r#"["other"]"#)]), &found),
            (all(&[&base, &policy(r#"{ "Fn::Split": [",", { "Ref": "Env" }] }"#)]), &[]),
            (all(&[&names, &managed]), &[]),
        ],
    );
}

#[test]
fn sources_of_events() {
    let queue = resource("Q", "SQS::Queue", "");
    let function =
        r#""F": { "Type": "AWS::Lambda::Function", "Properties": { "Role": { "Fn::GetAtt": ["R", "Arn"] } } }"#;
    let feed = resource(
        "M",
        "Lambda::EventSourceMapping",
        r#""EventSourceArn": { "Fn::GetAtt": ["Q", "Arn"] }, "FunctionName": { "Ref": "F" }"#,
    );
    let with = |action: &str, target: &str| all(&[&queue, function, &feed, &role("lambda", &inline(action, target))]);
    let rights = r#"["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]"#;
    let all_missing = [
        "role_without_permission @{: `M` reads `Q` for `F`, for which the role `R` needs `sqs:ReceiveMessage`, `sqs:DeleteMessage`, `sqs:GetQueueAttributes`",
    ];
    let one_missing =
        ["role_without_permission @{: `M` reads `Q` for `F`, for which the role `R` needs `sqs:GetQueueAttributes`"];
    let own = r#"{ "Fn::GetAtt": ["Q", "Arn"] }"#;
    let let_in = resource(
        "Policy",
        "SQS::QueuePolicy",
        r#""Queues": [{ "Ref": "Q" }], "PolicyDocument": { "Statement": [{ "Effect": "Allow", "Principal": { "AWS": { "Fn::GetAtt": ["R", "Arn"] } }, "Action": "sqs:*", "Resource": "*" }] }"#,
    );
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (with(rights, own), &[]),
            (with(r#"["sqs:ReceiveMessage", "sqs:DeleteMessage"]"#, own), &one_missing),
            (with(rights, r#"{ "Ref": "Q" }"#), &all_missing),
            (with(rights, r#"{ "Fn::GetAtt": ["F", "Arn"] }"#), &all_missing),
            (with(rights, r#""arn:aws:s3:::bucket""#), &all_missing),
            (with(rights, r#"{ "Fn::Sub": "arn:${AWS::Partition}:s3:::bucket" }"#), &all_missing),
            (with(rights, r#"{ "Fn::Sub": "arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:${Q.QueueName}" }"#), &[]),
            (with(rights, r#"["arn:aws:s3:::bucket", { "Ref": "Env" }]"#), &[]),
            (with(rights, r#"{ "Fn::If": ["Dev", "*", "arn:aws:s3:::bucket"] }"#), &[]),
            (all(&[&with(r#""s3:*""#, r#""*""#), &let_in]), &[]),
        ],
    );
}

#[test]
fn streams_and_their_tables() {
    let base = |target: &str| {
        all(&[
            &resource("T", "DynamoDB::Table", r#""StreamSpecification": { "StreamViewType": "NEW_IMAGE" }"#),
            r#""F": { "Type": "AWS::Lambda::Function", "Properties": { "Role": { "Fn::GetAtt": ["R", "Arn"] } } }"#,
            &resource(
                "M",
                "Lambda::EventSourceMapping",
                r#""EventSourceArn": { "Fn::GetAtt": ["T", "StreamArn"] }, "FunctionName": { "Fn::GetAtt": ["F", "Arn"] }"#,
            ),
            &role("lambda", &inline(r#""dynamodb:*""#, target)),
        ])
    };
    let found = [
        "role_without_permission @{: `M` reads `T` for `F`, for which the role `R` needs `dynamodb:GetRecords`, `dynamodb:GetShardIterator`, `dynamodb:DescribeStream`",
    ];
    run_resources(
        CODES,
        "",
        &[
            (base(r#"{ "Fn::GetAtt": ["T", "StreamArn"] }"#), &[]),
            (base(r#"{ "Fn::GetAtt": ["T", "Arn"] }"#), &found),
            (base(r#"{ "Fn::Sub": "${T.Arn}/stream/*" }"#), &[]),
        ],
    );
}

#[test]
fn tasks_and_state_machines() {
    let task = |options: &str| {
        resource(
            "T",
            "ECS::TaskDefinition",
            &format!(
                r#""ExecutionRoleArn": {{ "Fn::GetAtt": ["R", "Arn"] }}, "ContainerDefinitions": [{{ "Name": "a", "Image": "b", "LogConfiguration": {{ "LogDriver": "awslogs", "Options": {{ "awslogs-group": "g", "awslogs-region": "eu-west-1"{options} }} }}, "Secrets": [{{ "Name": "A", "ValueFrom": {{ "Fn::Sub": "${{S}}:a::" }} }}, {{ "Name": "B", "ValueFrom": {{ "Ref": "S" }} }}] }}]"#
            ),
        )
    };
    let secret = resource("S", "SecretsManager::Secret", "");
    let execution = r#""arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy""#;
    let read = inline(r#""secretsmanager:GetSecretValue""#, r#"{ "Ref": "S" }"#);
    let both = format!("{}{read}", managed(execution));
    let no_secret = [
        "role_without_permission @{: `T` hands `S` to a container, for which the role `R` needs `secretsmanager:GetSecretValue`",
    ];
    let no_logs = [
        "role_without_permission @{: `T` writes logs to CloudWatch, for which the role `R` needs `logs:CreateLogStream`, `logs:PutLogEvents`",
    ];
    let no_group =
        ["role_without_permission @true: `T` creates log groups, for which the role `R` needs `logs:CreateLogGroup`"];
    let with = |options: &str, more: &str| all(&[&secret, &task(options), &role("ecs-tasks", more)]);
    let create = r#", "awslogs-create-group": "true""#;
    let logs = r#", "Policies": [{ "PolicyName": "p", "PolicyDocument": { "Statement": [{ "Effect": "Allow", "Action": ["logs:*", "secretsmanager:*"], "Resource": "*" }] } }]"#;
    run_resources(
        CODES,
        "",
        &[
            (with("", &both), &[]),
            (with("", &managed(execution)), &no_secret),
            (with("", &read), &no_logs),
            (with(create, &both), &no_group),
            (with(create, logs), &[]),
        ],
    );
    let machine = resource(
        "M",
        "StepFunctions::StateMachine",
        r#""RoleArn": { "Fn::GetAtt": ["R", "Arn"] }, "Definition": { "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": { "Fn::GetAtt": ["F", "Arn"] }, "End": true } } }"#,
    );
    let function = resource("F", "Lambda::Function", "");
    let cannot = ["role_without_permission @{: `M` calls `F`, for which the role `R` needs `lambda:InvokeFunction`"];
    let calls =
        |target: &str| all(&[&function, &machine, &role("states", &inline(r#""lambda:InvokeFunction""#, target))]);
    run_resources(
        CODES,
        "",
        &[
            (calls(r#"{ "Fn::GetAtt": ["F", "Arn"] }"#), &[]),
            (calls(r#"{ "Fn::GetAtt": ["M", "Arn"] }"#), &cannot),
            (all(&[&function, &machine, &role("states", "")]), &cannot),
        ],
    );
}

#[test]
fn help_names_the_statement_and_the_policy() {
    let sections = format!(r#""Resources": {{ {} }}"#, all(&[FUNCTION, &role("lambda", "")]));
    let message = messages(&sections).into_iter().find(|message| message.contains("[role_without")).unwrap_or_default();
    assert!(
        message
            .contains("help: add `{ Effect: \"Allow\", Action: [\"ec2:CreateNetworkInterface\"], Resource: \"*\" }`"),
        "{message}"
    );
    assert!(
        message
            .contains("`Sub(\"arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole\")`"),
        "{message}"
    );
}

#[test]
fn what_is_called_with_a_role() {
    let queue = resource("Q", "SQS::Queue", "");
    let schedule = resource(
        "S",
        "Scheduler::Schedule",
        r#""FlexibleTimeWindow": { "Mode": "OFF" }, "ScheduleExpression": "rate(1 day)", "Target": { "Arn": { "Fn::GetAtt": ["Q", "Arn"] }, "RoleArn": { "Fn::GetAtt": ["R", "Arn"] } }"#,
    );
    let base = all(&[&queue, &schedule]);
    let with = |service: &str, more: &str| all(&[&base, &role(service, more)]);
    let found = ["role_without_permission @{: `S` calls `Q`, for which the role `R` needs `sqs:SendMessage`"];
    let policy = resource(
        "P",
        "SQS::QueuePolicy",
        r#""Queues": [{ "Ref": "Q" }], "PolicyDocument": { "Statement": [{ "Effect": "Allow", "Principal": { "AWS": { "Fn::GetAtt": ["R", "Arn"] } }, "Action": "sqs:SendMessage", "Resource": "*" }] }"#,
    );
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (with("scheduler", ""), &found),
            (with("scheduler", &inline(r#""sqs:SendMessage""#, r#"{ "Fn::GetAtt": ["Q", "Arn"] }"#)), &[]),
            (with("scheduler", &inline(r#""sqs:*""#, r#""arn:aws:sqs:eu-west-1:123456789012:x""#)), &[]),
            (with("scheduler", &managed(r#"{ "Ref": "Env" }"#)), &[]),
            (all(&[&with("scheduler", ""), &policy]), &[]),
            // A role that is not meant for the caller is told as such.
            (with("lambda", ""), &[]),
        ],
    );
    // `Ref` and the attribute of a state machine are one ARN.
    let machine = resource("M", "StepFunctions::StateMachine", "");
    let rule = resource(
        "S",
        "Events::Rule",
        r#""ScheduleExpression": "rate(1 day)", "Targets": [{ "Id": "m", "Arn": { "Ref": "M" }, "RoleArn": { "Fn::GetAtt": ["R", "Arn"] } }]"#,
    );
    let base = all(&[&machine, &rule]);
    let lacks = ["role_without_permission @{: `S` calls `M`, for which the role `R` needs `states:StartExecution`"];
    let may = |target: &str| role("events", &inline(r#""states:StartExecution""#, target));
    run_resources(
        CODES,
        "",
        &[
            (all(&[&base, &role("events", "")]), &lacks),
            (all(&[&base, &may(r#"{ "Fn::GetAtt": ["M", "Arn"] }"#)]), &[]),
            (all(&[&base, &may(r#"{ "Ref": "M" }"#)]), &[]),
        ],
    );
}

#[test]
fn what_functions_hand_on_and_how_they_are_traced() {
    let function =
        |more: &str| resource("F", "Lambda::Function", &format!(r#""Role": {{ "Fn::GetAtt": ["R", "Arn"] }}, {more}"#));
    let dead = function(r#""DeadLetterConfig": { "TargetArn": { "Ref": "T" } }"#);
    let topic = resource("T", "SNS::Topic", "");
    let ends = ["role_without_permission @{: `F` hands events on to `T`, for which the role `R` needs `sns:Publish`"];
    let invoke = resource(
        "I",
        "Lambda::EventInvokeConfig",
        r#""FunctionName": { "Ref": "F" }, "Qualifier": "$LATEST", "DestinationConfig": { "OnFailure": { "Destination": { "Ref": "T" } } }"#,
    );
    let plain = function(r#""Handler": "index.handler""#);
    let from_configuration =
        ["role_without_permission @{: `I` hands events on to `T`, for which the role `R` needs `sns:Publish`"];
    let traced = function(r#""TracingConfig": { "Mode": "Active" }"#);
    let not_traced = function(r#""TracingConfig": { "Mode": "PassThrough" }"#);
    let lacks =
        ["role_without_permission @Active: `F` is traced, for which the role `R` needs `xray:PutTraceSegments`"];
    let xray = managed(r#""arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess""#);
    let publish = inline(r#""sns:Publish""#, r#"{ "Ref": "T" }"#);
    run_resources(
        CODES,
        "",
        &[
            (all(&[&topic, &dead, &role("lambda", "")]), &ends),
            (all(&[&topic, &dead, &role("lambda", &publish)]), &[]),
            (all(&[&topic, &plain, &invoke, &role("lambda", "")]), &from_configuration),
            (all(&[&topic, &plain, &invoke, &role("lambda", &publish)]), &[]),
            (all(&[&traced, &role("lambda", "")]), &lacks),
            (all(&[&traced, &role("lambda", &xray)]), &[]),
            (all(&[&not_traced, &role("lambda", "")]), &[]),
        ],
    );
}
