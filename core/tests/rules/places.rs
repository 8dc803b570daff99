//! Regions and zones that are written out.

use super::support::{CONDITIONS, all, resource, run, run_resources};

const CODES: &[&str] = &["unknown_region", "unknown_zone", "zone_form"];

#[test]
fn zones() {
    let volume = |zone: &str| resource("V", "EC2::Volume", &format!(r#""Size": 1, "AvailabilityZone": {zone}"#));
    let form = |zone: &str| {
        format!("zone_form @{zone}: `{zone}` is no name of a zone: that is a region and a letter, as `eu-west-1a`")
    };
    let unknown = |zone: &str| format!("unknown_zone @{zone}: no region that is known has a zone `{zone}`");
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (volume(r#""eu-west-1a""#), &[]),
            (volume(r#""us-east-1f""#), &[]),
            (volume(r#""eu-west-1""#), &[&form("eu-west-1")]),
            (volume(r#""us-east-1g1""#), &[&form("us-east-1g1")]),
            (volume(r#""use1-az1""#), &[&form("use1-az1")]),
            (volume(r#""eu-wst-1a""#), &[&unknown("eu-wst-1a")]),
            (volume(r#"{ "Fn::If": ["Dev", "eu-wst-1a", "eu-west-1b"] }"#), &[&unknown("eu-wst-1a")]),
            (volume(r#""xx-north-1a""#), &[&unknown("xx-north-1a")]),
            // Local zones, and what is not written out.
            (volume(r#""us-west-2-lax-1a""#), &[]),
            (volume(r#""us-east-1-wl1-bos-wlz-1""#), &[]),
            (volume(r#"{ "Ref": "Env" }"#), &[]),
            (volume(r#"{ "Fn::Select": [0, { "Fn::GetAZs": "" }] }"#), &[]),
            (volume(r#"{ "Fn::Sub": "${AWS::Region}a" }"#), &[]),
            // What takes other words too, or is none of AWS's properties.
            (
                resource(
                    "T",
                    "ElasticLoadBalancingV2::TargetGroup",
                    r#""TargetType": "ip", "Targets": [{ "Id": "10.0.0.1", "AvailabilityZone": "all" }]"#,
                ),
                &[],
            ),
            (resource("R", "Events::Rule", r#""EventPattern": { "AvailabilityZone": ["eu-west-1"] }"#), &[]),
        ],
    );
}

#[test]
fn regions() {
    let topic = |of: &str| {
        resource("S", "SNS::Subscription", &format!(r#""TopicArn": {of}, "Protocol": "email", "Endpoint": "a@b.c""#))
    };
    let list = |zones: &str| {
        all(&[&resource(
            "A",
            "AutoScaling::AutoScalingGroup",
            &format!(r#""MinSize": "1", "MaxSize": "1", "AvailabilityZones": {zones}"#),
        )])
    };
    let unknown = |at: &str, found: &str| format!("unknown_region @{at}: AWS has no region `{found}` that is known");
    run_resources(
        CODES,
        CONDITIONS,
        &[
            (topic(r#""arn:aws:sns:eu-west-1:123456789012:x""#), &[]),
            (
                topic(r#""arn:aws:sns:eu-wst-1:123456789012:x""#),
                &[&unknown("arn:aws:sns:eu-wst-1:123456789012:x", "eu-wst-1")],
            ),
            (
                topic(r#"{ "Fn::Sub": "arn:${AWS::Partition}:sns:us-esat-1:${AWS::AccountId}:x" }"#),
                &[&unknown("arn:${AWS::Partition}:sns:us-esat-1:${AWS::AccountId}:x", "us-esat-1")],
            ),
            (topic(r#"{ "Fn::Sub": "arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:x" }"#), &[]),
            (topic(r#""arn:aws:sns:*:123456789012:x""#), &[]),
            (list(r#"{ "Fn::GetAZs": "eu-wst-1" }"#), &[&unknown("eu-wst-1", "eu-wst-1")]),
            (list(r#"{ "Fn::GetAZs": "" }"#), &[]),
        ],
    );
    run(&[
        (
            r#""Conditions": { "Here": { "Fn::Equals": [{ "Ref": "AWS::Region" }, "eu-wst-1"] } },
               "Outputs": { "O": { "Condition": "Here", "Value": "x" } }"#,
            &[&unknown("eu-wst-1", "eu-wst-1")],
        ),
        (
            r#""Conditions": { "Here": { "Fn::Equals": [{ "Ref": "AWS::Region" }, "eu-west-1"] } },
               "Outputs": { "O": { "Condition": "Here", "Value": "x" } }"#,
            &[],
        ),
        (
            r#""Mappings": { "M": { "eu-west-1": { "K": "x" }, "eu-wst-2": { "K": "y" } } },
               "Outputs": { "O": { "Value": { "Fn::FindInMap": ["M", { "Ref": "AWS::Region" }, "K"] } } }"#,
            &[&unknown("eu-wst-2", "eu-wst-2")],
        ),
        // Keys that are no regions are their author's.
        (
            r#""Mappings": { "M": { "dev-one-1": { "K": "x" } } },
               "Outputs": { "O": { "Value": { "Fn::FindInMap": ["M", "dev-one-1", "K"] } } }"#,
            &[],
        ),
    ]);
}
