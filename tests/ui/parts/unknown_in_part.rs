//! Names of an included part.

formwork::part! {
    pub part Network;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
}

formwork::stack! {
    pub stack Web;

    include Network;
    resource Table = AWS::EC2::RouteTable { VpcId: Network::Vcp };
}

fn main() {}
