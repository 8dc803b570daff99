//! Inputs that are not given.

formwork::part! {
    pub part Work(Timeout: Integer, Topic: AWS::SNS::Topic);

    resource Queue = AWS::SQS::Queue { VisibilityTimeout: Timeout };
    resource Told = AWS::SNS::Subscription { TopicArn: Topic, Protocol: "sqs", Endpoint: Queue.Arn };
}

formwork::stack! {
    pub stack System;

    include Work as Mail {};
}

fn main() {}
