//! A mapping that nothing reads.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    mapping Sizes = { eu: { Delay: 1 } };
    resource Queue = AWS::SQS::Queue {};
}

fn main() {}
