//! What the name of an import may not depend on: what it may.

formwork::stack! {
    /// A parameter.
    pub stack Parameter;

    param Prefix: String; //+
    resource Queue = AWS::SQS::Queue {};
    //- resource Other = AWS::SQS::Queue { QueueName: ImportValue(Queue.QueueName) };
    resource Other = AWS::SQS::Queue { QueueName: ImportValue(Prefix) }; //+
}
