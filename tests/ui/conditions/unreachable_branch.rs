//! A branch that another condition has decided.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    param Stage: String with { AllowedValues: ["dev", "test", "prod"] };
    condition Live = Stage == "prod";
    condition Dev = Stage == "dev";

    resource Queue = AWS::SQS::Queue { DelaySeconds: If(Live, If(Dev, 1, 2), 3) };
    resource Other = AWS::SQS::Queue { DelaySeconds: If(Dev, 1, 2) } with { Condition: Live };
    resource Third = AWS::SQS::Queue { DelaySeconds: If(Live, 1, If(Dev, 2, 3)) };
}

fn main() {}
