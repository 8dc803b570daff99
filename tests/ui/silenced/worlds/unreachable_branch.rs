//! A branch that is never taken: worlds in which it is.

formwork::stack! {
    /// Other parameters decide.
    pub stack OtherParameter;

    param Stage: String with { AllowedValues: ["dev", "test", "prod"] };
    param Size: String = "small"; //+
    condition Live = Stage == "prod";
    //- condition Large = Stage == "dev";
    condition Large = Size == "large"; //+
    resource Jobs = AWS::SQS::Queue { DelaySeconds: If(Live, If(Large, 1, 2), 3) };
}

formwork::stack! {
    /// A third value of the parameter.
    pub stack ThirdValue;

    //- param Stage: String with { AllowedValues: ["dev", "prod"] };
    param Stage: String with { AllowedValues: ["dev", "test", "prod"] }; //+
    condition Live = Stage == "prod";
    condition Dev = Stage == "dev";
    resource Jobs = AWS::SQS::Queue { DelaySeconds: If(Live, 1, If(Dev, 2, 3)) };
}
