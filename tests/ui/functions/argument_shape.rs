//! A list where text is wanted, and text where a list is.

formwork::stack! {
    pub stack Web;

    param Zones: CommaDelimitedList;
    param Zone: String;
    resource Queue = AWS::SQS::Queue { QueueName: Join("-", Zone) };
    resource Other = AWS::SQS::Queue { QueueName: Select(0, "a,b") };
    resource Third = AWS::SQS::Queue { QueueName: Base64(Zones) };
    resource Topic = AWS::SNS::Topic { TopicName: Join("-", ["a", Zones]) };
}

fn main() {}
