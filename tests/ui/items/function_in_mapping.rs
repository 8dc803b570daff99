//! A mapping is literal.

formwork::stack! {
    pub stack Web;

    param Delay: Number;
    mapping Delays = { test: { Seconds: Delay } };
    resource Queue = AWS::SQS::Queue { DelaySeconds: FindInMap(Delays, AWS::Region, "Seconds") };
}

fn main() {}
