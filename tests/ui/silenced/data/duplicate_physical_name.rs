//! Two resources of one name: resources of which one alone is there, and names that are not known.

formwork::stack! {
    /// Conditions that exclude each other.
    pub stack ExclusiveConditions;

    param Env: String = "dev";
    condition IsProd = Env == "prod";
    condition IsTest = Env == "test";
    //- resource Small = AWS::SQS::Queue { QueueName: "jobs" };
    resource Small = AWS::SQS::Queue { QueueName: "jobs" } with { Condition: IsTest }; //+
    resource Large = AWS::SQS::Queue { QueueName: "jobs", VisibilityTimeout: 300 } with { Condition: IsProd };
}

formwork::stack! {
    /// Branches that exclude each other.
    pub stack Branches;

    param Env: String = "dev";
    condition IsProd = Env == "prod";
    condition IsTest = Env == "test";
    //- resource Small = AWS::SQS::Queue { QueueName: "jobs" };
    resource Small = AWS::SQS::Queue { QueueName: If(IsProd, "small", "jobs") }; //+
    resource Large = AWS::SQS::Queue { QueueName: If(IsProd, "jobs", "large") };
    resource Test = AWS::SNS::Topic {} with { Condition: IsTest };
}

formwork::stack! {
    /// Names that the deployment gives.
    pub stack ByParameter;

    param First: String = "first";
    param Second: String = "second";
    resource Small = AWS::SQS::Queue { QueueName: First };
    //- resource Large = AWS::SQS::Queue { QueueName: First };
    resource Large = AWS::SQS::Queue { QueueName: Second }; //+
}

formwork::stack! {
    /// A name is one in its own type.
    pub stack OtherType;

    resource Jobs = AWS::SQS::Queue { QueueName: "jobs" };
    //- resource Other = AWS::SQS::Queue { QueueName: "jobs" };
    resource Other = AWS::SNS::Topic { TopicName: "jobs" }; //+
}
