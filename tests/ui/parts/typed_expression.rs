//! Rust expressions of a part are typed where they stand, whoever includes it.

formwork::part! {
    pub part Queues;

    resource Work = AWS::SQS::Queue { VisibilityTimeout: ("a minute"), QueueName: (limit()) };
}

fn main() {}
