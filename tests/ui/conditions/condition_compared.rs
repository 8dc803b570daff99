//! A condition is true or false by itself.

formwork::stack! {
    pub stack Web;

    condition Large = AWS::Region == "eu-west-1";
    condition Small = Large == "false";
    resource Queue = AWS::SQS::Queue {} with { Condition: Small };
}

fn main() {}
