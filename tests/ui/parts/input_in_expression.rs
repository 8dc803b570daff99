//! A Rust expression cannot read an input.

formwork::part! {
    pub part Service(Delay: Integer);

    resource Queue = AWS::SQS::Queue { DelaySeconds: (Delay + 1), VisibilityTimeout: (Delay) };
}

formwork::stack! {
    pub stack Web;

    include Service as Api { Delay: 1 };
}

fn main() {}
