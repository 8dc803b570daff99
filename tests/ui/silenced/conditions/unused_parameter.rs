//! A parameter that nothing uses: all that counts as a use.

formwork::stack! {
    /// A condition.
    pub stack Condition;

    param Stage: String = "dev";
    condition Live = Stage == "prod"; //+
    resource Jobs = AWS::SQS::Queue {}
    with { Condition: Live } //+
    ;
}

formwork::stack! {
    /// A rule.
    pub stack Rule;

    param Stage: String = "dev";
    rule Known = { assert Stage == "dev" || Stage == "prod": "a stage is dev or prod"; }; //+
    resource Jobs = AWS::SQS::Queue {};
}

formwork::stack! {
    /// A text that it is put into.
    pub stack Sub;

    param Stage: String = "dev";
    resource Jobs = AWS::SQS::Queue {
        QueueName: Sub("jobs-${Stage}"), //+
    };
}

formwork::stack! {
    /// The metadata of a resource.
    pub stack Metadata;

    param Stage: String = "dev";
    resource Jobs = AWS::SQS::Queue {}
    with { Metadata: { Stage: Stage } } //+
    ;
}

formwork::stack! {
    /// A macro may read it.
    pub stack Macro;

    transform "Company::Names"; //+
    param Stage: String = "dev";
    resource Jobs = AWS::SQS::Queue {};
}

formwork::stack! {
    /// The author says why it is there.
    pub stack OnPurpose;

    //- param Stage: String = "dev";
    #[allow(unused_parameter, reason = "the deployment tool gives it to every stack")] //+
    param Stage: String = "dev"; //+
    resource Jobs = AWS::SQS::Queue {};
}
