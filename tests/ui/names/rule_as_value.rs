//! A rule asserts and gives nothing.

formwork::stack! {
    pub stack Web;

    param Stage: String;
    rule Known = { assert Stage != "": "name a stage"; };
    resource Queue = AWS::SQS::Queue { QueueName: Known };
}

fn main() {}
