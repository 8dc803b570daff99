//! Keys of a parameter's `with`.

formwork::stack! {
    pub stack Web;

    param Stage: String with { AllowedValue: ["a", "b"], Default: "a" };
    resource Queue = AWS::SQS::Queue { QueueName: Stage };
}

fn main() {}
