//! The first word of an item: a slip, and a section of a template file.

formwork::stack! {
    pub stack Web;

    resurce Queue = AWS::SQS::Queue {};
    parameter Stage: String;
    Resources: { Queue: { Type: "AWS::SQS::Queue" } };
    Outputs: {};
    resource Topic = AWS::SNS::Topic {};
}

fn main() {}
