//! A stack begins with its name.

formwork::stack! {
    resource Queue = AWS::SQS::Queue {};
}

fn main() {}
