//! Rules of combination that the schema carries beside a type.

use super::support::{message, resource, run, run_with, template};
use formwork_core::check::Front;

#[test]
fn one_container_is_essential() {
    run(&[
        (
            "AWS::ECS::TaskDefinition",
            r#"{ "ContainerDefinitions": [{ "Name": "a", "Image": "b", "Essential": false }] }"#,
            &["missing_item: `ContainerDefinitions` of `AWS::ECS::TaskDefinition` has no item as it needs one"],
        ),
        (
            "AWS::ECS::TaskDefinition",
            r#"{ "ContainerDefinitions": [{ "Name": "a", "Image": "b", "Essential": false }, { "Name": "c", "Image": "b" }] }"#,
            &[],
        ),
        (
            "AWS::ECS::TaskDefinition",
            r#"{ "ContainerDefinitions": [{ "Name": "a", "Image": "b", "Essential": "(1)" }] }"#,
            &[],
        ),
    ]);
}

#[test]
fn a_version_may_be_begun() {
    let database = |engine: &str, version: &str| {
        format!(
            r#"{{ "DBInstanceClass": "db.t3.small", "Engine": "{engine}", "EngineVersion": "{version}", "AllocatedStorage": "20", "MasterUsername": "u", "ManageMasterUserPassword": true }}"#
        )
    };
    for (engine, version) in [("mysql", "8.0"), ("mariadb", "10.6"), ("postgres", "17"), ("sqlserver-ex", "15.00")] {
        run(&[("AWS::RDS::DBInstance", &database(engine, version), &[])]);
    }
    run(&[(
        "AWS::RDS::DBInstance",
        &database("mysql", "8.77"),
        &["doubtful_value: `EngineVersion` of `AWS::RDS::DBInstance` cannot be `8.77`"],
    )]);
}

#[test]
fn where_a_list_or_a_condition_stands_between() {
    run_with(
        r#""Parameters": { "One": { "Type": "String" }, "Many": { "Type": "CommaDelimitedList" }, "Subnets": { "Type": "List<AWS::EC2::Subnet::Id>" }, "Stored": { "Type": "AWS::SSM::Parameter::Value<List<String>>" }, "Count": { "Type": "Number" } }, "Mappings": { "Map": { "a": { "one": "x", "many": ["x", "y"], "other": "z" }, "b": { "one": "y", "many": ["z"], "other": ["w"] } } }, "Conditions": { "If1": { "Fn::Equals": [{ "Ref": "One" }, "x"] } }"#,
        &[
            (
                "AWS::EC2::SecurityGroup",
                r#"{ "GroupDescription": "g", "SecurityGroupIngress": [{ "IpProtocol": "tcp", "CidrIp": "10.0.0.0/8" }] }"#,
                &["missing_property: `AWS::EC2::SecurityGroup` Ingress needs `FromPort` and `ToPort`"],
            ),
            (
                "AWS::EC2::SecurityGroup",
                r#"{ "GroupDescription": "g", "SecurityGroupIngress": [{ "Fn::If": ["If1", { "IpProtocol": "tcp", "CidrIp": "10.0.0.0/8" }, { "IpProtocol": "tcp", "CidrIp": "10.0.0.0/8", "FromPort": 1, "ToPort": 2 }] }] }"#,
                &["missing_property: `AWS::EC2::SecurityGroup` Ingress needs `FromPort` and `ToPort`"],
            ),
        ],
    );
}

#[test]
fn an_ended_version_of_an_engine_is_told_at_the_version() {
    let told = |version: &str, engine: &str| {
        format!(
            "deprecated_engine_version: `EngineVersion` `{version}` of `{engine}` is deprecated: RDS may refuse a new database of it"
        )
    };
    let instance = |engine: &str, version: &str| {
        format!(
            r#"{{ "DBInstanceClass": "db.t3.micro", "Engine": "{engine}", "EngineVersion": {version}, "AllocatedStorage": "20", "MasterUsername": "u", "ManageMasterUserPassword": true }}"#
        )
    };
    let cluster = |version: &str| {
        format!(
            r#"{{ "Engine": "aurora-mysql", "EngineVersion": {version}, "MasterUsername": "u", "ManageMasterUserPassword": true }}"#
        )
    };
    let either = r#"{ "Fn::If": ["If1", "17.4", "16.1"] }"#;
    run_with(
        r#""Parameters": { "One": { "Type": "String" } }, "Conditions": { "If1": { "Fn::Equals": [{ "Ref": "One" }, "x"] } }"#,
        &[
            ("AWS::RDS::DBInstance", &instance("postgres", "\"17.4\""), &[&told("17.4", "postgres")]),
            ("AWS::RDS::DBInstance", &instance("postgres", "17.4"), &[&told("17.4", "postgres")]),
            (
                "AWS::RDS::DBInstance",
                &instance("postgres", either),
                &[&told("17.4", "postgres"), &told("16.1", "postgres")],
            ),
            ("AWS::RDS::DBInstance", &instance("postgres", "\"17\""), &[]),
            ("AWS::RDS::DBInstance", &instance("postgres", "\"17.10\""), &[]),
            (
                "AWS::RDS::DBCluster",
                &cluster("\"8.0.mysql_aurora.3.01.0\""),
                &[&told("8.0.mysql_aurora.3.01.0", "aurora-mysql")],
            ),
            ("AWS::RDS::DBCluster", &cluster("\"8.0.mysql_aurora.3.04.0\""), &[]),
        ],
    );
}

#[test]
fn an_ageing_list_warns() {
    run(&[
        (
            "AWS::RDS::DBInstance",
            r#"{ "DBInstanceClass": "db.t3.micro", "Engine": "postgress", "AllocatedStorage": "20", "MasterUsername": "u", "ManageMasterUserPassword": true }"#,
            &["doubtful_value: `Engine` of `AWS::RDS::DBInstance` cannot be `postgress`"],
        ),
        (
            "AWS::RDS::DBInstance",
            r#"{ "DBInstanceClass": "db.t3.micro", "Engine": "MySQL", "AllocatedStorage": "20", "MasterUsername": "u", "ManageMasterUserPassword": true }"#,
            &[],
        ),
    ]);
}

#[test]
fn machines_and_runtimes_that_the_lists_lack_warn() {
    let instance = |kind: &str| format!(r#"{{ "ImageId": "ami-12345678", "InstanceType": {kind} }}"#);
    let parameters = r#""Parameters": { "Size": { "Type": "String", "Default": "t3.mirco" }, "Any": { "Type": "String" } }, "Mappings": { "Map": { "a": { "size": "t3.mirco" } } }"#;
    run_with(
        parameters,
        &[
            ("AWS::EC2::Instance", &instance(r#""t3.micro""#), &[]),
            (
                "AWS::EC2::Instance",
                &instance(r#""t3.mirco""#),
                &["doubtful_value: `InstanceType` of `AWS::EC2::Instance` cannot be `t3.mirco`"],
            ),
            (
                "AWS::EC2::Instance",
                &instance(r#"{ "Ref": "Size" }"#),
                &[
                    "parameter_misfit: the default `t3.mirco` of parameter `Size` does not fit `InstanceType` of `AWS::EC2::Instance`",
                ],
            ),
            (
                "AWS::EC2::Instance",
                &instance(r#"{ "Fn::FindInMap": ["Map", "a", "size"] }"#),
                &["mapping_misfit: `t3.mirco` of mapping `Map` does not fit `InstanceType` of `AWS::EC2::Instance`"],
            ),
            ("AWS::EC2::Instance", &instance(r#"{ "Ref": "Any" }"#), &[]),
            (
                "AWS::Lambda::Function",
                r#"{ "Role": "arn:aws:iam::123456789012:role/r", "Runtime": "nodejs99.x", "Handler": "a.b", "Code": { "S3Bucket": "a-b-c", "S3Key": "k" } }"#,
                &["doubtful_value: `Runtime` of `AWS::Lambda::Function` cannot be `nodejs99.x`"],
            ),
        ],
    );
}

#[test]
fn names_of_a_distribution() {
    let distribution = |alias: &str| {
        format!(
            r#"{{ "DistributionConfig": {{ "Enabled": true, "Aliases": ["{alias}"], "Origins": [{{ "Id": "o", "DomainName": "example.com", "CustomOriginConfig": {{ "OriginProtocolPolicy": "https-only" }} }}], "DefaultCacheBehavior": {{ "TargetOriginId": "o", "ViewerProtocolPolicy": "https-only", "CachePolicyId": "658327ea-f89d-4fab-a63d-7e88639e58f6" }} }} }}"#
        )
    };
    for alias in ["www.example.com", "*.example.com", "{{resolve:ssm:/names/web}}"] {
        run(&[("AWS::CloudFront::Distribution", &distribution(alias), &[])]);
    }
    for alias in ["WWW.example.com", "www.*.example.com", "-www.example.com", "www.example.com "] {
        let expected = format!(
            "pattern_mismatch: `{alias}` for an item of `Aliases` of `AWS::CloudFront::Distribution` DistributionConfig does not match its pattern"
        );
        run(&[("AWS::CloudFront::Distribution", &distribution(alias), &[expected.as_str()])]);
    }
}

#[test]
fn what_a_task_for_fargate_needs_is_told_where_it_is_missing() {
    let is_told = |driver: &str, memory: &str, mode: &str| {
        let properties = format!(
            r#"{{ "RequiresCompatibilities": ["FARGATE"], "NetworkMode": "{mode}", "Cpu": "256", {memory} "ContainerDefinitions": [{{ "Name": "a", "Image": "b", "LogConfiguration": {{ "LogDriver": "{driver}" }} }}] }}"#
        );
        let text = message(&template(&resource("AWS::ECS::TaskDefinition", &properties, "")), Front::Engine);
        assert!(!text.is_empty(), "{properties}");
        text.contains("a task for Fargate needs")
    };
    assert!(!is_told("syslog", r#""Memory": "512","#, "awsvpc"));
    assert!(is_told("splunk", "", "awsvpc"));
    assert!(is_told("splunk", r#""Memory": "512","#, "bridge"));
}

#[test]
fn code_in_a_zip_has_a_handler_and_a_runtime() {
    let function = |more: &str| format!(r#"{{ "Role": "arn:aws:iam::123456789012:role/r"{more} }}"#);
    let zip = r#", "Code": { "S3Bucket": "bucket", "S3Key": "k" }"#;
    run(&[
        (
            "AWS::Lambda::Function",
            &function(&format!(r#"{zip}, "Runtime": "python3.13""#)),
            &["missing_property: `AWS::Lambda::Function` needs `Handler`"],
        ),
        ("AWS::Lambda::Function", &function(&format!(r#"{zip}, "Runtime": "python3.13", "Handler": "a.b""#)), &[]),
        (
            "AWS::Lambda::Function",
            &function(
                r#", "PackageType": "Image", "Code": { "ImageUri": "123456789012.dkr.ecr.eu-west-1.amazonaws.com/r:t" }"#,
            ),
            &[],
        ),
    ]);
}

#[test]
fn what_fargate_takes() {
    let task = |options: &str, fargate: &str| {
        format!(
            r#"{{ {fargate} "NetworkMode": "awsvpc", "Cpu": "256", "Memory": "512", "ContainerDefinitions": [{{ "Name": "web", "Image": "nginx", "LogConfiguration": {{ "LogDriver": "awslogs", "Options": {{ "awslogs-group": "g", "awslogs-region": "r"{options} }} }} }}] }}"#
        )
    };
    let fargate = r#""RequiresCompatibilities": ["FARGATE"],"#;
    let prefix = r#", "awslogs-stream-prefix": "web""#;
    let kind = "AWS::ECS::TaskDefinition";
    run(&[
        (
            kind,
            &task("", fargate),
            &["missing_property: `AWS::ECS::TaskDefinition` Options needs `awslogs-stream-prefix`"],
        ),
        (kind, &task("", ""), &[]),
        (kind, &task(prefix, fargate), &[]),
    ]);
    let service = |rest: &str| format!(r#"{{ "TaskDefinition": "web", {rest} }}"#);
    let network = r#""NetworkConfiguration": { "AwsvpcConfiguration": { "Subnets": ["subnet-12345678"] } }"#;
    let spot = r#""CapacityProviderStrategy": [{ "CapacityProvider": "FARGATE_SPOT", "Weight": 1 }]"#;
    let spread = r#""PlacementStrategies": [{ "Type": "spread", "Field": "instanceId" }]"#;
    let kind = "AWS::ECS::Service";
    run(&[
        (kind, &service(&format!("{network}, {spot}")), &[]),
        (
            kind,
            &service(&format!(r#""LaunchType": "FARGATE", {network}, {spot}"#)),
            &[
                "exclusive_properties: `LaunchType` and `CapacityProviderStrategy` exclude each other in `AWS::ECS::Service`",
            ],
        ),
        (kind, &service(&format!(r#""LaunchType": "EC2", {spread}"#)), &[]),
        (
            kind,
            &service(&format!(r#""LaunchType": "FARGATE", {network}, {spread}"#)),
            &["item_count: `PlacementStrategies` of `AWS::ECS::Service` takes at most 0 items, found 1"],
        ),
    ]);
}
