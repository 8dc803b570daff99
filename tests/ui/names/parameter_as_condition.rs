//! A parameter is no condition: the help shows the condition to declare.

formwork::stack! {
    pub stack Web;

    param Stage: String;
    resource Queue = AWS::SQS::Queue { QueueName: If(Stage, "a", "b") };
    when Stage {
        resource Topic = AWS::SNS::Topic {};
    }
}

fn main() {}
