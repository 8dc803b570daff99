//! The partition of an ARN in a template: ARNs that get it from the deployment.

formwork::stack! {
    /// The partition of the deployment.
    #[warn(hard_coded_partition)]
    pub stack OfTheDeployment;

    //- resource Mail = AWS::SNS::Subscription { Protocol: "email", Endpoint: "a@example.com", TopicArn: "arn:aws:sns:eu-west-1:123456789012:orders" };
    resource Mail = AWS::SNS::Subscription { Protocol: "email", Endpoint: "a@example.com", TopicArn: Sub("arn:${AWS::Partition}:sns:eu-west-1:123456789012:orders") }; //+
}
