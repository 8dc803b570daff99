//! `#[was]` names something that is gone.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue {};
    #[was("Queue")]
    resource Jobs = AWS::SQS::Queue {};
}

fn main() {}
