//! Functions that a transform brings: with the transform.

formwork::stack! {
    /// The transform.
    pub stack Transform;

    transform "AWS::LanguageExtensions"; //+
    param Zones: CommaDelimitedList;
    resource Queue = AWS::SQS::Queue { DelaySeconds: Length(Zones) };
}

formwork::stack! {
    /// The transform, for a default value.
    pub stack Default;

    transform "AWS::LanguageExtensions"; //+
    mapping Sizes = { "eu-west-1": { Delay: 1 } };
    resource Queue = AWS::SQS::Queue { DelaySeconds: FindInMap(Sizes, AWS::Region, "Delay", { DefaultValue: 5 }) };
}
