//! A value that is not there, and the next property all the same.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue {
        QueueName: ,
        DelaySeconds:
        FifoQueue: treu,
    };
    output Address = ;
}

fn main() {}
