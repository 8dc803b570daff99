//! Conditions that no deployment can change.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    param Stage: String with { AllowedValues: ["dev", "prod"] };
    condition Live = Stage == "prod";
    condition Dev = Stage == "dev";
    condition Both = Live && Dev;
    condition Either = Live || Dev;

    resource Queue = AWS::SQS::Queue {} with { Condition: Both };
    resource Other = AWS::SQS::Queue {} with { Condition: Either };
}

fn main() {}
