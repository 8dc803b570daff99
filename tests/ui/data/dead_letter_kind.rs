//! A queue for dead letters of the other kind.

formwork::stack! {
    pub stack Example;

    resource Failures = AWS::SQS::Queue {};
    resource Orders = AWS::SQS::Queue {
        FifoQueue: true,
        RedrivePolicy: { deadLetterTargetArn: Failures.Arn, maxReceiveCount: 5 },
    };
}

fn main() {}
