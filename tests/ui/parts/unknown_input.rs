//! Inputs that the part does not declare, and one that it lacks.

formwork::part! {
    pub part Work(Timeout: Integer, Topic: AWS::SNS::Topic);

    resource Queue = AWS::SQS::Queue { VisibilityTimeout: Timeout };
    resource Told = AWS::SNS::Subscription { TopicArn: Topic, Protocol: "sqs", Endpoint: Queue.Arn };
}

formwork::part! {
    pub part Network;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
}

formwork::stack! {
    pub stack System;

    resource Topic = AWS::SNS::Topic {};
    include Work as Mail { Timeout: 30, Topik: Topic };
    include Network as Net { Range: "10.0.0.0/8" };
}

fn main() {}
