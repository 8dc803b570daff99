//! A rule asserts something.

formwork::stack! {
    pub stack Web;

    rule Empty = {};
    resource Queue = AWS::SQS::Queue {};
}

fn main() {}
