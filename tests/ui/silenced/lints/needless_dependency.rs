//! A dependency that orders nothing: references that may not count.

formwork::stack! {
    /// A reference in one branch.
    #[warn(needless_dependency)]
    pub stack InABranch;

    param Stage: String = "dev"; //+
    condition Live = Stage == "prod"; //+
    resource Jobs = AWS::SQS::Queue {};
    //- resource News = AWS::SNS::Topic { DisplayName: Jobs.QueueName } with { DependsOn: [Jobs] };
    resource News = AWS::SNS::Topic { DisplayName: If(Live, Jobs.QueueName, "jobs") } with { DependsOn: [Jobs] }; //+
}

formwork::stack! {
    /// A reference of another resource.
    #[warn(needless_dependency)]
    pub stack ThroughAnother;

    resource Jobs = AWS::SQS::Queue {};
    resource Name = AWS::SSM::Parameter { Type: "String", Value: Jobs.QueueName };
    //- resource News = AWS::SNS::Topic { DisplayName: Jobs.QueueName } with { DependsOn: [Jobs] };
    resource News = AWS::SNS::Topic { DisplayName: Name.Value } with { DependsOn: [Jobs] }; //+
}
