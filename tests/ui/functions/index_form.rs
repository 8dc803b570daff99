//! The index of `Select`.

formwork::stack! {
    pub stack Web;

    param Zones: CommaDelimitedList;
    resource Queue = AWS::SQS::Queue { QueueName: Select("first", Zones) };
    resource Other = AWS::SQS::Queue { QueueName: Select(-1, Zones) };
}

fn main() {}
