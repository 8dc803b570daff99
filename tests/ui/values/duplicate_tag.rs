//! Tags: keys that stand twice, are reserved, or are too long.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue {
        Tags: [{ Key: "Name", Value: "a" }, { Key: "Stage", Value: "test" }, { Key: "Name", Value: "b" }],
    };
}

fn main() {}
