//! Queues, tables, functions, databases, distributions; numbers in order, names that stand twice.

use super::support::found;

/// Resources, each `Name: Type { properties }`; what follows `;` are attributes.
fn stack(resources: &[(&str, &str, &str)]) -> String {
    let resources: Vec<String> = resources
        .iter()
        .map(|(name, kind, body)| {
            let (properties, attributes) = body.split_once(';').unwrap_or((body, ""));
            let comma = if attributes.is_empty() { "" } else { "," };
            format!(r#""{name}": {{"Type": "AWS::{kind}", "Properties": {{{properties}}}{comma}{attributes}}}"#)
        })
        .collect();
    format!(
        r#""Parameters": {{"P": {{"Type": "String"}}}}, "Conditions": {{"Dev": {{"Fn::Equals": [{{"Ref": "P"}}, "dev"]}}, "Prod": {{"Fn::Equals": [{{"Ref": "P"}}, "prod"]}}}}, "Resources": {{{}}}"#,
        resources.join(", ")
    )
}

fn heads(text: &str) -> Vec<String> {
    // References to resources of one condition from outside it are another rule's business.
    let lines = found(text, false);
    let lines = lines.iter().filter(|line| !line.starts_with("resource_may_be_absent"));
    lines.map(|line| line.split(": ").next().unwrap_or_default().to_owned()).collect()
}

#[track_caller]
fn check(resources: &[(&str, &str, &str)], expected: &[&str]) {
    let text = stack(resources);
    assert_eq!(heads(&text), expected, "{text}");
}

#[test]
fn numbers_in_order() {
    let group = |min: &str, desired: &str, max: &str| {
        format!(
            r#""VPCZoneIdentifier": ["subnet-12345678"], "LaunchTemplate": {{"LaunchTemplateId": {{"Ref": "P"}}, "Version": "1"}}, "MinSize": {min}, "DesiredCapacity": {desired}, "MaxSize": {max}"#
        )
    };
    let kind = "AutoScaling::AutoScalingGroup";
    check(&[("G", kind, &group("\"1\"", "\"5\"", "\"3\""))], &["number_order @5"]);
    check(&[("G", kind, &group("\"4\"", "\"2\"", "\"9\""))], &["number_order @4"]);
    check(&[("G", kind, &group("\"1\"", "\"1\"", "\"1\""))], &[]);
    check(&[("G", kind, &group("\"4\"", r#"{"Ref": "P"}"#, "\"9\""))], &[]);
    let update = |kept: u8| {
        let rolling = format!(r#""UpdatePolicy": {{"AutoScalingRollingUpdate": {{"MinInstancesInService": {kept}}}}}"#);
        format!("{};{rolling}", group("\"1\"", "\"2\"", "\"4\""))
    };
    check(&[("G", kind, &update(4))], &["number_order @4"]);
    check(&[("G", kind, &update(3))], &[]);
    let rule = |protocol: &str, from: i32, to: i32| {
        format!(
            r#""GroupDescription": "g", "SecurityGroupIngress": [{{"IpProtocol": "{protocol}", "FromPort": {from}, "ToPort": {to}, "CidrIp": "10.0.0.0/8"}}]"#
        )
    };
    check(&[("G", "EC2::SecurityGroup", &rule("tcp", 443, 80))], &["number_order @443"]);
    check(&[("G", "EC2::SecurityGroup", &rule("tcp", 80, 443))], &[]);
    check(&[("G", "EC2::SecurityGroup", &rule("icmp", 8, -1))], &[]);
    let health = |timeout: u8| {
        format!(
            r#""AvailabilityZones": {{"Fn::GetAZs": ""}}, "Listeners": [{{"LoadBalancerPort": "80", "InstancePort": "80", "Protocol": "HTTP"}}], "HealthCheck": {{"Target": "TCP:80", "HealthyThreshold": "2", "UnhealthyThreshold": "2", "Interval": "30", "Timeout": "{timeout}"}}"#
        )
    };
    check(&[("B", "ElasticLoadBalancing::LoadBalancer", &health(30))], &["number_order @30"]);
    check(&[("B", "ElasticLoadBalancing::LoadBalancer", &health(29))], &[]);
}

fn function(timeout: &str) -> String {
    format!(
        r#""Role": {{"Ref": "P"}}, "Runtime": "python3.13", "Handler": "index.handler", "Code": {{"ZipFile": "def handler(event, context): pass"}}{timeout}"#
    )
}

const MAPPING: &str = r#""EventSourceArn": {"Fn::GetAtt": ["Queue", "Arn"]}, "FunctionName": {"Ref": "Function"}"#;

#[test]
fn runtimes_end() {
    let function = |runtime: &str| {
        format!(
            r#""Role": {{"Ref": "P"}}, "Runtime": {runtime}, "Handler": "a.b", "Code": {{"S3Bucket": "a", "S3Key": "b"}}"#
        )
    };
    let branches = r#"{"Fn::If": ["Dev", "nodejs24.x", "nodejs6.10"]}"#;
    for (runtime, expected) in [
        (r#""nodejs6.10""#, &["ended_runtime @nodejs6.10"][..]),
        (branches, &["ended_runtime @nodejs6.10"]),
        (r#""nodejs16.x""#, &["unsupported_runtime @nodejs16.x"]),
        (r#""nodejs14.x""#, &["blocked_runtime @nodejs14.x"]),
        // Its support goes on beyond the schema's date, or has no known end.
        (r#""nodejs22.x""#, &[]),
        (r#""provided.al2023""#, &[]),
        (r#"{"Ref": "P"}"#, &[]),
        (r#""{{resolve:ssm:runtime}}""#, &[]),
    ] {
        check(&[("Function", "Lambda::Function", &function(runtime))], expected);
    }
}

#[test]
fn messages_are_hidden_as_long_as_the_function_runs() {
    let mapping = ("Mapping", "Lambda::EventSourceMapping", MAPPING);
    let long = function(r#", "Timeout": 60"#);
    let unknown = function(r#", "Timeout": {"Ref": "P"}"#);
    let short = function("");
    for (function, queue, count) in [
        (&long, "", 1),
        (&long, r#""VisibilityTimeout": 59"#, 1),
        (&long, r#""VisibilityTimeout": 60"#, 0),
        (&long, r#""VisibilityTimeout": {"Ref": "P"}"#, 0),
        (&unknown, "", 0),
        (&short, "", 0),
    ] {
        let expected: &[&str] = if count == 1 { &["short_visibility @{"] } else { &[] };
        check(&[("Queue", "SQS::Queue", queue), ("Function", "Lambda::Function", function), mapping], expected);
    }
}

#[test]
fn batches_of_queues() {
    let function = function("");
    for (queue, batch, expected) in [
        (r#""FifoQueue": true"#, r#", "BatchSize": 11, "MaximumBatchingWindowInSeconds": 1"#, vec!["batch_size @11"]),
        (r#""FifoQueue": true"#, r#", "BatchSize": 10"#, vec![]),
        ("", r#", "BatchSize": 100"#, vec!["batch_size @100"]),
        ("", r#", "BatchSize": 100, "MaximumBatchingWindowInSeconds": 5"#, vec![]),
        (r#""FifoQueue": {"Ref": "P"}"#, r#", "BatchSize": 100"#, vec![]),
    ] {
        let mapping = format!("{MAPPING}{batch}");
        check(
            &[
                ("Queue", "SQS::Queue", queue),
                ("Function", "Lambda::Function", &function),
                ("Mapping", "Lambda::EventSourceMapping", &mapping),
            ],
            &expected,
        );
    }
}

#[test]
fn queues_for_dead_letters() {
    let redrive = r#""RedrivePolicy": {"deadLetterTargetArn": {"Fn::GetAtt": ["Dead", "Arn"]}, "maxReceiveCount": 3}"#;
    let fifo = format!(r#"{redrive}, "FifoQueue": true"#);
    check(&[("Queue", "SQS::Queue", &fifo), ("Dead", "SQS::Queue", "")], &["dead_letter_kind @{"]);
    check(
        &[("Queue", "SQS::Queue", redrive), ("Dead", "SQS::Queue", r#""FifoQueue": true"#)],
        &["dead_letter_kind @{"],
    );
    check(&[("Queue", "SQS::Queue", &fifo), ("Dead", "SQS::Queue", r#""FifoQueue": true"#)], &[]);
    check(&[("Queue", "SQS::Queue", &fifo), ("Dead", "SQS::Queue", r#""FifoQueue": {"Ref": "P"}"#)], &[]);
    let function = function(r#", "DeadLetterConfig": {"TargetArn": {"Fn::GetAtt": ["Dead", "Arn"]}}"#);
    check(
        &[("F", "Lambda::Function", &function), ("Dead", "SQS::Queue", r#""FifoQueue": true"#)],
        &["fifo_refused @{"],
    );
    check(&[("F", "Lambda::Function", &function), ("Dead", "SQS::Queue", "")], &[]);
    let subscription =
        r#""Protocol": "sqs", "TopicArn": {"Ref": "Topic"}, "Endpoint": {"Fn::GetAtt": ["Dead", "Arn"]}"#;
    let queue = ("Dead", "SQS::Queue", r#""FifoQueue": true"#);
    let sub = ("Sub", "SNS::Subscription", subscription);
    check(&[("Topic", "SNS::Topic", ""), queue, sub], &["fifo_refused @{"]);
    check(&[("Topic", "SNS::Topic", r#""FifoTopic": true, "TopicName": "t.fifo""#), queue, sub], &[]);
}

#[test]
fn attributes_of_tables() {
    let table = |defined: &str, keys: &str, rest: &str| {
        let names = |list: &str, shape: &str| {
            let items: Vec<String> = list.split_whitespace().map(|name| shape.replace('@', name)).collect();
            items.join(", ")
        };
        let keys = names(keys, r#"{"AttributeName": "@", "KeyType": "HASH"}"#);
        format!(
            r#""BillingMode": "PAY_PER_REQUEST", "AttributeDefinitions": [{}], "KeySchema": [{keys}]{rest}"#,
            names(defined, r#"{"AttributeName": "@", "AttributeType": "S"}"#)
        )
    };
    let index = r#", "GlobalSecondaryIndexes": [{"IndexName": "i", "KeySchema": [{"AttributeName": "b", "KeyType": "HASH"}], "Projection": {"ProjectionType": "ALL"}}]"#;
    let maybe = r#", "GlobalSecondaryIndexes": [{"Fn::If": ["Dev", {"IndexName": "i", "KeySchema": [{"AttributeName": "b", "KeyType": "HASH"}], "Projection": {"ProjectionType": "ALL"}}, {"Ref": "AWS::NoValue"}]}]"#;
    for (body, expected) in [
        (table("a", "a", ""), vec![]),
        (table("a b", "a", index), vec![]),
        (table("a", "a", index), vec!["undefined_attribute @b"]),
        (table("a b", "a", ""), vec!["unused_attribute @b"]),
        (table("a b", "a", maybe), vec!["unused_attribute @b"]),
        (table("a b", "a", &maybe.replace("Ref\": \"AWS::NoValue", "Ref\": \"P")), vec![]),
        (table("a b", "a", r#", "GlobalSecondaryIndexes": {"Ref": "P"}"#), vec![]),
        (table("a", "a", "").replacen(r#""a""#, r#"{"Ref": "P"}"#, 1), vec![]),
    ] {
        let text = format!("{body}; \"DeletionPolicy\": \"Retain\", \"UpdateReplacePolicy\": \"Retain\"");
        check(&[("T", "DynamoDB::Table", &text)], &expected);
    }
}

#[test]
fn handlers_of_inline_code() {
    let with = |handler: &str| function("").replace("index.handler", handler);
    check(&[("F", "Lambda::Function", &with("index.handler"))], &[]);
    check(&[("F", "Lambda::Function", &with("app.handler"))], &["handler_module @app.handler"]);
    check(&[("F", "Lambda::Function", &with("index.lambda_handler"))], &["unknown_handler @index.lambda_handler"]);
    let packed = with("app.handler")
        .replace(r#"{"ZipFile": "def handler(event, context): pass"}"#, r#"{"S3Bucket": "b", "S3Key": "k"}"#);
    check(&[("F", "Lambda::Function", &packed)], &[]);
    let rewritten = format!(r#"{}, "Transform": "Packer""#, stack(&[("F", "Lambda::Function", &with("app.handler"))]));
    assert_eq!(heads(&rewritten), [""; 0]);
}

fn distribution(target: &str, rest: &str) -> String {
    format!(
        r#""DistributionConfig": {{"Enabled": true, "Origins": [{{"Id": "web", "DomainName": "a.example.com", "CustomOriginConfig": {{"OriginProtocolPolicy": "https-only"}}}}], "DefaultCacheBehavior": {{"TargetOriginId": {target}, "ViewerProtocolPolicy": "https-only", "CachePolicyId": "658327ea-f89d-4fab-a63d-7e88639e58f6"}}{rest}}}"#
    )
}

#[test]
fn origins_of_a_distribution() {
    let kind = "CloudFront::Distribution";
    check(&[("D", kind, &distribution(r#""web""#, ""))], &[]);
    check(&[("D", kind, &distribution(r#""wbe""#, ""))], &["unknown_origin @wbe"]);
    check(&[("D", kind, &distribution(r#"{"Ref": "P"}"#, ""))], &[]);
    let unknown = distribution(r#""wbe""#, "").replace(r#""Id": "web""#, r#""Id": {"Ref": "P"}"#);
    check(&[("D", kind, &unknown)], &[]);
    let groups = r#", "OriginGroups": {"Quantity": 1, "Items": [{"Id": "both", "FailoverCriteria": {"StatusCodes": {"Quantity": 1, "Items": [500]}}, "Members": {"Quantity": 2, "Items": [{"OriginId": "web"}, {"OriginId": "web"}]}}]}"#;
    check(&[("D", kind, &distribution(r#""both""#, groups))], &[]);
}

#[test]
fn names_of_a_distribution_have_a_certificate() {
    let kind = "CloudFront::Distribution";
    let web = r#""web""#;
    for (rest, expected) in [
        (r#", "Aliases": ["www.example.com"]"#, vec!["alias_without_certificate @Aliases"]),
        (
            r#", "Aliases": ["www.example.com"], "ViewerCertificate": {"CloudFrontDefaultCertificate": true}"#,
            vec!["alias_without_certificate @Aliases"],
        ),
        (
            r#", "Aliases": [{"Fn::If": ["Dev", "www.example.com", {"Ref": "AWS::NoValue"}]}]"#,
            vec!["alias_without_certificate @Aliases"],
        ),
        (
            r#", "Aliases": [{"Fn::If": ["Dev", "www.example.com", {"Ref": "AWS::NoValue"}]}], "ViewerCertificate": {"Fn::If": ["Dev", {"AcmCertificateArn": {"Ref": "P"}, "SslSupportMethod": "sni-only"}, {"Ref": "AWS::NoValue"}]}"#,
            vec![],
        ),
        (
            r#", "Aliases": ["www.example.com"], "ViewerCertificate": {"AcmCertificateArn": {"Ref": "P"}, "SslSupportMethod": "sni-only"}"#,
            vec![],
        ),
        (
            r#", "Aliases": ["www.example.com"], "ViewerCertificate": {"AcmCertificateArn": "arn:aws:acm:us-east-1:123456789012:certificate/a", "SslSupportMethod": "sni-only"}"#,
            vec![],
        ),
        (
            r#", "Aliases": ["www.example.com"], "ViewerCertificate": {"AcmCertificateArn": "arn:aws:acm:eu-west-1:123456789012:certificate/a", "SslSupportMethod": "sni-only"}"#,
            vec!["certificate_region @arn:aws:acm:eu-west-1:123456789012:certificate/a"],
        ),
    ] {
        check(&[("D", kind, &distribution(web, rest))], &expected);
    }
}

#[test]
fn instances_and_their_clusters() {
    let keep = r#"; "DeletionPolicy": "Snapshot", "UpdateReplacePolicy": "Snapshot""#;
    let cluster = |rest: &str| {
        format!(
            r#""Engine": "aurora-postgresql", "MasterUsername": "u", "ManageMasterUserPassword": true, "DBSubnetGroupName": "g"{rest}{keep}"#
        )
    };
    let instance = |rest: &str| {
        format!(r#""DBClusterIdentifier": {{"Ref": "C"}}, "DBInstanceClass": "db.r6g.large", {rest}{keep}"#)
    };
    let run = |of_cluster: &str, of_instance: &str, expected: &[&str]| {
        check(
            &[("C", "RDS::DBCluster", &cluster(of_cluster)), ("I", "RDS::DBInstance", &instance(of_instance))],
            expected,
        );
    };
    run("", r#""Engine": "aurora-postgresql""#, &[]);
    run("", r#""Engine": "aurora-mysql""#, &["cluster_misfit @aurora-mysql"]);
    run("", r#""Engine": {"Ref": "P"}"#, &[]);
    run(r#", "StorageEncrypted": {"Ref": "P"}"#, r#""Engine": "aurora-postgresql", "StorageEncrypted": true"#, &[]);
    run(r#", "StorageEncrypted": true"#, r#""Engine": "aurora-postgresql", "StorageEncrypted": true"#, &[]);
}

#[test]
fn families_of_parameter_groups() {
    let keep = r#"; "DeletionPolicy": "Snapshot", "UpdateReplacePolicy": "Snapshot""#;
    for (family, engine, version, found) in [
        ("postgres17", "postgres", r#""17.4""#, false),
        ("postgres16", "postgres", r#""17.4""#, true),
        ("postgres17", "postgres", r#""17""#, false),
        ("mysql8.0", "postgres", r#""17""#, true),
        ("mysql8.0", "MySQL", r#""8.0.41""#, false),
        ("mysql8.4", "mysql", r#""8.0.41""#, true),
        ("mysql8.4", "mysql", r#""8""#, false),
        ("postgres16", "postgres", r#"{"Ref": "P"}"#, false),
        ("sqlserver-ee-15.0", "sqlserver-ee", r#""15.00""#, false),
    ] {
        let database = format!(
            r#""Engine": "{engine}", "EngineVersion": {version}, "DBInstanceClass": "db.t4g.small", "AllocatedStorage": "20", "MasterUsername": "u", "ManageMasterUserPassword": true, "DBSubnetGroupName": "g", "DBParameterGroupName": {{"Ref": "G"}}{keep}"#
        );
        let group = format!(r#""Description": "d", "Family": "{family}""#);
        let expected: &[&str] = if found { &["family_misfit @{"] } else { &[] };
        check(&[("D", "RDS::DBInstance", &database), ("G", "RDS::DBParameterGroup", &group)], expected);
    }
}

#[test]
fn exports_of_one_name() {
    let outputs = |one: &str, two: &str| {
        let base = stack(&[("T", "SNS::Topic", "")]);
        format!(
            r#"{base}, "Outputs": {{"A": {{"Value": "a", "Export": {{"Name": {one}}}}}, "B": {{"Value": "b", "Export": {{"Name": {two}}}}}}}"#
        )
    };
    let stacked = r#"{"Fn::Sub": "${AWS::StackName}-x"}"#;
    assert_eq!(heads(&outputs(r#""x""#, r#""x""#)), ["duplicate_export @x"]);
    assert_eq!(heads(&outputs(stacked, stacked)), ["duplicate_export @{"]);
    assert_eq!(heads(&outputs(r#""x""#, r#""y""#)), [""; 0]);
    let guarded = outputs(r#""x""#, r#""x""#)
        .replace(r#""Value": "a""#, r#""Value": "a", "Condition": "Dev""#)
        .replace(r#""Value": "b""#, r#""Value": "b", "Condition": "Prod""#);
    assert_eq!(heads(&guarded), [""; 0]);
}

#[test]
fn resources_of_one_name() {
    let bucket = |name: &str, rest: &str| format!(r#""BucketName": {name}{rest}"#);
    let run = |one: &str, two: &str, expected: &[&str]| {
        check(&[("A", "S3::Bucket", one), ("B", "S3::Bucket", two)], expected);
    };
    run(&bucket(r#""web""#, ""), &bucket(r#""web""#, ""), &["duplicate_physical_name @web"]);
    run(&bucket(r#"{"Ref": "P"}"#, ""), &bucket(r#"{"Ref": "P"}"#, ""), &["duplicate_physical_name @{"]);
    run(&bucket(r#""web""#, ""), &bucket(r#""app""#, ""), &[]);
    run("", "", &[]);
    run(&bucket(r#""web""#, r#"; "Condition": "Dev""#), &bucket(r#""web""#, r#"; "Condition": "Prod""#), &[]);
}
