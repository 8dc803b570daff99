//! A comparison of what is known: sides of which one is not.

formwork::stack! {
    /// A parameter.
    pub stack Parameter;

    param Stage: String; //+
    //- condition Live = "prod" == "prod";
    condition Live = Stage == "prod"; //+
    resource Jobs = AWS::SQS::Queue {} with { Condition: Live };
}

formwork::stack! {
    /// The region.
    pub stack PseudoParameter;

    //- condition Here = "eu-west-1" == "eu-west-1";
    condition Here = AWS::Region == "eu-west-1"; //+
    resource Jobs = AWS::SQS::Queue {} with { Condition: Here };
}

formwork::stack! {
    /// A mapping whose key the region is.
    pub stack Mapping;

    mapping Regions = { "eu-west-1": { Live: "yes" }, "us-east-1": { Live: "no" } }; //+
    //- condition Live = "yes" == "yes";
    condition Live = FindInMap(Regions, AWS::Region, "Live") == "yes"; //+
    resource Jobs = AWS::SQS::Queue {} with { Condition: Live };
}
