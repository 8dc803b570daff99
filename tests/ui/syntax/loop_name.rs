//! What a name can be made of.

formwork::stack! {
    pub stack Web;

    for zone in ["a", "b-c", ["d"]] {
        resource Queue{zone} = AWS::SQS::Queue {};
    }
}

fn main() {}
