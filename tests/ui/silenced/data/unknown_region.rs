//! A region that AWS does not have: names by parameters, wildcards, and keys of mappings that are no regions.

formwork::stack! {
    /// A parameter names the region.
    pub stack ByParameter;

    param Region: String = "eu-west-1"; //+
    resource Subscription = AWS::SNS::Subscription {
        //- TopicArn: Sub("arn:aws:sns:eu-wst-1:${AWS::AccountId}:alarms"),
        TopicArn: Sub("arn:aws:sns:${Region}:${AWS::AccountId}:alarms"), //+
        Protocol: "email", Endpoint: "admin@example.com",
    };
}

formwork::stack! {
    /// Any region.
    pub stack Wildcard;

    resource Access = AWS::IAM::ManagedPolicy {
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow", Action: "sqs:SendMessage",
                //- Resource: "arn:aws:sqs:eu-wst-1:123456789012:jobs",
                Resource: "arn:aws:sqs:eu-*:123456789012:jobs", //+
            }],
        },
    };
}

formwork::stack! {
    /// A mapping by something else than regions.
    pub stack ByStage;

    mapping Sizes = {
        //- "eu-west-1": { Size: 10 }, "eu-wst-2": { Size: 20 },
        "dev-one-1": { Size: 10 }, "dev-two-2": { Size: 20 }, //+
    };
    resource Data = AWS::EC2::Volume {
        AvailabilityZone: Select(0, GetAZs("")), Encrypted: true,
        //- Size: FindInMap(Sizes, AWS::Region, "Size"),
        Size: FindInMap(Sizes, "dev-one-1", "Size"), //+
    };
}
