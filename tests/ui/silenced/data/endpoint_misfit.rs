//! A subscription that sends to something else than its protocol does: protocols that are not known.

formwork::stack! {
    /// A parameter says how messages are sent.
    pub stack ByParameter;

    param Way: String = "sqs" with { AllowedValues: ["sqs", "https"] }; //+
    resource Orders = AWS::SNS::Topic {};
    resource Packing = AWS::SQS::Queue {};
    //- resource OrdersPacking = AWS::SNS::Subscription { TopicArn: Orders, Protocol: "lambda", Endpoint: Packing.Arn };
    resource OrdersPacking = AWS::SNS::Subscription { TopicArn: Orders, Protocol: Way, Endpoint: Packing.Arn }; //+
    resource MayPack = AWS::SQS::QueuePolicy {
        Queues: [Packing],
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "sns.amazonaws.com" }, Action: "sqs:SendMessage", Resource: Packing.Arn }],
        },
    };
}
