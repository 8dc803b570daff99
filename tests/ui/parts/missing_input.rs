//! All inputs that were not given, in one message.

formwork::part! {
    /// A queue of a service.
    pub part Service(Delay: Integer, Topic: AWS::SNS::Topic);

    resource Queue = AWS::SQS::Queue { DelaySeconds: Delay };
    resource Note = AWS::SSM::Parameter { Type: "String", Value: Topic };
}

formwork::stack! {
    pub stack Web;

    resource Alarms = AWS::SNS::Topic {};
    include Service as Api {};
}

fn main() {}
