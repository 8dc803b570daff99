//! A FIFO queue where only a standard one is taken: topics that are FIFO themselves, and kinds that are not known.

formwork::stack! {
    /// A FIFO topic.
    pub stack FifoTopic;

    resource Orders = AWS::SQS::Queue { FifoQueue: true };
    //- resource News = AWS::SNS::Topic {};
    resource News = AWS::SNS::Topic { FifoTopic: true, TopicName: "news.fifo" }; //+
    resource Reader = AWS::SNS::Subscription { TopicArn: News, Protocol: "sqs", Endpoint: Orders.Arn };
    resource Access = AWS::SQS::QueuePolicy {
        Queues: [Orders],
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "sns.amazonaws.com" }, Action: "sqs:SendMessage", Resource: Orders.Arn }],
        },
    };
}

formwork::stack! {
    /// A parameter says whether the queue is a FIFO one.
    pub stack ByParameter;

    param Ordered: String = "false" with { AllowedValues: ["true", "false"] }; //+
    //- resource Failed = AWS::SQS::Queue { FifoQueue: true };
    resource Failed = AWS::SQS::Queue { FifoQueue: Ordered }; //+
    resource Worker = AWS::Lambda::Function {
        Code: { S3Bucket: "code-of-workers", S3Key: "worker.zip" }, Handler: "main.handler", Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/worker",
        DeadLetterConfig: { TargetArn: Failed.Arn },
    };
}
