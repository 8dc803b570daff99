//! Keys of an output's `with`.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue {};
    output Name = Queue with { Exprot: true, Description: "the queue" };
}

fn main() {}
