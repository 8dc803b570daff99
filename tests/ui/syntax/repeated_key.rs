//! A key that is given twice.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue {
        QueueName: "a",
        DelaySeconds: 1,
        QueueName: "b",
    } with { DependsOn: [Topic], DependsOn: [Topic] };
    resource Topic = AWS::SNS::Topic {};
}

fn main() {}
