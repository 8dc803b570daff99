//! What `ImportValue` names is known before any resource exists.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue {};
    resource Other = AWS::SQS::Queue { QueueName: ImportValue(Sub("${Queue}-name")) };
    resource Third = AWS::SQS::Queue { QueueName: ImportValue(Queue.QueueName) };
}

fn main() {}
