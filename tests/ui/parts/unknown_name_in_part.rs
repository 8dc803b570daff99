//! A part is checked with the stack that includes it, at its own tokens.

formwork::part! {
    pub part Network;

    resource Vpc = AWS::EC2::VPC { CidrBlok: "10.0.0.0/16", CidrBlock: "10.0.0.0/16" };
    resource Table = AWS::EC2::RouteTable { VpcId: Vcp };
}

formwork::stack! {
    pub stack Web;

    include Network;
}

fn main() {}
