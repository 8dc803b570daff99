//! `Unchecked` where the schema has caught up.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    resource Vpc = Unchecked(AWS::EC2::VPC) { CidrBlock: "10.0.0.0/16" };
    resource Queue = AWS::SQS::Queue { DelaySeconds: Unchecked(5) };
}

fn main() {}
