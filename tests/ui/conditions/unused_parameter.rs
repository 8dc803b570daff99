//! Parameters, mappings and conditions that nothing uses.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    param Stage: String;
    resource Queue = AWS::SQS::Queue {};
}

fn main() {}
