//! A subnet that its own stack forgets: the help shows the resource to add.

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource SubnetA = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetB = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24" };
    resource SubnetARoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: SubnetA, RouteTableId: Routes };
}

fn main() {}
