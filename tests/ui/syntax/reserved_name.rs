//! Names that are no logical IDs.

formwork::stack! {
    pub stack Web;

    resource my_queue = AWS::SQS::Queue {};
    resource Self = AWS::SQS::Queue {};
    resource Größe = AWS::SQS::Queue {};
    resource Alarm as "5xx-Alarm" = AWS::SQS::Queue {};
}

fn main() {}
