//! Two parts of one name, and one prefix for two inclusions.

mod other {
    formwork::part! {
        pub part Network;

        resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    }
}

formwork::part! {
    pub part Network;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
}

formwork::part! {
    pub part Work(Timeout: Integer, Topic: AWS::SNS::Topic);

    resource Queue = AWS::SQS::Queue { VisibilityTimeout: Timeout };
    resource Told = AWS::SNS::Subscription { TopicArn: Topic, Protocol: "sqs", Endpoint: Queue.Arn };
}

formwork::stack! {
    pub stack System;

    include Network;
    include other::Network;
    resource Topic = AWS::SNS::Topic {};
    include Work as Mail { Timeout: 30, Topic: Topic };
    include Work as Mail { Timeout: 60, Topic: Topic };
}

fn main() {}
