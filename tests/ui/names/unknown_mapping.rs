//! `FindInMap` reads a declared mapping.

formwork::stack! {
    pub stack Web;

    mapping Sizes = { eu: { Delay: 1 } };
    resource Queue = AWS::SQS::Queue { DelaySeconds: FindInMap(Sices, "eu", "Delay") };
    resource Other = AWS::SQS::Queue { DelaySeconds: FindInMap(Sizes, "eu", "Delay") };
}

fn main() {}
