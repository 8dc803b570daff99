//! A queue for dead letters of the other kind: kinds that are not known.

formwork::stack! {
    /// A parameter says whether the queue is a FIFO one.
    pub stack ByParameter;

    param Ordered: String = "true" with { AllowedValues: ["true", "false"] }; //+
    //- resource Failed = AWS::SQS::Queue {};
    resource Failed = AWS::SQS::Queue { FifoQueue: Ordered }; //+
    resource Jobs = AWS::SQS::Queue { FifoQueue: true, RedrivePolicy: { deadLetterTargetArn: Failed.Arn, maxReceiveCount: 5 } };
}

formwork::stack! {
    /// A queue of another stack.
    pub stack Given;

    param FailedArn: String with { AllowedPattern: "arn:.+:sqs:.+" }; //+
    //- resource Failed = AWS::SQS::Queue {};
    //- resource Jobs = AWS::SQS::Queue { FifoQueue: true, RedrivePolicy: { deadLetterTargetArn: Failed.Arn, maxReceiveCount: 5 } };
    resource Jobs = AWS::SQS::Queue { FifoQueue: true, RedrivePolicy: { deadLetterTargetArn: FailedArn, maxReceiveCount: 5 } }; //+
}
