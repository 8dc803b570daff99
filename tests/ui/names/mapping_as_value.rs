//! A mapping has no value by itself.

formwork::stack! {
    pub stack Web;

    mapping Sizes = { eu: { Delay: 1 } };
    resource Queue = AWS::SQS::Queue { DelaySeconds: Sizes };
    resource Other = AWS::SQS::Queue { DelaySeconds: FindInMap(Sizes, "eu", "Delay") };
}

fn main() {}
