//! A resource does not exist while it is made.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue { QueueName: Sub("${Queue.QueueName}-2") };
    resource Topic = AWS::SNS::Topic {} with { DependsOn: [Topic] };
}

fn main() {}
