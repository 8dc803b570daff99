//! A level without keys.

formwork::stack! {
    pub stack Web;

    mapping Delays = {};
    mapping Names = { test: {} };
    resource Queue = AWS::SQS::Queue { DelaySeconds: FindInMap(Delays, AWS::Region, "Seconds") };
    resource Other = AWS::SQS::Queue { QueueName: FindInMap(Names, AWS::Region, "Seconds") };
}

fn main() {}
