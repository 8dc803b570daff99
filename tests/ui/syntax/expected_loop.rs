//! `{…}` in a name without a loop, and a range where a list belongs.

formwork::stack! {
    pub stack Web;

    param Stage: String;
    resource {Stage}Topic = AWS::SNS::Topic {};
    resource Topic{Stage} = AWS::SNS::Topic {};

    for index in 0..3 {
        resource Queue{index} = AWS::SQS::Queue {};
    }
}

fn main() {}
