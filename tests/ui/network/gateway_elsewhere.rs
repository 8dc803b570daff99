//! The same, where a nested stack may attach one.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Nested = AWS::CloudFormation::Stack {
        TemplateURL: "https://example.s3.amazonaws.com/gateway.json",
        Parameters: { Vpc: Vpc },
    };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Address = AWS::EC2::EIP { Domain: "vpc" };
    resource Nat = AWS::EC2::NatGateway { SubnetId: Subnet, AllocationId: Address.AllocationId };
}

fn main() {}
