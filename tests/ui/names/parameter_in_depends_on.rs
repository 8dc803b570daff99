//! `DependsOn` takes resources.

formwork::stack! {
    pub stack Web;

    param Stage: String;
    resource Queue = AWS::SQS::Queue { QueueName: Stage } with { DependsOn: [Stage] };
}

fn main() {}
