//! A list that is too short or too long: one of which the length is not known.

formwork::stack! {
    /// A parameter gives it.
    pub stack Parameter;

    param Groups: CommaDelimitedList; //+
    //- resource User = AWS::IAM::User { Groups: ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"] };
    resource User = AWS::IAM::User { Groups: Groups }; //+
}

formwork::stack! {
    /// Some of them are there in no environment where the others are.
    pub stack OtherWorlds;

    param Stage: String with { AllowedValues: ["dev", "prod"] };
    condition IsDev = Stage == "dev";
    resource User = AWS::IAM::User {
        //- Groups: ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"],
        Groups: ["a", "b", "c", "d", "e", "f", "g", "h", "i", If(IsDev, "j", AWS::NoValue), If(IsDev, AWS::NoValue, "k")], //+
    };
    output Where = If(IsDev, "dev", "prod");
}
