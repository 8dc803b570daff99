//! An input in a Rust expression, which is computed where the part stands.

formwork::part! {
    pub part Work(Timeout: Integer);

    resource Queue = AWS::SQS::Queue { VisibilityTimeout: (Timeout * 2) };
}

fn main() {}
