//! Names that are no ordinary identifiers: keywords of Rust, names of types and of what the expansion itself uses.

#![deny(warnings)]

formwork::stack! {
    pub stack Web;

    param type: String;
    param String: String;
    param Piece: Number;
    resource match = AWS::SQS::Queue { QueueName: type, DelaySeconds: Piece };
    resource async = AWS::SNS::Topic { TopicName: Sub("${type}-${String}") };
    resource Option = AWS::SQS::Queue { QueueName: match.QueueName };
    resource Vec = AWS::SQS::Queue {};
    resource stack = AWS::SQS::Queue {};
    resource resource = AWS::SQS::Queue {};
    resource Alarm as "5xxAlarm" = AWS::SNS::Topic {};
    condition if = type == "live";
    output fn = async with { Condition: if };
    output Some = Vec.Arn;
}

fn main() {
    let _ = Web;
}
