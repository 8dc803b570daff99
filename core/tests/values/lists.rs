//! Lists: how many items, and which must differ.

use super::support::run;

#[test]
fn items() {
    run(&[
        (
            "AWS::ECS::TaskDefinition",
            r#"{ "ContainerDefinitions": ["web"] }"#,
            &[
                "missing_item: `ContainerDefinitions` of `AWS::ECS::TaskDefinition` has no item as it needs one",
                "wrong_type: an item of `ContainerDefinitions` of `AWS::ECS::TaskDefinition` takes an object, found the text `web`",
            ],
        ),
        (
            "AWS::RDS::DBSubnetGroup",
            r#"{ "DBSubnetGroupDescription": "d", "SubnetIds": ["subnet-12345678", 7, ["subnet-12345679"]] }"#,
            &["wrong_type: an item of `SubnetIds` of `AWS::RDS::DBSubnetGroup` takes text, found a list"],
        ),
    ]);
}

#[test]
fn how_many() {
    run(&[
        (
            "AWS::ElasticLoadBalancingV2::Listener",
            r#"{ "LoadBalancerArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/a/1", "Port": 80, "Protocol": "HTTP", "DefaultActions": [] }"#,
            &[],
        ),
        (
            "AWS::CloudWatch::Alarm",
            r#"{ "ComparisonOperator": "GreaterThanThreshold", "EvaluationPeriods": 1, "MetricName": "m", "Namespace": "n", "Period": 60, "Statistic": "Sum", "Threshold": 1, "AlarmActions": ["arn:aws:sns:eu-west-1:123456789012:a","arn:aws:sns:eu-west-1:123456789012:b","arn:aws:sns:eu-west-1:123456789012:c","arn:aws:sns:eu-west-1:123456789012:d","arn:aws:sns:eu-west-1:123456789012:e","arn:aws:sns:eu-west-1:123456789012:f"] }"#,
            &["distinct_items: `AlarmActions` of `AWS::CloudWatch::Alarm` takes at most 5 different items, found 6"],
        ),
        (
            "AWS::CloudWatch::Alarm",
            r#"{ "ComparisonOperator": "GreaterThanThreshold", "EvaluationPeriods": 1, "MetricName": "m", "Namespace": "n", "Period": 60, "Statistic": "Sum", "Threshold": 1, "AlarmActions": ["arn:aws:sns:eu-west-1:123456789012:a","arn:aws:sns:eu-west-1:123456789012:a","arn:aws:sns:eu-west-1:123456789012:a","arn:aws:sns:eu-west-1:123456789012:a","arn:aws:sns:eu-west-1:123456789012:a","arn:aws:sns:eu-west-1:123456789012:a"] }"#,
            &[],
        ),
    ]);
}

#[test]
fn equal_items() {
    run(&[
        (
            "AWS::IAM::Role",
            r#"{ "AssumeRolePolicyDocument": {}, "ManagedPolicyArns": ["arn:aws:iam::aws:policy/A", "arn:aws:iam::aws:policy/B", "arn:aws:iam::aws:policy/A"] }"#,
            &["duplicate_item: an item of `ManagedPolicyArns` of `AWS::IAM::Role` stands twice"],
        ),
        (
            "AWS::IAM::Role",
            r#"{ "AssumeRolePolicyDocument": {}, "ManagedPolicyArns": [{ "Ref": "Topic" }, { "Ref": "Topic" }] }"#,
            &["duplicate_item: an item of `ManagedPolicyArns` of `AWS::IAM::Role` stands twice"],
        ),
        (
            "AWS::IAM::Role",
            r#"{ "AssumeRolePolicyDocument": {}, "ManagedPolicyArns": ["(1)", "(1)", { "Ref": "AWS::NoValue" }, { "Ref": "AWS::NoValue" }] }"#,
            &[],
        ),
    ]);
}

#[test]
fn equal_keys_of_items() {
    run(&[
        (
            "AWS::ECS::TaskDefinition",
            r#"{ "ContainerDefinitions": [{ "Name": "a", "Image": "b", "Environment": [{ "Name": "A", "Value": "1" }, { "Name": "A", "Value": "2" }] }] }"#,
            &[
                "duplicate_item_key: two items of `Environment` of `AWS::ECS::TaskDefinition` ContainerDefinition have the same `Name`",
            ],
        ),
        (
            "AWS::ECS::TaskDefinition",
            r#"{ "ContainerDefinitions": [{ "Name": "a", "Image": "b", "Environment": [{ "Name": "A", "Value": "1" }, { "Name": "B", "Value": "1" }] }] }"#,
            &[],
        ),
    ]);
}

#[test]
fn items_in_order() {
    run(&[
        (
            "AWS::DynamoDB::Table",
            r#"{ "BillingMode": "PAY_PER_REQUEST", "AttributeDefinitions": [{ "AttributeName": "a", "AttributeType": "S" }, { "AttributeName": "b", "AttributeType": "S" }], "KeySchema": [{ "AttributeName": "a", "KeyType": "RANGE" }, { "AttributeName": "b", "KeyType": "RANGE" }] }"#,
            &["unknown_choice: `KeyType` of `AWS::DynamoDB::Table` KeySchema cannot be `RANGE`"],
        ),
        (
            "AWS::DynamoDB::Table",
            r#"{ "BillingMode": "PAY_PER_REQUEST", "AttributeDefinitions": [{ "AttributeName": "a", "AttributeType": "S" }], "KeySchema": [{ "AttributeName": "a", "KeyType": "HASH" }] }"#,
            &[],
        ),
    ]);
}
