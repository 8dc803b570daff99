//! A mapping that nothing uses: all that counts as a use.

formwork::stack! {
    /// A property.
    pub stack Property;

    mapping Sizes = { dev: { Delay: 1 }, prod: { Delay: 2 } };
    param Stage: String = "dev" with { AllowedValues: ["dev", "prod"] }; //+
    resource Jobs = AWS::SQS::Queue {
        DelaySeconds: FindInMap(Sizes, Stage, "Delay"), //+
    };
}

formwork::stack! {
    /// A condition.
    pub stack Condition;

    mapping Sizes = { dev: { Delay: 1 }, prod: { Delay: 2 } };
    param Stage: String = "dev" with { AllowedValues: ["dev", "prod"] }; //+
    condition Slow = FindInMap(Sizes, Stage, "Delay") == "2"; //+
    resource Jobs = AWS::SQS::Queue {}
    with { Condition: Slow } //+
    ;
}

formwork::stack! {
    /// A macro may read it.
    pub stack Macro;

    transform "Company::Names"; //+
    mapping Sizes = { dev: { Delay: 1 }, prod: { Delay: 2 } };
    resource Jobs = AWS::SQS::Queue {};
}
