//! An output needs a value.

formwork::stack! {
    pub stack Web;

    condition Large = AWS::Region == "eu-west-1";
    resource Queue = AWS::SQS::Queue {};
    output Name = AWS::NoValue;
    output Other = If(Large, Queue, AWS::NoValue);
}

fn main() {}
