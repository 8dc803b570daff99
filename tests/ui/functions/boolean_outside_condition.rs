//! Comparisons have no place in a value.

formwork::stack! {
    pub stack Web;

    param Stage: String;
    resource Queue = AWS::SQS::Queue { FifoQueue: Stage == "live", QueueName: !Stage };
}

fn main() {}
