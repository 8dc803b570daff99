//! Text that cannot be the ID or the address that its slot takes.

formwork::stack! {
    pub stack Web;

    resource Group = AWS::EC2::SecurityGroup {
        GroupDescription: "Web servers",
        VpcId: "vpc-12345",
    };
    resource Machine = AWS::EC2::Instance {
        ImageId: "amazon-linux",
        SecurityGroupIds: [Group.GroupId, "sg-0123456789abcdef0"],
        SubnetId: "subnet-0123456789abcdef",
    };
    resource Record = AWS::Route53::RecordSet {
        HostedZoneId: "Z0123456789ABC",
        Name: "www.example.com.",
        Type: "A",
        TTL: 60,
        ResourceRecords: ["192.0.2.256"],
    };
}

fn main() {}
