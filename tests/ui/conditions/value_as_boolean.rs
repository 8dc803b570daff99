//! A condition is no value.

formwork::stack! {
    pub stack Web;

    param Stage: String;
    condition Named = "yes";
    condition Set = Stage;
    condition Both = Stage && AWS::Region == "eu-west-1";
    resource Queue = AWS::SQS::Queue { QueueName: Stage } with { Condition: Named };
    resource Other = AWS::SQS::Queue {} with { Condition: Set };
    resource Third = AWS::SQS::Queue {} with { Condition: Both };
}

fn main() {}
