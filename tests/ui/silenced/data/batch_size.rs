//! A batch that is too large for its queue: queues and windows that are not known.

formwork::stack! {
    /// A window to gather messages in.
    pub stack Window;

    resource Jobs = AWS::SQS::Queue {};
    resource Worker = AWS::Lambda::Function {
        Code: { S3Bucket: "code-of-workers", S3Key: "worker.zip" }, Handler: "main.handler", Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/worker",
    };
    resource Feed = AWS::Lambda::EventSourceMapping {
        EventSourceArn: Jobs.Arn, FunctionName: Worker, BatchSize: 100,
        MaximumBatchingWindowInSeconds: 5, //+
    };
}

formwork::stack! {
    /// A parameter says how long they are gathered.
    pub stack ByParameter;

    param Window: Number = 5; //+
    resource Jobs = AWS::SQS::Queue {};
    resource Worker = AWS::Lambda::Function {
        Code: { S3Bucket: "code-of-workers", S3Key: "worker.zip" }, Handler: "main.handler", Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/worker",
    };
    resource Feed = AWS::Lambda::EventSourceMapping {
        EventSourceArn: Jobs.Arn, FunctionName: Worker, BatchSize: 100,
        MaximumBatchingWindowInSeconds: Window, //+
    };
}

formwork::stack! {
    /// A parameter says whether the queue is a FIFO one.
    pub stack MaybeOrdered;

    param Ordered: String = "false" with { AllowedValues: ["true", "false"] }; //+
    //- resource Jobs = AWS::SQS::Queue { FifoQueue: true };
    resource Jobs = AWS::SQS::Queue { FifoQueue: Ordered }; //+
    resource Worker = AWS::Lambda::Function {
        Code: { S3Bucket: "code-of-workers", S3Key: "worker.zip" }, Handler: "main.handler", Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/worker",
    };
    resource Feed = AWS::Lambda::EventSourceMapping {
        EventSourceArn: Jobs.Arn, FunctionName: Worker, BatchSize: 100,
        MaximumBatchingWindowInSeconds: 5,
    };
}
