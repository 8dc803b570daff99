//! A statement without a key: the key that stands for it, and the positions that need none.

formwork::stack! {
    /// Everything but some actions.
    pub stack NotAction;

    resource Limits = AWS::IAM::ManagedPolicy {
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Deny",
                NotAction: "iam:*", //+
                Resource: "*",
            }],
        },
    };
}

formwork::stack! {
    /// Everything but some resources.
    pub stack NotResource;

    resource Limits = AWS::IAM::ManagedPolicy {
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Deny",
                Action: "s3:DeleteObject",
                NotResource: "arn:aws:s3:::scratch/*", //+
            }],
        },
    };
}

formwork::stack! {
    /// Everybody but some.
    pub stack NotPrincipal;

    param Reader: String = "arn:aws:iam::123456789012:role/reader"; //+
    resource Jobs = AWS::SQS::Queue {};
    resource Access = AWS::SQS::QueuePolicy {
        Queues: [Jobs],
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Deny",
                NotPrincipal: { AWS: Reader }, //+
                Action: "sqs:ReceiveMessage",
                Resource: Jobs.Arn,
            }],
        },
    };
}

formwork::stack! {
    /// A repository is what its own policy is about.
    pub stack OfRepository;

    //- resource Images = AWS::SNS::Topic {};
    //- resource Access = AWS::SNS::TopicPolicy {
    //-     Topics: [Images],
    //-     PolicyDocument: {
    resource Images = AWS::ECR::Repository { //+
        RepositoryPolicyText: { //+
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                Principal: { AWS: "123456789012" },
                //- Action: "sns:Publish",
                Action: "ecr:BatchGetImage", //+
            }],
        },
    };
}
