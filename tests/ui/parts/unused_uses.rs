//! `uses` of which nothing is used.

#![deny(deprecated)]

formwork::part! {
    pub part Queues;

    resource Jobs = AWS::SQS::Queue {};
}

formwork::part! {
    pub part Readers;

    uses Queues;
    resource Reader = AWS::SQS::Queue {};
}

formwork::stack! {
    pub stack Web;

    include Queues;
    include Readers;
}

fn main() {}
