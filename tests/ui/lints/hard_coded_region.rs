//! A region in an ARN, and alone; nothing where nobody asks; each silencer in turn.
#![deny(deprecated)]

formwork::stack! {
    #[warn(hard_coded_region)]
    pub stack Web;

    resource Told = AWS::SNS::Subscription { Protocol: "email", Endpoint: "a@example.com", TopicArn: Sub("arn:${AWS::Partition}:sns:eu-west-1:${AWS::AccountId}:orders") };
    resource Key = AWS::SSM::Parameter { Type: "String", Value: "eu-west-1" };
    #[allow(hard_coded_region)]
    resource Allowed = AWS::SNS::Subscription { Protocol: "email", Endpoint: "a@example.com", TopicArn: Sub("arn:${AWS::Partition}:sns:eu-west-1:${AWS::AccountId}:orders") };
    #[expect(hard_coded_region, reason = "it is there alone")]
    resource Expected = AWS::SNS::Subscription { Protocol: "email", Endpoint: "a@example.com", TopicArn: Sub("arn:${AWS::Partition}:sns:eu-west-1:${AWS::AccountId}:orders") };
    #[deny(hard_coded_region)]
    resource Denied = AWS::SNS::Subscription { Protocol: "email", Endpoint: "a@example.com", TopicArn: Sub("arn:${AWS::Partition}:sns:eu-west-1:${AWS::AccountId}:orders") };
}

formwork::stack! {
    pub stack Unasked;

    resource Allowed = AWS::SNS::Subscription { Protocol: "email", Endpoint: "a@example.com", TopicArn: Sub("arn:${AWS::Partition}:sns:eu-west-1:${AWS::AccountId}:orders") };
}

fn main() {}
