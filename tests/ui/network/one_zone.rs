//! Subnets of one zone, where two are wanted.

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24", AvailabilityZone: "eu-west-1a" };
    resource ARoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: A, RouteTableId: Routes };
    resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24", AvailabilityZone: "eu-west-1a" };
    resource BRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: B, RouteTableId: Routes };
    resource Database = AWS::RDS::DBSubnetGroup { DBSubnetGroupDescription: "the database", SubnetIds: [A, B] };
}

fn main() {}
