//! A condition that no deployment can change: parts that are free of each other.

formwork::stack! {
    /// Two parameters.
    pub stack TwoParameters;

    param Stage: String with { AllowedValues: ["dev", "prod"] };
    param Alarms: String = "no"; //+
    condition Live = Stage == "prod";
    //- condition Loud = Stage == "dev";
    condition Loud = Alarms == "yes"; //+
    condition Both = Live && Loud;
    resource Jobs = AWS::SQS::Queue {} with { Condition: Both };
}

formwork::stack! {
    /// A value that neither is.
    pub stack ThirdValue;

    //- param Stage: String with { AllowedValues: ["dev", "prod"] };
    param Stage: String; //+
    condition Live = Stage == "prod";
    condition Dev = Stage == "dev";
    condition Either = Live || Dev;
    resource Jobs = AWS::SQS::Queue {} with { Condition: Either };
}
