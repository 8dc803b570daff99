//! A number out of its range: one that is not known.

formwork::stack! {
    /// A parameter gives it.
    pub stack Parameter;

    param Delay: Number; //+
    //- resource Queue = AWS::SQS::Queue { DelaySeconds: 901 };
    resource Queue = AWS::SQS::Queue { DelaySeconds: Delay }; //+
}

formwork::stack! {
    /// A mapping has it.
    pub stack Mapping;

    mapping Delays = { "eu-west-1": { Seconds: 10 }, "us-east-1": { Seconds: 900 } }; //+
    //- resource Queue = AWS::SQS::Queue { DelaySeconds: 901 };
    resource Queue = AWS::SQS::Queue { DelaySeconds: FindInMap(Delays, AWS::Region, "Seconds") }; //+
}
