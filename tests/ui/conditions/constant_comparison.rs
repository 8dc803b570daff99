//! A comparison whose result is known.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    condition Always = "a" == "a";
    condition Never = "a" != "a";
    resource Queue = AWS::SQS::Queue {} with { Condition: Always };
    resource Other = AWS::SQS::Queue {} with { Condition: Never };
}

fn main() {}
