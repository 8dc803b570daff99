//! Kinds of reference: what is wrong, and what is silent.

#![allow(clippy::unwrap_used)] // of helpers; clippy knows tests by themselves

use formwork_core::check::{Front, check};
use formwork_core::findings::report::Report;
use formwork_core::findings::words;
use formwork_core::{json, schema::Schema};

/// What is said of one property of `Thing`, in a stack of things to refer to.
fn said(kind: &str, properties: &str) -> Vec<String> {
    let text = format!(
        r#"{{ "Parameters": {{ "SubnetParameter": {{ "Type": "AWS::EC2::Subnet::Id" }}, "Plain": {{ "Type": "String" }},
                "GroupsParameter": {{ "Type": "List<AWS::EC2::SecurityGroup::Id>" }},
                "Stored": {{ "Type": "AWS::SSM::Parameter::Value<AWS::EC2::VPC::Id>" }} }},
            "Resources": {{
                "Vpc": {{ "Type": "AWS::EC2::VPC" }}, "Subnet": {{ "Type": "AWS::EC2::Subnet" }},
                "Gateway": {{ "Type": "AWS::EC2::InternetGateway" }}, "Address": {{ "Type": "AWS::EC2::EIP" }},
                "Nat": {{ "Type": "AWS::EC2::NatGateway" }}, "Group": {{ "Type": "AWS::EC2::SecurityGroup" }},
                "Role": {{ "Type": "AWS::IAM::Role" }}, "Queue": {{ "Type": "AWS::SQS::Queue" }},
                "Topic": {{ "Type": "AWS::SNS::Topic" }}, "Cluster": {{ "Type": "AWS::ECS::Cluster" }},
                "Bucket": {{ "Type": "AWS::S3::Bucket" }}, "Policy": {{ "Type": "AWS::S3::BucketPolicy" }},
                "Table": {{ "Type": "AWS::EC2::RouteTable" }}, "Custom": {{ "Type": "Custom::Thing" }},
                "Serverless": {{ "Type": "AWS::Serverless::Function" }}, "Nested": {{ "Type": "AWS::CloudFormation::Stack" }},
                "Attachment": {{ "Type": "AWS::EC2::TransitGatewayVpcAttachment" }}, "Rest": {{ "Type": "AWS::ApiGateway::RestApi" }},
                "Machine": {{ "Type": "AWS::StepFunctions::StateMachine" }}, "Graph": {{ "Type": "AWS::AppSync::GraphQLApi" }},
                "Serverless2": {{ "Type": "AWS::MSK::ServerlessCluster" }},
                "Thing": {{ "Type": "{kind}", "Properties": {properties} }} }} }}"#
    );
    let document = json::parse(&text).unwrap();
    let mut report = Report::default();
    let template = json::read::template(document.root, &mut report);
    report.discard();
    let (verdict, _) = check(&template, Schema::bundled().unwrap(), Front::Engine);
    let findings = verdict.findings.iter().map(|(finding, _)| finding);
    findings.filter(|finding| finding.row.code.ends_with("_reference")).map(words::message).collect()
}

#[track_caller]
fn wrong(kind: &str, properties: &str, message: &str) {
    assert_eq!(said(kind, properties), [message]);
}

#[track_caller]
fn silent(kind: &str, properties: &str) {
    assert_eq!(said(kind, properties), [] as [String; 0]);
}

#[test]
fn a_thing_of_another_type_by_the_schema_s_format() {
    wrong(
        "AWS::EC2::Subnet",
        r#"{ "VpcId": { "Ref": "Gateway" } }"#,
        "`Gateway` is the ID of an `AWS::EC2::InternetGateway`, and `VpcId` of `AWS::EC2::Subnet` takes the ID of an \
         `AWS::EC2::VPC` [wrong_reference]\nhelp: did you mean `Vpc`?",
    );
    wrong(
        "AWS::EC2::Subnet",
        r#"{ "VpcId": { "Ref": "SubnetParameter" } }"#,
        "`SubnetParameter` is the ID of an `AWS::EC2::Subnet`, and `VpcId` of `AWS::EC2::Subnet` takes the ID of an \
         `AWS::EC2::VPC` [wrong_reference]\nhelp: did you mean `Vpc`?",
    );
}

#[test]
fn a_thing_of_another_type_by_the_table() {
    wrong(
        "AWS::EC2::Route",
        r#"{ "RouteTableId": { "Ref": "Table" }, "GatewayId": { "Ref": "Nat" } }"#,
        "`Nat` is the ID of an `AWS::EC2::NatGateway`, and `GatewayId` of `AWS::EC2::Route` takes the ID of an \
         `AWS::EC2::InternetGateway` or the ID of an `AWS::EC2::VPNGateway` [wrong_reference]\nhelp: did you mean `Gateway`?",
    );
}

#[test]
fn another_property_of_the_right_resource() {
    wrong(
        "AWS::Lambda::Function",
        r#"{ "Role": { "Ref": "Role" } }"#,
        "`Role` is the name of an `AWS::IAM::Role`, and `Role` of `AWS::Lambda::Function` takes the ARN of an \
         `AWS::IAM::Role` [wrong_reference]\nhelp: write `Role.Arn`",
    );
    wrong(
        "AWS::IAM::InstanceProfile",
        r#"{ "Roles": [{ "Fn::GetAtt": ["Role", "Arn"] }] }"#,
        "`Role.Arn` is the ARN of an `AWS::IAM::Role`, and an item of `Roles` of `AWS::IAM::InstanceProfile` takes the \
         name of an `AWS::IAM::Role` [wrong_reference]\nhelp: write `Role`",
    );
    wrong(
        "AWS::EC2::NatGateway",
        r#"{ "SubnetId": { "Ref": "Subnet" }, "AllocationId": { "Ref": "Address" } }"#,
        "`Address` is `PublicIp` of an `AWS::EC2::EIP`, and `AllocationId` of `AWS::EC2::NatGateway` takes the ID of an \
         `AWS::EC2::EIP` [wrong_reference]\nhelp: write `Address.AllocationId`",
    );
}

#[test]
fn both_branches_of_if() {
    let both = r#"{ "VpcId": { "Fn::If": ["C", { "Ref": "Vpc" }, { "Ref": "Subnet" }] } }"#;
    assert_eq!(said("AWS::EC2::Subnet", both).len(), 1);
}

#[test]
fn what_fits_is_silent() {
    silent("AWS::EC2::Subnet", r#"{ "VpcId": { "Ref": "Vpc" } }"#);
    silent("AWS::EC2::Subnet", r#"{ "VpcId": { "Fn::GetAtt": ["Vpc", "VpcId"] } }"#);
    silent("AWS::EC2::Subnet", r#"{ "VpcId": { "Ref": "Stored" } }"#);
    silent("AWS::ECS::Service", r#"{ "Cluster": { "Ref": "Cluster" }, "Role": { "Ref": "Role" } }"#);
    silent(
        "AWS::ECS::Service",
        r#"{ "Cluster": { "Fn::GetAtt": ["Cluster", "Arn"] }, "Role": { "Fn::GetAtt": ["Role", "Arn"] } }"#,
    );
    silent("AWS::EC2::NatGateway", r#"{ "AllocationId": { "Fn::GetAtt": ["Address", "AllocationId"] } }"#);
    silent("AWS::EC2::Instance", r#"{ "SecurityGroupIds": { "Ref": "GroupsParameter" } }"#);
    silent("AWS::EC2::Instance", r#"{ "SecurityGroupIds": [{ "Ref": "Group" }] }"#);
    silent("AWS::Lambda::EventSourceMapping", r#"{ "EventSourceArn": { "Fn::GetAtt": ["Queue", "Arn"] } }"#);
}

#[test]
fn what_is_not_known_is_silent() {
    silent("AWS::EC2::Subnet", r#"{ "VpcId": { "Ref": "Plain" } }"#);
    silent("AWS::EC2::Subnet", r#"{ "VpcId": { "Fn::ImportValue": "x" } }"#);
    silent("AWS::EC2::Subnet", r#"{ "VpcId": { "Ref": "Custom" } }"#);
    silent("AWS::EC2::Subnet", r#"{ "VpcId": { "Fn::GetAtt": ["Custom", "VpcId"] } }"#);
    silent("AWS::EC2::Subnet", r#"{ "VpcId": { "Fn::GetAtt": ["Nested", "Outputs.VpcId"] } }"#);
    silent("AWS::Lambda::Permission", r#"{ "FunctionName": { "Ref": "Serverless" } }"#);
    // `Ref` to a policy is the bucket's name.
    silent("AWS::S3::BucketPolicy", r#"{ "Bucket": { "Ref": "Policy" } }"#);
    // A slot that nothing is known of takes anything.
    silent("AWS::SSM::Parameter", r#"{ "Value": { "Ref": "Vpc" } }"#);
}

#[test]
fn what_the_name_of_a_slot_tells_is_a_doubt() {
    // No format and no row of the table knows these slots.
    wrong(
        "AWS::EC2::TrafficMirrorTarget",
        r#"{ "NetworkInterfaceId": { "Ref": "Subnet" } }"#,
        "`Subnet` is the ID of an `AWS::EC2::Subnet`, and `NetworkInterfaceId` of `AWS::EC2::TrafficMirrorTarget` takes by its \
         name the ID of an `AWS::EC2::NetworkInterface` [doubtful_reference]",
    );
    wrong(
        "AWS::ECS::Daemon",
        r#"{ "ClusterArn": { "Ref": "Cluster" } }"#,
        "`Cluster` is the name of an `AWS::ECS::Cluster`, and `ClusterArn` of `AWS::ECS::Daemon` takes by its name the ARN of \
         an `AWS::ECS::Cluster` [doubtful_reference]\nhelp: write `Cluster.Arn`",
    );
    silent("AWS::ECS::Daemon", r#"{ "ClusterArn": { "Fn::GetAtt": ["Cluster", "Arn"] } }"#);
    silent("AWS::EC2::TrafficMirrorTarget", r#"{ "NetworkInterfaceId": { "Ref": "Plain" } }"#);
    // A name or an ID may be an ARN; another type may be of the same kind; a thing may have the name of another.
    silent("AWS::EKS::CertificateAuthority", r#"{ "ClusterName": { "Fn::GetAtt": ["Cluster", "Arn"] } }"#);
    silent("AWS::EC2::TransitGatewayConnectPeer", r#"{ "TransitGatewayAttachmentId": { "Ref": "Attachment" } }"#);
    silent("AWS::CloudWatch::CompositeAlarm", r#"{ "AlarmName": { "Ref": "Topic" } }"#);
}

#[test]
fn the_reviewed_table_makes_it_certain() {
    wrong(
        "AWS::StepFunctions::StateMachineVersion",
        r#"{ "StateMachineArn": { "Fn::GetAtt": ["Machine", "Name"] } }"#,
        "`Machine.Name` is the name of an `AWS::StepFunctions::StateMachine`, and `StateMachineArn` of \
         `AWS::StepFunctions::StateMachineVersion` takes the ARN of an `AWS::StepFunctions::StateMachine` [wrong_reference]\n\
         help: write `Machine`",
    );
    wrong(
        "AWS::AppSync::Resolver",
        r#"{ "ApiId": { "Fn::GetAtt": ["Graph", "Arn"] } }"#,
        "`Graph.Arn` is the ARN of an `AWS::AppSync::GraphQLApi`, and `ApiId` of `AWS::AppSync::Resolver` takes the ID of an \
         `AWS::AppSync::GraphQLApi` or the ID of an `AWS::AppSync::Api` [wrong_reference]\nhelp: write `Graph.ApiId`",
    );
    silent("AWS::AppSync::Resolver", r#"{ "ApiId": { "Fn::GetAtt": ["Graph", "ApiId"] } }"#);
    silent("AWS::MSK::Topic", r#"{ "ClusterArn": { "Ref": "Serverless2" } }"#);
    silent("AWS::ApiGatewayV2::ApiMapping", r#"{ "ApiId": { "Ref": "Rest" } }"#);
}

#[test]
fn the_count_of_slots_adds_up() {
    let kinds = formwork_core::check::kinds_of_references(Schema::bundled().unwrap());
    assert!(
        kinds.slots > 20_000 && kinds.by_schema > 1_000 && kinds.by_table > 300 && kinds.by_name > 600,
        "{kinds:?}"
    );
}

/// The help lines about an unknown name in the language.
fn help(kind: &str, properties: &str) -> Vec<String> {
    let text = format!(
        r#"{{ "Resources": {{ "Role": {{ "Type": "AWS::IAM::Role" }}, "Thing": {{ "Type": "{kind}", "Properties": {properties} }} }} }}"#
    );
    let mut report = Report::default();
    let template = json::read::template(json::parse(&text).unwrap().root, &mut report);
    report.discard();
    let (verdict, _) = check(&template, Schema::bundled().unwrap(), Front::Language);
    let unknown =
        verdict.findings.iter().map(|(finding, _)| finding).find(|finding| finding.row.code == "unknown_name");
    words::help(unknown.unwrap())
}

#[test]
fn a_bare_word_that_is_a_legal_value_is_shown_quoted() {
    let listener = r#"{ "Protocol": { "Ref": "http" } }"#;
    assert_eq!(help("AWS::ElasticLoadBalancingV2::Listener", listener), ["text takes double quotes: `\"HTTP\"`"]);
}

#[test]
fn any_other_bare_word_is_shown_quoted_where_no_name_is_near() {
    let near = r#"{ "Description": { "Ref": "Roll" } }"#;
    assert_eq!(help("AWS::SSM::Parameter", near), ["did you mean `Role`?"]);
    let far = r#"{ "Description": { "Ref": "postgres" } }"#;
    assert_eq!(help("AWS::SSM::Parameter", far)[0], "text takes double quotes: `\"postgres\"`");
    // A number is no text: nothing is said of quotes.
    let number = r#"{ "DesiredCount": { "Ref": "postgres" } }"#;
    assert!(!help("AWS::ECS::Service", number)[0].contains("quotes"));
}

#[test]
fn what_the_reviewed_table_adds() {
    let alarm = |action: &str| {
        format!(
            r#"{{ "AlarmActions": [{action}], "MetricName": "m", "Namespace": "n", "ComparisonOperator": "LessThanThreshold",
                "EvaluationPeriods": 1, "Threshold": 1, "Period": 60, "Statistic": "Sum" }}"#
        )
    };
    silent("AWS::CloudWatch::Alarm", &alarm(r#"{ "Ref": "Topic" }"#));
    silent("AWS::CloudWatch::Alarm", &alarm(r#"{ "Fn::Sub": "arn:aws:automate:${AWS::Region}:ec2:recover" }"#));
    silent("AWS::CloudWatch::Alarm", &alarm(r#"{ "Fn::GetAtt": ["Custom", "Arn"] }"#));
    let told = said("AWS::CloudWatch::Alarm", &alarm(r#"{ "Ref": "Queue" }"#));
    assert!(
        told[0].starts_with("`Queue` is the URL of an `AWS::SQS::Queue`, and an item of `AlarmActions`"),
        "{told:?}"
    );
    wrong(
        "AWS::CodePipeline::Pipeline",
        r#"{ "RoleArn": { "Fn::GetAtt": ["Role", "Arn"] }, "ArtifactStore": { "Type": "S3", "Location": { "Fn::GetAtt": ["Bucket", "Arn"] } }, "Stages": [] }"#,
        "`Bucket.Arn` is the ARN of an `AWS::S3::Bucket`, and `Location` of `AWS::CodePipeline::Pipeline` ArtifactStore \
         takes the name of an `AWS::S3::Bucket` [wrong_reference]\nhelp: write `Bucket`",
    );
}
