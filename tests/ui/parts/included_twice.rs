//! One part in two `include`s.

formwork::part! {
    pub part Network;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
}

formwork::stack! {
    pub stack System;

    include Network;
    include Network;
}

fn main() {}
