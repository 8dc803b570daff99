//! A condition that nothing has.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    condition Large = AWS::Region == "eu-west-1";
    resource Queue = AWS::SQS::Queue {};
}

fn main() {}
