//! What a loop includes is wrong in each round, and told once.

formwork::part! {
    /// A queue.
    pub part Work(Timeout: Integer, Title: String);

    resource Jobs = AWS::SQS::Queue { VisibilityTimeout: Timeout, QueueName: Title, DelaySeconds: 5000 };
}

formwork::stack! {
    pub stack Web;

    for name in ["Mail", "Print"] {
        include Work as {name} { Timeout: "30", Tilte: name };
        include Work as Other{name} { Timeout: "30", Tilte: name };
        include Work as Third{nam} { Timeout: 30, Title: name };
        resource Topic{name} = AWS::SNS::Topic { DisplayName: Other{name}::Job };
    }
}

fn main() {}
