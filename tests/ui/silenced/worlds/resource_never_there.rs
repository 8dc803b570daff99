//! A resource that never exists where it is needed: worlds in which it does.

formwork::stack! {
    /// The branch in which it exists.
    pub stack OtherBranch;

    param Stage: String with { AllowedValues: ["dev", "prod"] };
    condition Live = Stage == "prod";
    resource Topic = AWS::SNS::Topic {} with { Condition: Live };
    //- resource Name = AWS::SSM::Parameter { Type: "String", Value: If(Live, "none", Topic.TopicName) };
    resource Name = AWS::SSM::Parameter { Type: "String", Value: If(Live, Topic.TopicName, "none") }; //+
}
