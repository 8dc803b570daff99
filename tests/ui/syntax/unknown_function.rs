//! Functions that are none, and what was meant.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue { QueueName: Jion("-", ["a", "b"]), DelaySeconds: Max(1, 2) };
}

fn main() {}
