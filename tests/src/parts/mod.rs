//! Parts that stacks of other crates include: nothing that they name is public, or in scope where they are included.

pub mod types;

use types::PrivateSubnet;

/// A port that only this module knows.
const PORT: u16 = 8080;

fn zone(number: usize) -> String {
    ["a", "b"].get(number).map(|zone| format!("eu-west-1{zone}")).unwrap_or_default()
}

formwork::part! {
    /// A network with all that a part can have.
    pub part Network;

    uses super::parts::Logs;

    param Range: String = "10.0.0.0/16";
    mapping Names = { eu: { first: "one" } };
    condition Wide = Range != "10.0.0.0/24";

    resource Vpc = AWS::EC2::VPC { CidrBlock: Range };
    #[allow(subnet_on_main_route_table)]
    for (name, number) in [("A", 0), ("B", 1)] {
        resource Subnet{name} = PrivateSubnet {
            VpcId: Vpc,
            CidrBlock: format!("10.0.{number}.0/24"),
            AvailabilityZone: (zone(number)),
        };
    }
    resource Group = AWS::EC2::SecurityGroup {
        GroupDescription: Sub(include_str!("group.txt")),
        VpcId: Vpc,
        SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: (PORT), ToPort: (PORT + 1), CidrIp: "10.0.0.0/8" }],
    };
    output LogGroup = Logs::Events;
}

formwork::part! {
    /// Logs of a system.
    pub part Logs;

    resource Events = AWS::Logs::LogGroup { RetentionInDays: 7 } with { DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete" };
}

formwork::part! {
    /// A queue with an alarm, as often as a stack wants one.
    pub part Work(
        /// How long a message is kept from others.
        Timeout: Integer,
        Topic: AWS::SNS::Topic,
        Title: String = "work",
    );

    shared param Threshold: Number = 100;
    mapping Periods = { long: { seconds: 300 } };
    condition Strict = Threshold != 100;

    resource Queue = AWS::SQS::Queue {
        VisibilityTimeout: Timeout,
        QueueName: Sub("${AWS::StackName}-${Title}-${Timeout}"),
    } with { DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete" };
    when Strict {
        resource Alarm as "5xxAlarm" = AWS::CloudWatch::Alarm {
            AlarmActions: [Topic],
            AlarmDescription: Sub("${Queue.QueueName} tells ${Topic.TopicName}"),
            ComparisonOperator: "GreaterThanThreshold",
            Dimensions: [{ Name: "QueueName", Value: Queue.QueueName }],
            EvaluationPeriods: (u64::from(PORT / 8080)),
            MetricName: "ApproximateNumberOfMessagesVisible",
            Namespace: "AWS/SQS",
            Period: FindInMap(Periods, "long", "seconds"),
            Statistic: "Sum",
            Threshold: Threshold,
        };
    }
    output Url = Queue;
}
