//! Security groups that admit each other: the help shows the resource that breaks the circle.

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Web = AWS::EC2::SecurityGroup {
        GroupDescription: "web",
        VpcId: Vpc,
        SecurityGroupEgress: [{ IpProtocol: "tcp", FromPort: 5432, ToPort: 5432, DestinationSecurityGroupId: Database.GroupId }],
    };
    resource Database = AWS::EC2::SecurityGroup {
        GroupDescription: "database",
        VpcId: Vpc,
        SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 5432, ToPort: 5432, SourceSecurityGroupId: Web.GroupId }],
    };
}

fn main() {}
