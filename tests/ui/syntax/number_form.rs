//! Numbers that JSON does not have.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue { DelaySeconds: 0x10, MaximumMessageSize: 1024u32 };
    resource Other = AWS::SQS::Queue { DelaySeconds: 007, MessageRetentionPeriod: 1. };
    resource Third = AWS::SQS::Queue { VisibilityTimeout: 12s };
}

fn main() {}
