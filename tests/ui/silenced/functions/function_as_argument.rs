//! Functions where CloudFormation takes none: with the transform that lifts the limit.

formwork::stack! {
    /// The transform.
    pub stack Transform;

    transform "AWS::LanguageExtensions"; //+
    param Stage: String;
    resource Queue = AWS::SQS::Queue { QueueName: Join(Sub("${Stage}"), ["a", "b"]) };
}
