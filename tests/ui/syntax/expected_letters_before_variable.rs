//! The letters of a pasted name come before its variable.

formwork::stack! {
    pub stack Web;

    for zone in ["A", "B"] {
        resource {zone}Jobs = AWS::SQS::Queue {};
        output {zone}JobsUrl = "none";
    }
}

fn main() {}
