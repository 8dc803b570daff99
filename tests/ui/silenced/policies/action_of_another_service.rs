//! An action in the policy of a bucket, a queue or a topic: what may be one of its service.

formwork::stack! {
    /// All actions there are.
    pub stack Everything;

    resource Jobs = AWS::SQS::Queue {};
    resource Access = AWS::SQS::QueuePolicy {
        Queues: [Jobs],
        PolicyDocument: {
            Version: "2012-10-17",
            //- Statement: [{ Effect: "Allow", Principal: { AWS: "123456789012" }, Action: "sns:Publish", Resource: Jobs.Arn }],
            Statement: [{ Effect: "Allow", Principal: { AWS: "123456789012" }, Action: "*", Resource: Jobs.Arn }], //+
        },
    };
}

formwork::stack! {
    /// An action that a parameter names.
    pub stack ByParameter;

    param Action: String = "sqs:SendMessage"; //+
    resource Jobs = AWS::SQS::Queue {};
    resource Access = AWS::SQS::QueuePolicy {
        Queues: [Jobs],
        PolicyDocument: {
            Version: "2012-10-17",
            //- Statement: [{ Effect: "Allow", Principal: { AWS: "123456789012" }, Action: "sns:Publish", Resource: Jobs.Arn }],
            Statement: [{ Effect: "Allow", Principal: { AWS: "123456789012" }, Action: Action, Resource: Jobs.Arn }], //+
        },
    };
}

formwork::stack! {
    /// What a role may do, beside who may become it.
    pub stack OfIdentity;

    resource Reader = AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [
                { Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" },
                //- { Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "s3:GetObject" },
            ],
        },
        Policies: [{ //+
            PolicyName: "read", //+
            PolicyDocument: { //+
                Version: "2012-10-17", //+
                Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "*" }], //+
            }, //+
        }], //+
    };
}
