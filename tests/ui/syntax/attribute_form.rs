//! The inside of an attribute.

formwork::stack! {
    pub stack Web;

    #[was(Old)]
    resource Queue = AWS::SQS::Queue {};
    #[allow]
    resource Topic = AWS::SNS::Topic {};
}

fn main() {}
