//! A value of a mapping that does not fit: where another value is read.

formwork::stack! {
    /// Another key is read.
    pub stack OtherKey;

    mapping Delays = { test: { Seconds: 10, Most: 1000 }, production: { Seconds: 900, Most: 1000 } };
    //- resource Queue = AWS::SQS::Queue { DelaySeconds: FindInMap(Delays, AWS::Region, "Most") };
    resource Queue = AWS::SQS::Queue { DelaySeconds: FindInMap(Delays, "test", "Seconds") }; //+
}

formwork::stack! {
    /// The key that has it is not read.
    pub stack OneKey;

    mapping Delays = { test: { Seconds: 10 }, production: { Seconds: 1000 } };
    //- resource Queue = AWS::SQS::Queue { DelaySeconds: FindInMap(Delays, "production", "Seconds") };
    resource Queue = AWS::SQS::Queue { DelaySeconds: FindInMap(Delays, "test", "Seconds") }; //+
}
