//! A part names another that the stack does not include.

formwork::part! {
    pub part Network;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
}

formwork::part! {
    pub part Web;

    uses Network;
    resource Table = AWS::EC2::RouteTable { VpcId: Network::Vpc };
}

formwork::stack! {
    pub stack System;

    include Web;
}

fn main() {}
