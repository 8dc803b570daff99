//! A text that the parameter can never be.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    param Stage: String with { AllowedValues: ["staging", "production"] };
    param Named: String with { MinLength: 1 };
    condition Staged = Stage == "stagng";
    condition Unnamed = Named == "";

    resource Queue = AWS::SQS::Queue {} with { Condition: Staged };
    resource Other = AWS::SQS::Queue {} with { Condition: Unnamed };
}

fn main() {}
