//! A mapping has two levels.

formwork::stack! {
    pub stack Web;

    mapping Delays = { test: 10, live: 20 };
    mapping Names = ["a", "b"];
    resource Queue = AWS::SQS::Queue { DelaySeconds: FindInMap(Delays, "test", "Seconds") };
    resource Other = AWS::SQS::Queue { DelaySeconds: FindInMap(Names, "test", "Seconds") };
}

fn main() {}
