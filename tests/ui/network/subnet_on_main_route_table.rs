//! A subnet that another stack may associate.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    param Vpc: AWS::EC2::VPC::Id;
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    output SubnetId = Subnet with { Export: true };
}

fn main() {}
