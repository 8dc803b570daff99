//! Beyond the end of a literal list.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue { QueueName: Select(2, ["a", "b"]) };
    resource Other = AWS::SQS::Queue { QueueName: Select(3, Split(",", "a,b,c")) };
}

fn main() {}
