//! The account in a template: text that is none, and accounts that a deployment gives.

formwork::stack! {
    /// The account of the deployment.
    #[warn(hard_coded_account)]
    pub stack OfTheDeployment;

    //- resource Mail = AWS::SNS::Subscription { Protocol: "email", Endpoint: "a@example.com", TopicArn: Sub("arn:${AWS::Partition}:sns:${AWS::Region}:123456789012:orders") };
    resource Mail = AWS::SNS::Subscription { Protocol: "email", Endpoint: "a@example.com", TopicArn: Sub("arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:orders") }; //+
}

formwork::stack! {
    /// Twelve digits that name no account.
    #[warn(hard_coded_account)]
    pub stack OtherDigits;

    //- resource Call = AWS::Lambda::Permission { FunctionName: "orders", Action: "lambda:InvokeFunction", Principal: "123456789012" };
    resource Number = AWS::SQS::Queue { QueueName: "123456789012" }; //+
}
