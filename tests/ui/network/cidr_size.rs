//! Blocks that EC2 refuses for their size.

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/8" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Tiny = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/29" };
    resource TinyRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Tiny, RouteTableId: Routes };
}

fn main() {}
