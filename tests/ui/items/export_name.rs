//! The name of an export.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue {};
    output Name = Queue with { Export: ["a", "b"] };
}

fn main() {}
