//! An account in an ARN, and as a principal; nothing where nobody asks; each silencer in turn.
#![deny(deprecated)]

formwork::stack! {
    #[warn(hard_coded_account)]
    pub stack Web;

    resource Told = AWS::SNS::Subscription { Protocol: "email", Endpoint: "a@example.com", TopicArn: Sub("arn:${AWS::Partition}:sns:${AWS::Region}:123456789012:orders") };
    resource Call = AWS::Lambda::Permission { FunctionName: "orders", Action: "lambda:InvokeFunction", Principal: "123456789012" };
    resource Number = AWS::SQS::Queue { QueueName: "123456789012" };
    #[allow(hard_coded_account)]
    resource Allowed = AWS::SNS::Subscription { Protocol: "email", Endpoint: "a@example.com", TopicArn: Sub("arn:${AWS::Partition}:sns:${AWS::Region}:123456789012:orders") };
    #[expect(hard_coded_account, reason = "it is there alone")]
    resource Expected = AWS::SNS::Subscription { Protocol: "email", Endpoint: "a@example.com", TopicArn: Sub("arn:${AWS::Partition}:sns:${AWS::Region}:123456789012:orders") };
    #[deny(hard_coded_account)]
    resource Denied = AWS::SNS::Subscription { Protocol: "email", Endpoint: "a@example.com", TopicArn: Sub("arn:${AWS::Partition}:sns:${AWS::Region}:123456789012:orders") };
}

formwork::stack! {
    pub stack Unasked;

    resource Allowed = AWS::SNS::Subscription { Protocol: "email", Endpoint: "a@example.com", TopicArn: Sub("arn:${AWS::Partition}:sns:${AWS::Region}:123456789012:orders") };
}

fn main() {}
