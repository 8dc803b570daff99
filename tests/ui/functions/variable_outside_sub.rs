//! `${Name}` in a text that nobody replaces.

formwork::stack! {
    pub stack Web;

    param Stage: String;
    resource Queue = AWS::SQS::Queue { QueueName: "${Stage}-jobs", KmsMasterKeyId: Stage };
}

fn main() {}
