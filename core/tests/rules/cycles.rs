//! Resources and conditions that wait for each other.

use super::support::run;

#[test]
fn two_resources() {
    run(&[
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Ref": "B"}}}, "B": {"Type": "AWS::S3::Bucket", "DependsOn": "A"}}"#,
            &["circular_dependency @B: circular dependency: `A` (DisplayName) → `B` (DependsOn) → `A`"],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::Sub": "x ${B.Arn}"}}}, "B": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": {"Fn::GetAtt": ["A", "TopicName"]}}}}"#,
            &["circular_dependency @x ${B.Arn}: circular dependency: `A` (DisplayName) → `B` (BucketName) → `A`"],
        ),
    ]);
}

#[test]
fn through_metadata_and_policies() {
    run(&[
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Metadata": {"x": {"y": [{"Ref": "B"}]}}}, "B": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::GetAtt": ["A", "TopicName"]}}}}"#,
            &["circular_dependency @B: circular dependency: `A` (Metadata) → `B` (DisplayName) → `A`"],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"MinSize": "1", "MaxSize": "1", "AvailabilityZones": ["eu-west-1a"]}, "UpdatePolicy": {"AutoScalingRollingUpdate": {"MinInstancesInService": {"Ref": "B"}}}}, "B": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Ref": "A"}}}}"#,
            &["circular_dependency @B: circular dependency: `A` (UpdatePolicy) → `B` (DisplayName) → `A`"],
        ),
    ]);
}

#[test]
fn the_shortest_way_of_a_knot() {
    run(&[(
        r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Ref": "B"}}}, "B": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Ref": "C"}}}, "C": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Ref": "A"}}, "DependsOn": "B"}}"#,
        &["circular_dependency @C: circular dependency: `B` (DisplayName) → `C` (DependsOn) → `B`"],
    )]);
}

#[test]
fn two_knots() {
    run(&[(
        r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Ref": "B"}}}, "B": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Ref": "A"}}}, "C": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Ref": "D"}}}, "D": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Ref": "C"}}}, "E": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::Sub": "${A}${C}"}}}}"#,
        &[
            "circular_dependency @B: circular dependency: `A` (DisplayName) → `B` (DisplayName) → `A`",
            "circular_dependency @D: circular dependency: `C` (DisplayName) → `D` (DisplayName) → `C`",
        ],
    )]);
}

#[test]
fn security_groups() {
    run(&[(
        r#""Resources": {"A": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "x", "SecurityGroupIngress": [{"IpProtocol": "tcp", "FromPort": 1, "ToPort": 2, "SourceSecurityGroupId": {"Fn::GetAtt": ["B", "GroupId"]}}]}}, "B": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "x", "SecurityGroupIngress": [{"IpProtocol": "tcp", "FromPort": 1, "ToPort": 2, "SourceSecurityGroupId": {"Fn::GetAtt": ["A", "GroupId"]}}]}}}"#,
        &[
            "security_group_cycle @B: circular dependency: `A` (SecurityGroupIngress) → `B` (SecurityGroupIngress) → `A`",
        ],
    )]);
}

#[test]
fn to_itself() {
    run(&[
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Ref": "A"}}}}"#,
            &["self_reference @A: `A` refers to itself in `DisplayName`"],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "DependsOn": ["A"]}}"#,
            &["self_reference @A: `A` refers to itself in `DependsOn`"],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": {"Fn::Sub": "${A.Arn}-x"}}}}"#,
            &["self_reference @${A.Arn}-x: `A` refers to itself in `BucketName`"],
        ),
        (
            r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Metadata": {"me": {"Fn::Sub": "${A}"}}}}"#,
            &["self_reference @${A}: `A` refers to itself in `Metadata`"],
        ),
    ]);
}

#[test]
fn a_map_entry_hides_a_name() {
    run(&[(
        r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::Sub": ["${A}", {"A": "x"}]}}}}"#,
        &[],
    )]);
}

#[test]
fn a_chain_is_no_circle() {
    run(&[(
        r#""Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Ref": "B"}}}, "B": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Ref": "C"}}}, "C": {"Type": "AWS::SNS::Topic"}, "D": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Ref": "A"}}, "DependsOn": ["A", "B", "C"]}}"#,
        &[],
    )]);
}

#[test]
fn circles_and_conditions() {
    run(&[
        (
            r#""Conditions": {"Prod": {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}}, "Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::If": ["Prod", {"Ref": "B"}, "x"]}}}, "B": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::If": ["Prod", "x", {"Ref": "A"}]}}}}"#,
            &[],
        ),
        (
            r#""Conditions": {"Prod": {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}, "Test": {"Fn::Not": [{"Condition": "Prod"}]}}, "Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Ref": "B"}}, "Condition": "Prod"}, "B": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::If": ["Test", {"Ref": "A"}, "x"]}}}}"#,
            &["resource_never_there @A: `A` never exists where `B` needs it"],
        ),
        (
            r#""Conditions": {"Prod": {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}}, "Resources": {"A": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::If": ["Prod", {"Ref": "B"}, "x"]}}}, "B": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Fn::If": ["Prod", {"Ref": "A"}, "x"]}}}}"#,
            &["circular_dependency @B: circular dependency: `A` (DisplayName) → `B` (DisplayName) → `A`"],
        ),
    ]);
}

#[test]
fn conditions() {
    run(&[
        (
            r#""Conditions": {"A": {"Condition": "B"}, "B": {"Fn::Not": [{"Condition": "A"}]}}"#,
            &["circular_conditions @A: conditions are defined by each other: `A` → `B` → `A`"],
        ),
        (
            r#""Conditions": {"A": {"Fn::Or": [{"Condition": "A"}, {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}]}}"#,
            &["circular_conditions @A: conditions are defined by each other: `A` → `A`"],
        ),
        (
            r#""Conditions": {"A": {"Fn::Not": [{"Condition": "B"}]}, "B": {"Fn::Not": [{"Condition": "C"}]}, "C": {"Fn::Equals": [{"Ref": "AWS::Region"}, "x"]}}"#,
            &[],
        ),
    ]);
}

#[test]
fn the_help_for_security_groups_is_a_resource_to_add() {
    let group = |other: &str| {
        format!(
            r#"{{ "Type": "AWS::EC2::SecurityGroup", "Properties": {{ "GroupDescription": "x", "SecurityGroupEgress": [{{ "IpProtocol": "-1", "DestinationSecurityGroupId": {{ "Fn::GetAtt": ["{other}", "GroupId"] }} }}] }} }}"#
        )
    };
    let messages = super::support::messages(&format!(r#""Resources": {{ "A": {}, "B": {} }}"#, group("B"), group("A")));
    assert_eq!(
        messages,
        [
            "circular dependency: `A` (SecurityGroupEgress) → `B` (SecurityGroupEgress) → `A` [security_group_cycle]\nhelp: take the rule that names `B` out of `SecurityGroupEgress` of `A` and make it a resource: `resource AEgress = AWS::EC2::SecurityGroupEgress { GroupId: A.GroupId, DestinationSecurityGroupId: B.GroupId, … };`"
        ]
    );
}

#[test]
fn the_help_for_depends_on_is_to_remove_it() {
    let messages = super::support::messages(
        r#""Resources": { "A": { "Type": "AWS::SNS::Topic", "DependsOn": "B" }, "B": { "Type": "AWS::SNS::Topic", "Properties": { "DisplayName": { "Ref": "A" } } } }"#,
    );
    assert_eq!(messages.len(), 1);
    assert!(
        messages[0].contains("help: remove `B` from the `DependsOn` of `A`: it closes the circle"),
        "{}",
        messages[0]
    );
}
