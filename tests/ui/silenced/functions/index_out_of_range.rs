//! An index beyond the end of a list: lists of which the end is not known.

formwork::stack! {
    /// A list that a parameter gives.
    pub stack Parameter;

    param Names: CommaDelimitedList; //+
    //- resource Queue = AWS::SQS::Queue { QueueName: Select(2, ["a", "b"]) };
    resource Queue = AWS::SQS::Queue { QueueName: Select(2, Names) }; //+
}

formwork::stack! {
    /// The parts of a text that a parameter gives.
    pub stack SplitParameter;

    param Names: String; //+
    //- resource Queue = AWS::SQS::Queue { QueueName: Select(3, Split(",", "a,b,c")) };
    resource Queue = AWS::SQS::Queue { QueueName: Select(3, Split(",", Names)) }; //+
}

formwork::stack! {
    /// A parameter is the index.
    pub stack Index;

    param Which: Number = 0; //+
    //- resource Queue = AWS::SQS::Queue { QueueName: Select(2, ["a", "b"]) };
    resource Queue = AWS::SQS::Queue { QueueName: Select(Which, ["a", "b"]) }; //+
}
