//! An item that stands twice: where it does not in one world, or that is not known.

formwork::stack! {
    /// One for each environment.
    pub stack OtherWorlds;

    param Stage: String with { AllowedValues: ["dev", "prod"] };
    condition IsDev = Stage == "dev";
    resource User = AWS::IAM::User {
        ManagedPolicyArns: [
            //- "arn:aws:iam::aws:policy/ReadOnlyAccess",
            If(IsDev, "arn:aws:iam::aws:policy/ReadOnlyAccess", AWS::NoValue), //+
            //- "arn:aws:iam::aws:policy/ReadOnlyAccess",
            If(IsDev, AWS::NoValue, "arn:aws:iam::aws:policy/ReadOnlyAccess"), //+
        ],
    };
    output Where = If(IsDev, "dev", "prod");
}

formwork::stack! {
    /// A parameter gives the other.
    pub stack Parameter;

    param Policy: String; //+
    resource User = AWS::IAM::User {
        ManagedPolicyArns: [
            "arn:aws:iam::aws:policy/ReadOnlyAccess",
            //- "arn:aws:iam::aws:policy/ReadOnlyAccess",
            Policy, //+
        ],
    };
}
