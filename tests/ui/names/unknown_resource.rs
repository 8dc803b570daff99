//! `DependsOn`, `LogicalId` and the name before a dot want a resource.

formwork::stack! {
    pub stack Web;

    resource Failures = AWS::SQS::Queue {};
    resource Queue = AWS::SQS::Queue {} with { DependsOn: [Failure] };
    resource Topic = AWS::SNS::Topic { TopicName: LogicalId(Topik) };
    output Arn = Queues.Arn;
    output Text = Sub("arn is ${Queu.Arn}");
}

fn main() {}
