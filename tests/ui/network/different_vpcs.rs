//! Things of two VPCs in one resource.

formwork::stack! {
    pub stack Web;

    resource VpcA = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource VpcB = AWS::EC2::VPC { CidrBlock: "10.1.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: VpcA };
    resource Subnet = AWS::EC2::Subnet { VpcId: VpcA, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Group = AWS::EC2::SecurityGroup { GroupDescription: "web", VpcId: VpcB };
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        SubnetId: Subnet,
        SecurityGroupIds: [Group.GroupId],
    };
}

fn main() {}
