//! `Sub` that replaces nothing, for those who ask.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    #[warn(sub_without_variables)]
    resource Queue = AWS::SQS::Queue { QueueName: Sub("jobs") };
}

fn main() {}
