//! Blanks make text of a dynamic reference.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue { QueueName: "{{ resolve:ssm:name:1 }}" };
}

fn main() {}
