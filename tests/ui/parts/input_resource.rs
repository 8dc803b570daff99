//! A reference to a resource of another type.

formwork::part! {
    pub part Work(Timeout: Integer, Topic: AWS::SNS::Topic);

    resource Queue = AWS::SQS::Queue { VisibilityTimeout: Timeout };
    resource Told = AWS::SNS::Subscription { TopicArn: Topic, Protocol: "sqs", Endpoint: Queue.Arn };
}

formwork::stack! {
    pub stack System;

    resource Topic = AWS::SNS::Topic {};
    resource Files = AWS::S3::Bucket {} with { DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete" };
    include Work as A { Timeout: 30, Topic: Files };
}

fn main() {}
