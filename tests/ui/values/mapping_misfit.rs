//! A mapping's values against the property that they feed.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    mapping Delays = { test: { Seconds: 10 }, production: { Seconds: 1000 } };
    resource Queue = AWS::SQS::Queue { DelaySeconds: FindInMap(Delays, AWS::Region, "Seconds") };
}

fn main() {}
