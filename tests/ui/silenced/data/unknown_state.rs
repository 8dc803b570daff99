//! A transition to a state that is not there: definitions that are not written out.

formwork::stack! {
    /// A definition in a bucket.
    pub stack InABucket;

    resource Shipping = AWS::StepFunctions::StateMachine {
        RoleArn: "arn:aws:iam::123456789012:role/shipping",
        //- Definition: { StartAt: "Pack", States: { Pack: { Type: "Pass", Next: "Send" } } },
        DefinitionS3Location: { Bucket: "definitions", Key: "shipping.json" }, //+
    };
}

formwork::stack! {
    /// A parameter names the state.
    pub stack ByParameter;

    param After: String = "Send"; //+
    resource Shipping = AWS::StepFunctions::StateMachine {
        RoleArn: "arn:aws:iam::123456789012:role/shipping",
        Definition: {
            StartAt: "Pack",
            States: {
                //- Pack: { Type: "Pass", Next: "Load" },
                Pack: { Type: "Pass", Next: After }, //+
                Send: { Type: "Succeed" },
            },
        },
    };
}
