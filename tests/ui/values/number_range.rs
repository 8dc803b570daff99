//! Numbers that are too small, too large or no multiple.

formwork::stack! {
    pub stack Web;

    resource Queue = AWS::SQS::Queue { DelaySeconds: 901, MaximumMessageSize: 1 };
    resource Stream = AWS::Kinesis::Stream { ShardCount: 0 };
}

fn main() {}
