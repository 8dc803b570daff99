//! The name of an export that depends on a resource: what is known before any resource exists.

formwork::stack! {
    /// A parameter.
    pub stack Parameter;

    param Prefix: String; //+
    resource Queue = AWS::SQS::Queue {};
    //- output Name = Queue with { Export: Sub("${Queue}-name") };
    output Name = Queue with { Export: Sub("${Prefix}-name") }; //+
}

formwork::stack! {
    /// The name of the stack.
    pub stack StackName;

    resource Queue = AWS::SQS::Queue {};
    //- output Name = Queue with { Export: Sub("${Queue}-name") };
    output Name = Queue with { Export: Sub("${AWS::StackName}-name") }; //+
}
