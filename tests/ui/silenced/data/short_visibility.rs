//! A queue that hands a message out too early: times that are not known, and functions of other stacks.

formwork::stack! {
    /// A parameter says how long a message is hidden.
    pub stack ByParameter;

    param Hidden: Number = 30; //+
    //- resource Jobs = AWS::SQS::Queue { VisibilityTimeout: 30 };
    resource Jobs = AWS::SQS::Queue { VisibilityTimeout: Hidden }; //+
    resource Worker = AWS::Lambda::Function {
        Code: { S3Bucket: "code-of-workers", S3Key: "worker.zip" }, Handler: "main.handler", Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/worker",
        Timeout: 60,
    };
    resource Feed = AWS::Lambda::EventSourceMapping { EventSourceArn: Jobs.Arn, FunctionName: Worker };
}

formwork::stack! {
    /// A function that is given no time runs for three seconds, and a message is hidden for thirty.
    pub stack Defaults;

    resource Jobs = AWS::SQS::Queue {};
    resource Worker = AWS::Lambda::Function {
        Code: { S3Bucket: "code-of-workers", S3Key: "worker.zip" }, Handler: "main.handler", Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/worker",
        //- Timeout: 60,
    };
    resource Feed = AWS::Lambda::EventSourceMapping { EventSourceArn: Jobs.Arn, FunctionName: Worker };
}

formwork::stack! {
    /// A function of another stack.
    pub stack OfAnotherStack;

    param Given: String = "worker"; //+
    resource Jobs = AWS::SQS::Queue { VisibilityTimeout: 30 };
    resource Worker = AWS::Lambda::Function {
        Code: { S3Bucket: "code-of-workers", S3Key: "worker.zip" }, Handler: "main.handler", Runtime: "nodejs22.x",
        Role: "arn:aws:iam::123456789012:role/worker",
        Timeout: 60,
    };
    //- resource Feed = AWS::Lambda::EventSourceMapping { EventSourceArn: Jobs.Arn, FunctionName: Worker };
    resource Feed = AWS::Lambda::EventSourceMapping { EventSourceArn: Jobs.Arn, FunctionName: Given }; //+
}
