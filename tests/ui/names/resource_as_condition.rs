//! Nor is a resource.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue {};
    resource Topic = AWS::SNS::Topic {} with { Condition: Queue };
}

fn main() {}
