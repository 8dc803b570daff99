//! Composed schemas: one message that says what was meant or what is legal.

use super::support::run;

#[test]
fn a_union_of_objects() {
    run(&[
        (
            "AWS::Redshift::ScheduledAction",
            r#"{ "ScheduledActionName": "a", "TargetAction": { "PauseCluster": { "ClusterIdentifier": "c" } } }"#,
            &[],
        ),
        (
            "AWS::Redshift::ScheduledAction",
            r#"{ "ScheduledActionName": "a", "TargetAction": { "PauseCluster": { "ClusterIdentifer": "c" } } }"#,
            &[
                "unknown_property: no property `ClusterIdentifer` in `AWS::Redshift::ScheduledAction` PauseClusterMessage",
            ],
        ),
        (
            "AWS::Macie::AllowList",
            r#"{ "Name": "a", "Criteria": { } }"#,
            &["missing_choice: `AWS::Macie::AllowList` Criteria needs one of `Regex` and `S3WordsList`"],
        ),
        (
            "AWS::Macie::AllowList",
            r#"{ "Name": "a", "Criteria": { "Regex": "x", "S3WordsList": { "BucketName": "bucket", "ObjectKey": "key" } } }"#,
            &["exclusive_properties: `Regex` and `S3WordsList` exclude each other in `AWS::Macie::AllowList` Criteria"],
        ),
        (
            "AWS::Macie::AllowList",
            r#"{ "Name": "a", "Criteria": { "S3WordsList": { "BucketName": "bucket" } } }"#,
            &["missing_property: `AWS::Macie::AllowList` S3WordsList needs `ObjectKey`"],
        ),
        (
            "AWS::Macie::AllowList",
            r#"{ "Name": "a", "Criteria": { "Regexp": "x" } }"#,
            &["unknown_property: no property `Regexp` in `AWS::Macie::AllowList` Criteria"],
        ),
        ("AWS::Macie::AllowList", r#"{ "Name": "a", "Criteria": { "Regex": "x" } }"#, &[]),
        (
            "AWS::Macie::AllowList",
            r#"{ "Name": "a", "Criteria": "Regex" }"#,
            &["wrong_type: `Criteria` of `AWS::Macie::AllowList` takes an object, found the text `Regex`"],
        ),
        ("AWS::Macie::AllowList", r#"{ "Name": "a", "Criteria": { "Regex": { "Ref": "Topic" } } }"#, &[]),
    ]);
}

#[test]
fn keys_of_which_one_is_needed() {
    run(&[
        (
            "AWS::ServiceCatalog::LaunchRoleConstraint",
            r#"{ "PortfolioId": "p", "ProductId": "q" }"#,
            &["missing_choice: `AWS::ServiceCatalog::LaunchRoleConstraint` needs one of `LocalRoleName` and `RoleArn`"],
        ),
        (
            "AWS::ServiceCatalog::LaunchRoleConstraint",
            r#"{ "PortfolioId": "p", "ProductId": "q", "LocalRoleName": "r" }"#,
            &[],
        ),
        (
            "AWS::ServiceCatalog::LaunchRoleConstraint",
            r#"{ "PortfolioId": "p", "ProductId": "q", "LocalRoleName": "r", "RoleArn": "arn:aws:iam::123456789012:role/r" }"#,
            &[
                "exclusive_properties: `LocalRoleName` and `RoleArn` exclude each other in `AWS::ServiceCatalog::LaunchRoleConstraint`",
            ],
        ),
    ]);
}

#[test]
fn several_types() {
    run(&[
        ("AWS::Serverless::Function", r#"{ "CodeUri": 5, "Handler": "index.handler", "Runtime": "python3.13" }"#, &[]),
        (
            "AWS::Serverless::Function",
            r#"{ "CodeUri": [], "Handler": "index.handler", "Runtime": "python3.13" }"#,
            &["wrong_type: `CodeUri` of `AWS::Serverless::Function` takes text or an object, found a list"],
        ),
        (
            "AWS::Serverless::Function",
            r#"{ "CodeUri": "s3://bucket/key", "Handler": "index.handler", "Runtime": "python3.13" }"#,
            &[],
        ),
    ]);
}

#[test]
fn several_choices() {
    run(&[
        (
            "AWS::ECS::ClusterCapacityProviderAssociations",
            r#"{ "Cluster": "c", "CapacityProviders": ["FARGATE", "mine"], "DefaultCapacityProviderStrategy": [{ "CapacityProvider": "" }] }"#,
            &[
                "no_legal_form: `CapacityProvider` of `AWS::ECS::ClusterCapacityProviderAssociations` CapacityProviderStrategy has none of its legal forms",
            ],
        ),
        (
            "AWS::AmazonMQ::Broker",
            r#"{ "BrokerName": "b", "DeploymentMode": "SINGLE_INSTANCE", "EngineType": "ACTIVEMQ", "HostInstanceType": "mq.t3.micro", "PubliclyAccessible": false, "MaintenanceWindowStartTime": { "DayOfWeek": "Someday", "TimeOfDay": "02:00", "TimeZone": "UTC" } }"#,
            &["unknown_choice: `DayOfWeek` of `AWS::AmazonMQ::Broker` MaintenanceWindow cannot be `Someday`"],
        ),
    ]);
}

#[test]
fn what_is_ruled_out() {
    run(&[
        (
            "AWS::RDS::DBCluster",
            r#"{ "Engine": "aurora-mysql", "MasterUsername": "rdsadmin", "MasterUserPassword": "{{resolve:secretsmanager:x}}" }"#,
            &["ruled_out: `rdsadmin` is ruled out for `MasterUsername` of `AWS::RDS::DBCluster`"],
        ),
        (
            "AWS::RDS::DBCluster",
            r#"{ "Engine": "aurora-postgresql", "MasterUsername": "admin", "MasterUserPassword": "{{resolve:secretsmanager:x}}" }"#,
            &["ruled_out: `admin` is ruled out for `MasterUsername` of `AWS::RDS::DBCluster`"],
        ),
        (
            "AWS::RDS::DBCluster",
            r#"{ "Engine": "aurora-mysql", "MasterUsername": "admin", "MasterUserPassword": "{{resolve:secretsmanager:x}}" }"#,
            &[],
        ),
        (
            "AWS::RDS::DBCluster",
            r#"{ "Engine": "(1)", "MasterUsername": "admin", "MasterUserPassword": "{{resolve:secretsmanager:x}}" }"#,
            &[],
        ),
    ]);
}

#[test]
fn what_a_key_needs_beside_it() {
    run(&[
        (
            "AWS::RTBFabric::LinkRoutingRule",
            "{ }",
            &[
                "missing_property: `AWS::RTBFabric::LinkRoutingRule` needs `Conditions`, `GatewayId`, `LinkId` and `Priority`",
            ],
        ),
        (
            "AWS::Logs::LogGroup",
            r#"{ "RetentionInDays": 4000 }"#,
            &["unknown_choice: `RetentionInDays` of `AWS::Logs::LogGroup` cannot be `4000`"],
        ),
    ]);
}

#[test]
fn when_one_thing_then_another() {
    run(&[
        (
            "AWS::Cognito::UserPoolDomain",
            r#"{ "UserPoolId": "eu-west-1_abcdefghi", "Domain": "Upper" }"#,
            &["pattern_mismatch: `Upper` for `Domain` of `AWS::Cognito::UserPoolDomain` does not match its pattern"],
        ),
        ("AWS::Cognito::UserPoolDomain", r#"{ "UserPoolId": "eu-west-1_abcdefghi", "Domain": "lower" }"#, &[]),
        (
            "AWS::Lambda::Function",
            r#"{ "Code": { "ZipFile": "x" }, "Handler": "index.handler", "Runtime": "java21", "Role": "arn:aws:iam::123456789012:role/r" }"#,
            &["pattern_mismatch: `java21` for `Runtime` of `AWS::Lambda::Function` does not match its pattern"],
        ),
        (
            "AWS::Lambda::Function",
            r#"{ "Code": { "ZipFile": "x" }, "Handler": "index.handler", "Role": "arn:aws:iam::123456789012:role/r" }"#,
            &["missing_property: `AWS::Lambda::Function` needs `Runtime`"],
        ),
        (
            "AWS::ECS::TaskDefinition",
            r#"{ "RequiresCompatibilities": ["FARGATE"], "ContainerDefinitions": [{ "Name": "a", "Image": "b" }] }"#,
            &[
                "missing_property: `AWS::ECS::TaskDefinition` needs `NetworkMode`",
                "missing_property: `AWS::ECS::TaskDefinition` needs `Cpu` and `Memory`",
            ],
        ),
        (
            "AWS::ECS::TaskDefinition",
            r#"{ "RequiresCompatibilities": ["EC2"], "ContainerDefinitions": [{ "Name": "a", "Image": "b" }] }"#,
            &[],
        ),
        (
            "AWS::ECS::TaskDefinition",
            r#"{ "RequiresCompatibilities": ["(1)"], "ContainerDefinitions": [{ "Name": "a", "Image": "b" }] }"#,
            &[],
        ),
    ]);
}
