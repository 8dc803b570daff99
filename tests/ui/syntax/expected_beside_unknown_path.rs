//! A path of Rust that does not exist hides nothing that could not be read.

formwork::stack! {
    pub stack Web;

    param Stage String;
    resource Jobs = Jobz { QueueName: !Ref Stage };
    resource Other = AWS::SQS::Queue { DelaySeconds: 5; }
}

fn main() {}
