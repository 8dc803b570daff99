//! Metadata waits too.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue {} with { Metadata: { Topic: Topic.TopicName } };
    resource Topic = AWS::SNS::Topic { TopicName: Queue.QueueName };
}

fn main() {}
