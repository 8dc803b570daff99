//! `Self` is the enclosing resource, in `LogicalId(Self)` alone.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue { QueueName: Self };
    output Name = LogicalId(Self);
}

fn main() {}
