//! A state that nothing leads to: transitions that are not known.

formwork::stack! {
    /// A parameter names the state that comes next.
    pub stack ByParameter;

    param After: String = "Send"; //+
    resource Shipping = AWS::StepFunctions::StateMachine {
        RoleArn: "arn:aws:iam::123456789012:role/shipping",
        Definition: {
            StartAt: "Pack",
            States: {
                //- Pack: { Type: "Succeed" },
                Pack: { Type: "Pass", Next: After }, //+
                Send: { Type: "Succeed" },
            },
        },
    };
}
