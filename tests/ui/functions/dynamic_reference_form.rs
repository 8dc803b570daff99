//! Dynamic references: their forms.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue { QueueName: "{{resolve:ssmm:name}}", KmsMasterKeyId: "{{resolve:secretsmanager}}" };
    resource Other = AWS::SQS::Queue { QueueName: ResolveSsm("name", "latest"), KmsMasterKeyId: ResolveSecret("") };
}

fn main() {}
