//! A sender whose messages a topic or a queue does not take.

#![deny(deprecated)]

formwork::stack! {
    pub stack Example;

    resource Orders = AWS::SNS::Topic {};
    resource Packing = AWS::SQS::Queue {};
    resource OrdersToPacking = AWS::SNS::Subscription { TopicArn: Orders, Protocol: "sqs", Endpoint: Packing.Arn };
}

fn main() {}
