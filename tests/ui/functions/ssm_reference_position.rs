//! Parameters of Systems Manager where CloudFormation resolves none.

formwork::stack! {
    pub stack Web;

    param Stage: String;
    condition Live = ResolveSsm("stage") == "live";
    resource Queue = AWS::SQS::Queue { QueueName: Stage } with { Condition: Live };
}

fn main() {}
