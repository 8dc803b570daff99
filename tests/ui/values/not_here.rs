//! A property that its neighbours rule out.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue { QueueName: "jobs", ContentBasedDeduplication: true };
}

fn main() {}
