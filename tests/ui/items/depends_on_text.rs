//! `DependsOn` takes names without quotes.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue {};
    resource Topic = AWS::SNS::Topic {} with { DependsOn: ["Queue"] };
    resource Other = AWS::SNS::Topic {} with { DependsOn: "Queue" };
}

fn main() {}
