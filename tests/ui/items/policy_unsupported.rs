//! Policies of other types.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue {} with { CreationPolicy: { ResourceSignal: { Count: 1 } } };
}

fn main() {}
