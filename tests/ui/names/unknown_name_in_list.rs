//! A name in a list that ends in a trailing comma, and one that is `Fn::If`'s branch.

formwork::stack! {
    pub stack Web;

    condition Large = AWS::Region == "eu-west-1";
    resource GroupA = AWS::EC2::SecurityGroup { GroupDescription: "a" };
    resource GroupB = AWS::EC2::SecurityGroup { GroupDescription: "b" };
    resource Instance = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        SecurityGroupIds: [GroupA.GroupId, GroupC.GroupId, GroupB.GroupId,],
        InstanceType: If(Large, "t3.large", Small),
    };
}

fn main() {}
