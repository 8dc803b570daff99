//! `AllowedPattern` is a regular expression.

formwork::stack! {
    pub stack Web;

    param Stage: String with { AllowedPattern: "[a-z" };
    resource Queue = AWS::SQS::Queue { QueueName: Stage };
}

fn main() {}
