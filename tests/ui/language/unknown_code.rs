//! An attribute that names no finding.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    #[allow(unused_paramter)]
    param Stage: String;
    resource Queue = AWS::SQS::Queue { QueueName: Stage };
}

fn main() {}
