//! A loop variable that no `for` declares.

formwork::stack! {
    pub stack Web;

    for zone in ["A", "B"] {
        resource Queue{zoen} = AWS::SQS::Queue {};
        resource Topic{zone} = AWS::SNS::Topic { TopicName: format!("topic-{zoned}") };
    }
}

fn main() {}
