//! Rust in parentheses, beside names that shadow nothing.

#![deny(warnings)]

/// The delay.
const DELAY: u32 = 2 + 3;

/// A name that is a constant of Rust and a parameter of the stack.
fn name(stage: &str) -> String {
    format!("queue-{stage}")
}

formwork::stack! {
    pub stack Web;

    param Stage: String;
    resource Queue = AWS::SQS::Queue { DelaySeconds: (DELAY), QueueName: (name("test")) };
    resource Other = AWS::SQS::Queue { DelaySeconds: (DELAY * 2), QueueName: Stage };
}

fn main() {
    let _ = Web;
}
