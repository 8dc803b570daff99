//! An item has one condition.

formwork::stack! {
    pub stack Web;

    param Stage: String;
    condition Large = AWS::Region == "eu-west-1";
    condition Live = Stage == "live";
    when Large {
        resource Queue = AWS::SQS::Queue {} with { Condition: Live };
    }
}

fn main() {}
