//! Keys of a mapping.

formwork::stack! {
    pub stack Web;

    mapping Delays = { "test/1": { "Sec onds": 10 } };
    resource Queue = AWS::SQS::Queue { DelaySeconds: FindInMap(Delays, AWS::Region, "Sec onds") };
}

fn main() {}
