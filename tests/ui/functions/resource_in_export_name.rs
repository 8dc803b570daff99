//! The name of an export is known before any resource exists.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue {};
    output Name = Queue with { Export: Sub("${Queue}-name") };
}

fn main() {}
