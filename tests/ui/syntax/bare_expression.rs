//! A Rust expression stands in parentheses.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue { QueueName: std::env::consts::OS, DelaySeconds: crate::seconds() };
    resource Other = AWS::SQS::Queue { QueueName: concat!("a", "b"), DelaySeconds: 2 * 5 };
}

fn main() {}
