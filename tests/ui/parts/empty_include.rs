//! A part without any item.

#![deny(deprecated)]

formwork::part! {
    pub part Nothing;
}

formwork::stack! {
    pub stack Web;

    include Nothing;
    resource Queue = AWS::SQS::Queue {};
}

fn main() {}
