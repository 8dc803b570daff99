//! What AWS keeps apart: names, records, notifications; numbers that parameters allow, and dimensions that name a resource.

use super::support::{CONDITIONS, all, resource, resource_if, run_resources};

#[test]
fn several_properties_together() {
    let route = |name: &str, key: &str| {
        resource(name, "ApiGatewayV2::Route", &format!(r#""ApiId": {{ "Ref": "Env" }}, "RouteKey": {key}"#))
    };
    let record = |name: &str, more: &str| {
        resource(
            name,
            "Route53::RecordSet",
            &format!(r#""Name": "a.example.com", "Type": "A", "HostedZoneId": "Z1"{more}"#),
        )
    };
    let policy = |name: &str, roles: &str| {
        let more = r#""PolicyDocument": { "Statement": [] }, "PolicyName": "p""#;
        resource(name, "IAM::Policy", &format!(r#"{more}, "Roles": {roles}"#))
    };
    let rule = |name: &str, bus: &str| {
        resource(name, "Events::Rule", &format!(r#""Name": "r", "ScheduleExpression": "x"{bus}"#))
    };
    let found = |token: &str, kind: &str, properties: &str, values: &str| {
        format!("duplicate_physical_name @{token}: `A` (AWS::{kind}) has the same {properties}: {values}")
    };
    let of_route = found("GET /x", "ApiGatewayV2::Route", "`ApiId` and `RouteKey`", "`Env`, `GET /x`");
    let of_record =
        found("a.example.com", "Route53::RecordSet", "`Type`, `Name` and `HostedZoneId`", "`A`, `a.example.com`, `Z1`");
    let of_policy = found("two", "IAM::Policy", "`PolicyName` and `Roles`", "`p`, `two`");
    let of_rule = found("r", "Events::Rule", "`Name`", "`r`");
    let of_bus = found("r", "Events::Rule", "`Name` and `EventBusName`", "`r`, `b`");
    run_resources(
        &["duplicate_physical_name"],
        CONDITIONS,
        &[
            (all(&[&route("A", "\"GET /x\""), &route("B", "\"GET /x\"")]), &[&of_route]),
            (all(&[&route("A", "\"GET /x\""), &route("B", "\"GET /y\"")]), &[]),
            (all(&[&record("A", ""), &record("B", "")]), &[&of_record]),
            (all(&[&record("A", ""), &record("B", r#", "SetIdentifier": "two""#)]), &[]),
            (all(&[&policy("A", r#"["one", "two"]"#), &policy("B", r#"["two"]"#)]), &[&of_policy]),
            (all(&[&policy("A", r#"["one"]"#), &policy("B", r#"["two"]"#)]), &[]),
            (all(&[&rule("A", ""), &rule("B", "")]), &[&of_rule]),
            (all(&[&rule("A", ""), &rule("B", r#", "EventBusName": "b""#)]), &[]),
            (all(&[&rule("A", r#", "EventBusName": "b""#), &rule("B", r#", "EventBusName": "b""#)]), &[&of_bus]),
            (
                all(&[
                    &resource_if("Dev", "A", "Events::Rule", r#""Name": "r", "ScheduleExpression": "x""#),
                    &resource_if("Prod", "B", "Events::Rule", r#""Name": "r", "ScheduleExpression": "x""#),
                ]),
                &[],
            ),
        ],
    );
}

#[test]
fn numbers_that_a_parameter_allows() {
    let parameters = r#""Parameters": {
        "Few": { "Type": "Number", "AllowedValues": [1, 2] }, "Many": { "Type": "Number", "AllowedValues": [3, 8] },
        "Any": { "Type": "Number", "Default": 9 }, "Env": { "Type": "String" } },
        "Conditions": { "Dev": { "Fn::Equals": [{ "Ref": "Env" }, "dev"] } }"#;
    let target = |least: &str, most: &str| {
        resource(
            "T",
            "ApplicationAutoScaling::ScalableTarget",
            &format!(r#""MinCapacity": {least}, "MaxCapacity": {most}"#),
        )
    };
    let (few, many, any) = (r#"{ "Ref": "Few" }"#, r#"{ "Ref": "Many" }"#, r#"{ "Ref": "Any" }"#);
    let above = ["number_order @{: `MinCapacity` is at least 3, and must be at most `MaxCapacity`, which is at most 2"];
    let in_dev = ["number_order @5: `MinCapacity` is 5, and must be at most `MaxCapacity`, which is 4"];
    run_resources(
        &["number_order"],
        parameters,
        &[
            (target(many, few), &above),
            (target(few, many), &[]),
            (target(few, few), &[]),
            (target(any, few), &[]),
            (target("2", few), &[]),
            (target("5", r#"{ "Fn::If": ["Dev", 4, 8] }"#), &in_dev),
            (target(r#"{ "Fn::If": ["Dev", 4, 8] }"#, r#"{ "Fn::If": ["Dev", 4, 8] }"#), &[]),
        ],
    );
}

#[test]
fn dimensions_that_name_a_resource() {
    let queue = resource("Q", "SQS::Queue", "");
    let alarm = |namespace: &str, name: &str, value: &str| {
        let dimensions = format!(r#""Dimensions": [{{ "Name": "{name}", "Value": {value} }}]"#);
        resource("A", "CloudWatch::Alarm", &format!(r#""Namespace": "{namespace}", "MetricName": "m", {dimensions}"#))
    };
    let with = |namespace: &str, name: &str, value: &str| all(&[&queue, &alarm(namespace, name, value)]);
    let found = [
        "dimension_value @{: `Q` (AWS::SQS::Queue) is no value of the dimension `QueueName`: the metric never has data",
    ];
    let arn = [
        "dimension_value @{: `Q.Arn` (AWS::SQS::Queue) is no value of the dimension `QueueName`: the metric never has data",
    ];
    run_resources(
        &["dimension_value"],
        CONDITIONS,
        &[
            (with("AWS/SQS", "QueueName", r#"{ "Ref": "Q" }"#), &found),
            (with("AWS/SQS", "QueueName", r#"{ "Fn::GetAtt": ["Q", "Arn"] }"#), &arn),
            (with("AWS/SQS", "QueueName", r#"{ "Fn::GetAtt": ["Q", "QueueName"] }"#), &[]),
            (with("AWS/SQS", "QueueName", r#"{ "Ref": "Env" }"#), &[]),
            (
                with(
                    "AWS/SQS",
                    "QueueName",
                    r#"{ "Fn::Select": [5, { "Fn::Split": [":", { "Fn::GetAtt": ["Q", "Arn"] }] }] }"#,
                ),
                &[],
            ),
            (with("Own", "QueueName", r#"{ "Ref": "Q" }"#), &[]),
            (with("AWS/SQS", "Other", r#"{ "Ref": "Q" }"#), &[]),
        ],
    );
}

#[test]
fn notifications_of_one_event() {
    let bucket = |first: &str, second: &str| {
        let configuration = format!(r#""QueueConfigurations": [{first}], "TopicConfigurations": [{second}]"#);
        resource("B", "S3::Bucket", &format!(r#""NotificationConfiguration": {{ {configuration} }}"#))
    };
    let queue = |event: &str, more: &str| format!(r#"{{ "Event": "{event}", "Queue": "q"{more} }}"#);
    let topic = |event: &str, more: &str| format!(r#"{{ "Event": "{event}", "Topic": "t"{more} }}"#);
    let filter = |rules: &str| format!(r#", "Filter": {{ "S3Key": {{ "Rules": [{rules}] }} }}"#);
    let rule = |name: &str, value: &str| format!(r#"{{ "Name": "{name}", "Value": {value} }}"#);
    let created = "s3:ObjectCreated:*";
    let found = [
        "notification_overlap @s3:ObjectCreated:*: `B` has another notification of `s3:ObjectCreated:Put` for the same objects: S3 refuses both",
    ];
    let put = queue("s3:ObjectCreated:Put", "");
    let inner = queue("s3:ObjectCreated:Put", &filter(&rule("Prefix", r#""a/b""#)));
    run_resources(
        &["notification_overlap"],
        CONDITIONS,
        &[
            (bucket(&put, &topic(created, "")), &found),
            (bucket(&inner, &topic(created, &filter(&rule("prefix", r#""a/""#)))), &found),
            (bucket(&inner, &topic(created, &filter(&rule("prefix", r#""b/""#)))), &[]),
            (bucket(&inner, &topic(created, &filter(&rule("suffix", r#"".png""#)))), &found),
            (bucket(&inner, &topic(created, &filter(&rule("prefix", r#"{ "Ref": "Env" }"#)))), &[]),
            (bucket(&put, &topic("s3:ObjectRemoved:*", "")), &[]),
        ],
    );
}
