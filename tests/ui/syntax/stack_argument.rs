//! The arguments of a stack are arguments of a function.

formwork::stack! {
    pub stack Web(stage);

    resource Queue = AWS::SQS::Queue {};
}

formwork::stack! {
    pub stack Other(&self, stage: &str);

    resource Queue = AWS::SQS::Queue {};
}

fn main() {}
