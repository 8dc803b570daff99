//! The forms of YAML and JSON templates and of other tools, each with the whole form here.

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
    resource Third = AWS::SQS::Queue { QueueName: Fn::Sub("${Stage}-third") };
    resource Fourth = AWS::SQS::Queue { QueueName: { "Fn::Join": ["-", [{ "Ref": "Stage" }, "jobs"]] } };
    resource Fifth = AWS::SQS::Queue { QueueName: Fn::GetAtt: [Topic, TopicName] };
    resource Sixth = AWS::SNS::Topic { DisplayName: Fn::Ref(Stage), KmsMasterKeyId: "!Ref Stage" };
    resource Seventh = AWS::SNS::Topic { DisplayName: Topic.getAtt("TopicName"), KmsMasterKeyId: Stage.clone() };
    resource Eighth = AWS::SQS::Queue { QueueName: "jobs-" + Stage, KmsMasterKeyId: format!("{}-key", Stage) };
    resource Ninth = AWS::SQS::Queue { QueueName: if IsProd { "jobs" } else { "tests" }, KmsMasterKeyId: AWS.Region };
    resource Tenth: AWS::SQS::Queue = { QueueName: Topic.Ref };
    resource Eleventh = AWS.SQS.Queue { QueueName: "eleven" };
    resource Twelfth = new AWS::SQS::Queue { QueueName: "twelve" };
    condition IsProd = Stage === "prod";
    condition IsTest = !And [!Not [!Equals [!Ref Stage, "test"]], !Condition IsProd];
    output Arn: String = Queue.Arn;
}

fn main() {}
