//! Names are ASCII letters and digits.

formwork::stack! {
    pub stack Web;

    resource Alarm as "5xx-Alarm" = AWS::SQS::Queue {};
    resource my_queue = AWS::SQS::Queue {};
}

fn main() {}
