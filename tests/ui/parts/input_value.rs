//! A value of another kind than the input's.

formwork::part! {
    /// A queue of a service.
    pub part Service(Delay: Integer, Topic: AWS::SNS::Topic);

    resource Queue = AWS::SQS::Queue { DelaySeconds: Delay };
    resource Note = AWS::SSM::Parameter { Type: "String", Value: Topic };
}

formwork::stack! {
    pub stack Web;

    resource Alarms = AWS::SNS::Topic {};
    include Service as Api { Delay: "soon", Topic: Alarms };
}

fn main() {}
