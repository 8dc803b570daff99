//! What cannot be read in a part is told where the part stands, and not again by the stack that includes it.

formwork::part! {
    pub part Network;

    resource Vpc = AWS::EC2::VPC { CidrBlock: 10.0.0.0/16 };
}

formwork::stack! {
    pub stack Web;

    param Unused: String;
    include Network;
    resource Jobs = AWS::SQS::Queue { DelaySecond: 5 };
}

fn main() {}
