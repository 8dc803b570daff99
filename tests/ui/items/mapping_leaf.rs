//! Values of a mapping.

formwork::stack! {
    pub stack Web;

    mapping Delays = { test: { Seconds: { Many: 10 } } };
    resource Queue = AWS::SQS::Queue { DelaySeconds: FindInMap(Delays, AWS::Region, "Seconds") };
}

fn main() {}
