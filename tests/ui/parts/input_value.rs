//! Values of another kind than the input's; a Rust expression is rustc's to judge.

formwork::part! {
    pub part Work(Timeout: Integer, Topic: AWS::SNS::Topic);

    resource Queue = AWS::SQS::Queue { VisibilityTimeout: Timeout };
    resource Told = AWS::SNS::Subscription { TopicArn: Topic, Protocol: "sqs", Endpoint: Queue.Arn };
}

formwork::stack! {
    pub stack System;

    resource Topic = AWS::SNS::Topic {};
    include Work as A { Timeout: "30", Topic: "Topic" };
    include Work as B { Timeout: [30], Topic: Topic.TopicArn };
}

fn main() {}
