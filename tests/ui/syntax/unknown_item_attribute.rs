//! Attributes that items do not have.

formwork::stack! {
    pub stack Web;

    #[alow(unused_parameter)]
    param Stage: String;
    #[derive(Debug)]
    resource Queue = AWS::SQS::Queue { QueueName: Stage };
}

fn main() {}
