//! A sender whose messages a queue does not take: other ways to let it in, and what may be one.

formwork::stack! {
    /// The target has a role.
    pub stack RoleOfTarget;

    resource Jobs = AWS::SQS::Queue {};
    resource EveryNight = AWS::Events::Rule {
        ScheduleExpression: "rate(1 day)",
        //- Targets: [{ Id: "jobs", Arn: Jobs.Arn }],
        Targets: [{ Id: "jobs", Arn: Jobs.Arn, RoleArn: "arn:aws:iam::123456789012:role/send" }], //+
    };
}

formwork::stack! {
    /// Everybody may send.
    pub stack Everybody;

    resource Jobs = AWS::SQS::Queue {};
    resource EveryNight = AWS::Events::Rule {
        ScheduleExpression: "rate(1 day)",
        Targets: [{ Id: "jobs", Arn: Jobs.Arn }],
    };
    resource Access = AWS::SQS::QueuePolicy { //+
        Queues: [Jobs], //+
        PolicyDocument: { //+
            Version: "2012-10-17", //+
            Statement: [{ Effect: "Allow", Principal: "*", Action: "sqs:SendMessage", Resource: Jobs.Arn }], //+
        }, //+
    }; //+
}

formwork::stack! {
    /// A principal that is not known before the deployment.
    pub stack UnknownPrincipal;

    param Sender: String = "events.amazonaws.com"; //+
    resource Jobs = AWS::SQS::Queue {};
    resource EveryNight = AWS::Events::Rule {
        ScheduleExpression: "rate(1 day)",
        Targets: [{ Id: "jobs", Arn: Jobs.Arn }],
    };
    resource Access = AWS::SQS::QueuePolicy { //+
        Queues: [Jobs], //+
        PolicyDocument: { //+
            Version: "2012-10-17", //+
            Statement: [{ Effect: "Allow", Principal: { Service: Sender }, Action: "sqs:SendMessage", Resource: Jobs.Arn }], //+
        }, //+
    }; //+
}

formwork::stack! {
    /// Other stacks get to know the queue, and may have its policy.
    pub stack Shared;

    resource Jobs = AWS::SQS::Queue {};
    resource EveryNight = AWS::Events::Rule {
        ScheduleExpression: "rate(1 day)",
        Targets: [{ Id: "jobs", Arn: Jobs.Arn }],
    };
    /// The queue //+
    output JobsUrl = Jobs; //+
}

formwork::stack! {
    /// A subscription of another protocol sends to no queue.
    pub stack OtherProtocol;

    param Protocol: String = "sqs" with { AllowedValues: ["lambda", "sqs"] }; //+
    resource Jobs = AWS::SQS::Queue {};
    resource News = AWS::SNS::Topic {};
    resource Reader = AWS::SNS::Subscription {
        TopicArn: News,
        //- Protocol: "sqs",
        Protocol: Protocol, //+
        Endpoint: Jobs.Arn,
    };
}

formwork::stack! {
    /// A queue of another stack has its policy there.
    pub stack OfAnotherStack;

    param Given: String with { AllowedPattern: "arn:.+:sqs:.+" }; //+
    //- resource Jobs = AWS::SQS::Queue {};
    resource EveryNight = AWS::Events::Rule {
        ScheduleExpression: "rate(1 day)",
        //- Targets: [{ Id: "jobs", Arn: Jobs.Arn }],
        Targets: [{ Id: "jobs", Arn: Given }], //+
    };
}
