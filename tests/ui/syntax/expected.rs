//! What the grammar wants, and what stands there instead.

formwork::stack! {
    pub stack Web;

    param Name String;
    param Port: Number 80;
    resource Queue AWS::SQS::Queue {};
    resource Topic = AWS::SNS::Topic { TopicName = "alarms" };
    resource Role = AWS::IAM::Role;
    condition Large = AWS::Region == ;
    mapping Sizes { eu: { Delay: 1 } };
    output Address = Queue
    output Other = Topic;
}

fn main() {}
