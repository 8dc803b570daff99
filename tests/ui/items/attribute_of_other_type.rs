//! Limits of numbers and limits of text.

formwork::stack! {
    pub stack Web;

    param Count: Number with { MinLength: 1, AllowedPattern: "[0-9]+" };
    param Stage: String with { MaxValue: 10 };
    resource Queue = AWS::SQS::Queue { QueueName: Stage, DelaySeconds: Count };
}

fn main() {}
