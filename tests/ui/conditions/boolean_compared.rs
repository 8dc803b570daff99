//! The result of a comparison cannot be compared.

formwork::stack! {
    pub stack Web;

    param Stage: String;
    condition Twice = !(Stage == "live") != "true";
    resource Queue = AWS::SQS::Queue {} with { Condition: Twice };
}

fn main() {}
