//! Functions as arguments that do not take them.

formwork::stack! {
    pub stack Web;

    param Stage: String;
    condition Live = Stage == "live";
    resource Queue = AWS::SQS::Queue { QueueName: Join(Sub("${Stage}"), ["a", "b"]) };
    resource Other = AWS::SQS::Queue { QueueName: Select(0, Split(Stage, "a-b")) };
    output Zones = Join(",", GetAZs(If(Live, "eu-west-1", "us-east-1")));
}

fn main() {}
