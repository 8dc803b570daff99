//! Literals of Rust that a template does not have.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue { QueueName: 'a', KmsMasterKeyId: b"key" };
}

fn main() {}
