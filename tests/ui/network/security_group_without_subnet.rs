//! Security groups of the stack's own VPC without a subnet of it.

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Web = AWS::EC2::SecurityGroup { GroupDescription: "web", VpcId: Vpc };
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        SecurityGroupIds: [Web.GroupId],
    };
}

fn main() {}
