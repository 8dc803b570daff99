//! A target that needs a role: where the role may stand, and targets that need none.

formwork::stack! {
    /// A role that some environments have.
    pub stack UnderACondition;

    param Starter: String = ""; //+
    condition HasStarter = Starter != ""; //+
    resource Flow = AWS::StepFunctions::StateMachine {
        RoleArn: "arn:aws:iam::123456789012:role/flow",
        Definition: { StartAt: "End", States: { End: { Type: "Succeed" } } },
    };
    resource EveryNight = AWS::Events::Rule {
        ScheduleExpression: "rate(1 day)",
        //- Targets: [{ Id: "flow", Arn: Flow }],
        Targets: [{ Id: "flow", Arn: Flow, RoleArn: If(HasStarter, Starter, "arn:aws:iam::123456789012:role/start") }], //+
    };
}

formwork::stack! {
    /// The role of the rule may stand for that of its targets.
    pub stack OfTheRule;

    resource Flow = AWS::StepFunctions::StateMachine {
        RoleArn: "arn:aws:iam::123456789012:role/flow",
        Definition: { StartAt: "End", States: { End: { Type: "Succeed" } } },
    };
    resource EveryNight = AWS::Events::Rule {
        ScheduleExpression: "rate(1 day)",
        RoleArn: "arn:aws:iam::123456789012:role/start", //+
        Targets: [{ Id: "flow", Arn: Flow }],
    };
}

formwork::stack! {
    /// A topic lets the rule in by its own policy.
    pub stack Topic;

    //- resource Flow = AWS::StepFunctions::StateMachine {
    //-     RoleArn: "arn:aws:iam::123456789012:role/flow",
    //-     Definition: { StartAt: "End", States: { End: { Type: "Succeed" } } },
    //- };
    resource News = AWS::SNS::Topic {}; //+
    resource Access = AWS::SNS::TopicPolicy { //+
        Topics: [News], //+
        PolicyDocument: { //+
            Version: "2012-10-17", //+
            Statement: [{ Effect: "Allow", Principal: { Service: "events.amazonaws.com" }, Action: "sns:Publish", Resource: News }], //+
        }, //+
    }; //+
    resource EveryNight = AWS::Events::Rule {
        ScheduleExpression: "rate(1 day)",
        //- Targets: [{ Id: "flow", Arn: Flow }],
        Targets: [{ Id: "news", Arn: News }], //+
    };
}

formwork::stack! {
    /// A target that a parameter names.
    pub stack ByParameter;

    param Target: String = "arn:aws:sns:eu-west-1:123456789012:news"; //+
    //- resource Flow = AWS::StepFunctions::StateMachine {
    //-     RoleArn: "arn:aws:iam::123456789012:role/flow",
    //-     Definition: { StartAt: "End", States: { End: { Type: "Succeed" } } },
    //- };
    resource EveryNight = AWS::Events::Rule {
        ScheduleExpression: "rate(1 day)",
        //- Targets: [{ Id: "flow", Arn: Flow }],
        Targets: [{ Id: "flow", Arn: Target }], //+
    };
}
