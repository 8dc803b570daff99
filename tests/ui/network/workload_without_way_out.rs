//! A machine that cannot fetch what it needs.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        SubnetId: Subnet,
        UserData: Base64("#!/bin/sh\ndnf install -y nginx\n"),
    };
}

fn main() {}
