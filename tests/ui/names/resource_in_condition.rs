//! Conditions and rules are decided before any resource exists.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue {};
    condition Named = Queue != "";
    condition Long = Queue.QueueName == "long";
    rule Fits = { assert Queue != "": "there is a queue"; };
    output Name = Queue with { Condition: Named };
    output Other = Queue with { Condition: Long };
}

fn main() {}
