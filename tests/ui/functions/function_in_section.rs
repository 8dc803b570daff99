//! Functions in sections that do not take them.

formwork::stack! {
    pub stack Web;

    condition Live = Join("", [ImportValue("live"), "!"]) == "yes!";
    resource Queue = AWS::SQS::Queue {} with { Condition: Live };
    output Name = Queue with { Export: ImportValue("name") };
    output Other = Queue with { Export: Queue.QueueName };
}

fn main() {}
