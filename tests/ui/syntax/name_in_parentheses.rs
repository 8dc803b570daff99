//! A declared name in parentheses would be a Rust expression.

formwork::stack! {
    pub stack Web;

    param Stage: String;
    resource Queue = AWS::SQS::Queue { QueueName: (Stage) };
}

fn main() {}
