//! A subscription that sends to something else than its protocol does.

formwork::stack! {
    pub stack Example;

    resource Orders = AWS::SNS::Topic {};
    resource Packing = AWS::SQS::Queue {};
    resource OrdersPacking = AWS::SNS::Subscription { TopicArn: Orders, Protocol: "lambda", Endpoint: Packing.Arn };
    resource MayPack = AWS::SQS::QueuePolicy {
        Queues: [Packing],
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "sns.amazonaws.com" }, Action: "sqs:SendMessage", Resource: Packing.Arn }],
        },
    };
}

fn main() {}
