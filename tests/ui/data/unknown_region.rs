//! Regions that AWS does not have.

#![deny(deprecated)]

formwork::stack! {
    pub stack Example;

    condition InIreland = AWS::Region == "eu-wst-1";

    resource Subscription = AWS::SNS::Subscription {
        TopicArn: Sub("arn:${AWS::Partition}:sns:us-esat-1:${AWS::AccountId}:alarms"),
        Protocol: "email",
        Endpoint: "admin@example.com",
    } with { Condition: InIreland };
}

fn main() {}
