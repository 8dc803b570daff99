//! `for` is unrolled when the macro expands.

#![deny(warnings)]

formwork::stack! {
    pub stack Web;

    let stages = ["Test", "Live"];
    for stage in stages {
        resource Queue{stage} = AWS::SQS::Queue { QueueName: format!("queue-{stage}") };
        output Name{stage} = Queue{stage}.QueueName;
    }
    for (zone, cidr) in [("A", "10.0.0.0/16"), ("B", "10.1.0.0/16")] {
        resource Vpc{zone} = AWS::EC2::VPC { CidrBlock: cidr };
    }
}

fn main() {
    let _ = Web;
}
