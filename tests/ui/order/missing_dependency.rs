//! A resource that needs another one to be there, and does not wait for it.

#![deny(deprecated)]

formwork::stack! {
    pub stack Example;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource GatewayAttachment = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource RouteOut = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway };
}

fn main() {}
