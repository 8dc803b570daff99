//! Faults of every stage in one run, each at its own token, none that follows from another.

formwork::stack! {
    pub stack Web;

    param Stage: Strnig;
    resource Queue = AWS::SQS::Queue { QueueName: , DelaySeconds: 1000 };
    resource Topic = AWS::SNS::Topic { TopicName: Stage, Subscription: [{ Endpoint: Queue.Arn, Protocl: "sqs" }] };
    resource Broken = AWS::SNS::Topic { DisplayName: !Ref Stage } with { DependsOn: [Qeue] };
    output Arn = Topics.TopicArn;
    output Name = Broken.TopicName;
}

fn main() {}
