//! Two associations of one subnet.

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Others = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource First = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Second = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Others };
}

fn main() {}
