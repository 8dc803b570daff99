//! Tags in AWS's own namespace.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue { Tags: [{ Key: "aws:owner", Value: "me" }] };
}

fn main() {}
