//! A Rust expression as an input has the input's type.

formwork::part! {
    pub part Work(Timeout: Integer, Topic: AWS::SNS::Topic);

    resource Queue = AWS::SQS::Queue { VisibilityTimeout: Timeout };
    resource Told = AWS::SNS::Subscription { TopicArn: Topic, Protocol: "sqs", Endpoint: Queue.Arn };
}

formwork::stack! {
    pub stack System;

    resource Topic = AWS::SNS::Topic {};
    include Work as A { Timeout: ("half a minute"), Topic: Topic };
}

fn main() {}
