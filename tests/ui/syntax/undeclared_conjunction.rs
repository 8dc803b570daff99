//! Nested `when`: the conjunction is declared too, and the help shows the line.

formwork::stack! {
    pub stack Web;

    param Stage: String;
    condition Large = AWS::Region == "eu-west-1";
    condition Live = Stage == "live";
    when Large {
        when Live {
            resource Queue = AWS::SQS::Queue {};
        }
    }
}

fn main() {}
