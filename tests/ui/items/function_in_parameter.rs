//! Parameters are literal.

formwork::stack! {
    pub stack Web;

    param Stage: String = AWS::Region with { AllowedValues: [AWS::Region, "b"] };
    resource Queue = AWS::SQS::Queue { QueueName: Stage };
}

fn main() {}
