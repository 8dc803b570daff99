//! A reference to a resource of another type than the input's.

formwork::part! {
    /// A queue of a service.
    pub part Service(Delay: Integer, Topic: AWS::SNS::Topic);

    resource Queue = AWS::SQS::Queue { DelaySeconds: Delay };
    resource Note = AWS::SSM::Parameter { Type: "String", Value: Topic };
}

formwork::stack! {
    pub stack Web;

    resource Jobs = AWS::SQS::Queue {};
    include Service as Api { Delay: 1, Topic: Jobs };
}

fn main() {}
