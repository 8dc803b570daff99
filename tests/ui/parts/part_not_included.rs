//! A part that a part uses is included too.

formwork::part! {
    pub part Queues;

    resource Jobs = AWS::SQS::Queue {};
}

formwork::part! {
    pub part Readers;

    uses Queues;
    output Arn = Queues::Jobs.Arn;
}

formwork::stack! {
    pub stack Web;

    include Readers;
}

fn main() {}
