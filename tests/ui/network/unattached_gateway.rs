//! An internet gateway without a VPC.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
}

fn main() {}
