//! A condition that nothing uses: all that counts as a use.

formwork::stack! {
    /// A branch.
    pub stack Branch;

    param Stage: String = "dev";
    condition Live = Stage == "prod";
    resource Jobs = AWS::SQS::Queue {
        DelaySeconds: If(Live, 1, 2), //+
    };
}

formwork::stack! {
    /// Another condition that is used.
    pub stack OtherCondition;

    param Stage: String = "dev";
    condition Live = Stage == "prod";
    condition Test = !Live; //+
    resource Jobs = AWS::SQS::Queue {}
    with { Condition: Test } //+
    ;
}

formwork::stack! {
    /// An output.
    pub stack Output;

    param Stage: String = "dev";
    condition Live = Stage == "prod";
    resource Jobs = AWS::SQS::Queue {};
    /// The queue
    output JobsUrl = Jobs
    with { Condition: Live } //+
    ;
}

formwork::stack! {
    /// A macro may read it.
    pub stack Macro;

    transform "Company::Names"; //+
    param Stage: String = "dev";
    condition Live = Stage == "prod";
    resource Jobs = AWS::SQS::Queue {};
}
