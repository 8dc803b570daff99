//! `for` goes over a literal list.

formwork::stack! {
    pub stack Web;

    param Zones: CommaDelimitedList;
    for zone in Zones {
        resource Queue{zone} = AWS::SQS::Queue {};
    }
    for zone in "abc" {
        resource Topic{zone} = AWS::SNS::Topic {};
    }
}

fn main() {}
