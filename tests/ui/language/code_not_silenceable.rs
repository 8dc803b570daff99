//! Faults of the language cannot be silenced.

formwork::stack! {
    pub stack Web;

    #[allow(unknown_name, reason = "it is there")]
    resource Queue = AWS::SQS::Queue {};
}

fn main() {}
