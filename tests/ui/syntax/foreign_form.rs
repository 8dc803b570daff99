//! The forms of YAML and JSON templates, each with the form here.

formwork::stack! {
    pub stack Web;

    param Stage: String;
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Table = AWS::EC2::RouteTable { VpcId: !Ref Vpc };
    resource Group = AWS::EC2::SecurityGroup { VpcId: Ref(Vpc), GroupDescription: !Sub "${Stage} group" };
    resource Queue = AWS::SQS::Queue { QueueName: { Ref: Stage } };
    resource Other = AWS::SQS::Queue { QueueName: { "Fn::Sub": "${Stage}-other" } };
    resource Topic = AWS::SNS::Topic { TopicName: ${Stage} };
    resource Alarms = AWS::SNS::Topic { TopicName: GetAtt(Topic, "TopicName") };
    resource Third = AWS::SQS::Queue { QueueName: Fn::Sub("${Stage}") };
}

fn main() {}
