//! Parts and components of another crate: what they name is theirs, and what they become is the stack's.
#![allow(clippy::unwrap_used)]

mod crossed {
    formwork::stack! {
        /// Everything of the other crate, through paths that name no module of this file.
        pub stack Crossed;

        resource Alerts = AWS::SNS::Topic {};
        include formwork_tests::parts::Network;
        include formwork_tests::parts::Logs;
        include formwork_tests::parts::Work as Mail { Timeout: 30, Topic: Alerts };
        include formwork_tests::parts::Work as Print { Timeout: (i64::from(super::MINUTE) * 2), Topic: Alerts, Title: "print" };

        output PrintArn = Print::Queue.Arn;
        output Wide = If(Network::Wide, FindInMap(Network::Names, "eu", "first"), "no");
        when Mail::Strict {
            output Told = Sub("${Mail::Queue.Arn}");
        }
    }
}

const MINUTE: i32 = 60;

fn json(stack: formwork::Stack) -> String {
    let template = stack.template().unwrap();
    assert!(template.findings().is_empty(), "{:#?}", template.findings());
    template.json().split_whitespace().collect()
}

#[test]
fn a_part_of_another_crate_brings_its_expressions_types_and_files() {
    let json = json(crossed::Crossed);
    for expected in [
        r#""SubnetA":{"Type":"AWS::EC2::Subnet","Properties":{"VpcId":{"Ref":"Vpc"},"CidrBlock":"10.0.0.0/24","AvailabilityZone":"eu-west-1a","MapPublicIpOnLaunch":false}}"#,
        r#""AvailabilityZone":"eu-west-1b""#,
        r#""FromPort":8080,"ToPort":8081"#,
        r#""GroupDescription":{"Fn::Sub":"Thegroupof${Vpc}in${AWS::Region}\n"}"#,
        r#""LogGroup":{"Value":{"Ref":"Events"}}"#,
    ] {
        assert!(json.contains(expected), "{expected} in {json}");
    }
}

#[test]
fn components_stand_under_their_prefix_with_their_inputs() {
    let json = json(crossed::Crossed);
    for expected in [
        r#""Parameters":{"Range":{"Type":"String","Default":"10.0.0.0/16"},"Threshold":{"Type":"Number","Default":100}}"#,
        r#""MailPeriods":{"long":{"seconds":300}}"#,
        r#""PrintStrict":{"Fn::Not":[{"Fn::Equals":[{"Ref":"Threshold"},100]}]}"#,
        r#""MailQueue":{"Type":"AWS::SQS::Queue","Properties":{"VisibilityTimeout":30,"QueueName""#,
        r#""VisibilityTimeout":30,"QueueName":{"Fn::Sub":"${AWS::StackName}-work-30"}"#,
        r#""VisibilityTimeout":120,"QueueName":{"Fn::Sub":["${AWS::StackName}-print-${Timeout}",{"Timeout":"120"}]}"#,
        r#""Print5xxAlarm":{"Type":"AWS::CloudWatch::Alarm","Condition":"PrintStrict""#,
        r#"{"Fn::Sub":"${MailQueue.QueueName}tells${Alerts.TopicName}"}"#,
        r#"{"Fn::FindInMap":["MailPeriods","long","seconds"]}"#,
        r#""EvaluationPeriods":1"#,
        r#""MailUrl":{"Value":{"Ref":"MailQueue"}}"#,
        r#""Wide":{"Value":{"Fn::If":["Wide",{"Fn::FindInMap":["Names","eu","first"]},"no"]}}"#,
        r#""Told":{"Condition":"MailStrict","Value":{"Fn::Sub":"${MailQueue.Arn}"}}"#,
        r#""PrintArn":{"Value":{"Fn::GetAtt":["PrintQueue","Arn"]}}"#,
    ] {
        assert!(json.contains(expected), "{expected} in {json}");
    }
}
