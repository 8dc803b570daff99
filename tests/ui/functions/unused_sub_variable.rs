//! A variable that the text of `Sub` does not use.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    param Stage: String;
    resource Queue = AWS::SQS::Queue { QueueName: Sub("${Stgae}-${Name}", { Stage: Stage, Stgae: Stage, Naem: "jobs", Name: "a" }) };
}

fn main() {}
