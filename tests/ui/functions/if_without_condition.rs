//! `If` begins with the name of a condition.

formwork::stack! {
    pub stack Web;

    param Stage: String;
    resource Queue = AWS::SQS::Queue { QueueName: If(Stage == "live", "a", "b") };
    resource Other = AWS::SQS::Queue { QueueName: If("Live", "a", "b") };
}

fn main() {}
