//! A tag that stands twice: where it does not in one world, or that is not known.

formwork::stack! {
    /// One for each environment.
    pub stack OtherWorlds;

    param Stage: String with { AllowedValues: ["dev", "prod"] };
    condition IsDev = Stage == "dev";
    resource Queue = AWS::SQS::Queue {
        Tags: [
            //- { Key: "Name", Value: "a" },
            If(IsDev, { Key: "Name", Value: "a" }, AWS::NoValue), //+
            //- { Key: "Name", Value: "b" },
            If(IsDev, AWS::NoValue, { Key: "Name", Value: "b" }), //+
        ],
    };
    output Where = If(IsDev, "dev", "prod");
}

formwork::stack! {
    /// A parameter gives the other key.
    pub stack Parameter;

    param Owner: String; //+
    resource Queue = AWS::SQS::Queue {
        Tags: [
            { Key: "Name", Value: "a" },
            //- { Key: "Name", Value: "b" },
            { Key: Owner, Value: "b" }, //+
        ],
    };
}

formwork::stack! {
    /// Tags of a queue differ by case.
    pub stack OtherCase;

    resource Queue = AWS::SQS::Queue {
        Tags: [
            { Key: "Name", Value: "a" },
            //- { Key: "Name", Value: "b" },
            { Key: "name", Value: "b" }, //+
        ],
    };
}
