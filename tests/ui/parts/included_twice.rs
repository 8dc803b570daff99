//! A part is included once, or under prefixes.

formwork::part! {
    pub part Queues;

    resource Jobs = AWS::SQS::Queue {};
}

formwork::stack! {
    pub stack Web;

    include Queues;
    include Queues;
}

fn main() {}
