//! The forms that the language itself has fixed.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue { QueueName: Sub(), KmsMasterKeyId: LogicalId("Queue") };
    resource Other = AWS::SQS::Queue { QueueName: Sub(["a"]), DelaySeconds: Unchecked() };
}

fn main() {}
