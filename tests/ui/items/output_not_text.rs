//! The value of an output is text.

formwork::stack! {
    pub stack Web;

    param Zones: CommaDelimitedList;
    resource Queue = AWS::SQS::Queue {};
    output All = Zones;
    output Two = [Queue, Queue.Arn];
    output Object = { Name: Queue };
}

fn main() {}
