//! Outputs are for other stacks.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue {};
    output Address = Queue;
    output Copy = Address;
}

fn main() {}
