//! The partition of an ARN; nothing where nobody asks; each silencer in turn.
#![deny(deprecated)]

formwork::stack! {
    #[warn(hard_coded_partition)]
    pub stack Web;

    resource Told = AWS::SNS::Subscription { Protocol: "email", Endpoint: "a@example.com", TopicArn: "arn:aws:sns:eu-west-1:123456789012:orders" };
    #[allow(hard_coded_partition)]
    resource Allowed = AWS::SNS::Subscription { Protocol: "email", Endpoint: "a@example.com", TopicArn: "arn:aws:sns:eu-west-1:123456789012:orders" };
    #[expect(hard_coded_partition, reason = "it is there alone")]
    resource Expected = AWS::SNS::Subscription { Protocol: "email", Endpoint: "a@example.com", TopicArn: "arn:aws:sns:eu-west-1:123456789012:orders" };
    #[deny(hard_coded_partition)]
    resource Denied = AWS::SNS::Subscription { Protocol: "email", Endpoint: "a@example.com", TopicArn: "arn:aws:sns:eu-west-1:123456789012:orders" };
}

formwork::stack! {
    pub stack Unasked;

    resource Allowed = AWS::SNS::Subscription { Protocol: "email", Endpoint: "a@example.com", TopicArn: "arn:aws:sns:eu-west-1:123456789012:orders" };
}

fn main() {}
