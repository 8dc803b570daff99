//! A part's names are the stack's.

formwork::part! {
    pub part Network;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
}

formwork::stack! {
    pub stack Web;

    include Network;
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.1.0.0/16" };
}

fn main() {}
