//! Too few or too many arguments.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue { QueueName: Join(["a", "b"]), KmsMasterKeyId: Base64("a", "b") };
    condition Large = AWS::Region == "eu-west-1";
    resource Other = AWS::SQS::Queue { QueueName: If(Large, "a") };
    output Zone = Select(0);
}

fn main() {}
