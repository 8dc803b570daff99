//! A literal that CloudFormation would convert is written in the type of its slot.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue { DelaySeconds: "5", FifoQueue: "false" };
    resource Other = AWS::SNS::Topic { TopicName: 0.5, DisplayName: 5 };
}

fn main() {}
