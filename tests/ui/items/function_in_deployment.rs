//! The arguments of a deployment are plain data.

formwork::stack! {
    pub stack Web with { Tags: { Owner: AWS::AccountId } };
    resource Queue = AWS::SQS::Queue {};
}

fn main() {}
