//! An argument of the stack is a value of Rust.

formwork::stack! {
    pub stack Web(stage: &str);

    resource Queue = AWS::SQS::Queue { QueueName: stage };
}

fn main() {}
