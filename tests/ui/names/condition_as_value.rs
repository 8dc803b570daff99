//! Conditions, mappings, rules and outputs have no value.

formwork::stack! {
    pub stack Web;

    condition Large = AWS::Region == "eu-west-1";
    resource Queue = AWS::SQS::Queue { DelaySeconds: If(Large, 1, 2), QueueName: Large };
}

fn main() {}
