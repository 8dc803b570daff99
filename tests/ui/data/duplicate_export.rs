//! Two exports of one name.

formwork::stack! {
    pub stack Example;

    resource Jobs = AWS::SQS::Queue {};
    resource Failures = AWS::SQS::Queue {};

    output JobsUrl = Jobs with { Export: "queue-url" };
    output FailuresUrl = Failures with { Export: "queue-url" };
}

fn main() {}
