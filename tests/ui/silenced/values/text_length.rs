//! A text that is too short or too long: one of which the length is not known.

formwork::stack! {
    /// A parameter gives it.
    pub stack Parameter;

    param Name: String; //+
    //- resource Stream = AWS::Kinesis::Stream { ShardCount: 1, Name: "" };
    resource Stream = AWS::Kinesis::Stream { ShardCount: 1, Name: Name }; //+
}

formwork::stack! {
    /// Nothing but a parameter stands in it.
    pub stack Made;

    param Name: String; //+
    //- resource Stream = AWS::Kinesis::Stream { ShardCount: 1, Name: "" };
    resource Stream = AWS::Kinesis::Stream { ShardCount: 1, Name: Join("", [Name]) }; //+
}
