//! An input that nothing reads.

#![deny(deprecated)]

formwork::part! {
    pub part Service(Delay: Integer);

    resource Queue = AWS::SQS::Queue {};
}

formwork::stack! {
    pub stack Web;

    include Service as Api { Delay: 1 };
}

fn main() {}
