//! Two properties without a comma.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue {
        QueueName: "jobs"
        DelaySeconds: 5
    };
}

fn main() {}
