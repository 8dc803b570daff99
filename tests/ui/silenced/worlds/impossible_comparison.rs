//! A comparison with a text that the parameter cannot have: constraints that allow it.

formwork::stack! {
    /// One of the allowed values.
    pub stack Allowed;

    //- param Stage: String with { AllowedValues: ["staging", "production"] };
    param Stage: String with { AllowedValues: ["stagng", "production"] }; //+
    condition Staged = Stage == "stagng";
    resource Jobs = AWS::SQS::Queue {} with { Condition: Staged };
}

formwork::stack! {
    /// A parameter that may be empty.
    pub stack Empty;

    //- param Name: String with { MinLength: 1 };
    param Name: String; //+
    condition Unnamed = Name == "";
    resource Jobs = AWS::SQS::Queue {} with { Condition: Unnamed };
}

formwork::stack! {
    /// Something that is not known before the deployment.
    pub stack NotKnown;

    param Other: String; //+
    param Stage: String with { AllowedValues: ["staging", "production"] };
    //- condition Staged = Stage == "stagng";
    condition Staged = Stage == Other; //+
    resource Jobs = AWS::SQS::Queue {} with { Condition: Staged };
}
