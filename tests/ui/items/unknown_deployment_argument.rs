//! Keys of the stack's `with`.

formwork::stack! {
    pub stack Web with { TerminationProtektion: true, Capabilities: ["CAPABILITY_IAM"] };
    resource Queue = AWS::SQS::Queue {};
}

fn main() {}
