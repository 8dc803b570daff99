//! A property that its neighbours rule out: where they are not known.

formwork::stack! {
    /// A parameter decides.
    pub stack Parameter;

    param IsFifo: String with { AllowedValues: ["true", "false"] }; //+
    resource Queue = AWS::SQS::Queue {
        FifoQueue: IsFifo, //+
        ContentBasedDeduplication: true,
    };
}
