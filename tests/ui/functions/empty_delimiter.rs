//! `Split` at nothing.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue { QueueName: Select(0, Split("", "abc")) };
}

fn main() {}
