//! Values of another JSON type, also behind references and functions.

formwork::stack! {
    pub stack Web;

    param Zones: CommaDelimitedList;
    resource Group = AWS::EC2::SecurityGroup { GroupDescription: ["web"] };
    resource Instance = AWS::EC2::Instance {
        ImageId: { Name: "ami" },
        InstanceType: "t3.micro",
        SecurityGroupIds: Group.GroupId,
        AvailabilityZone: Zones,
        Tags: { Key: "Name", Value: "web" },
    };
    resource Queue = AWS::SQS::Queue { DelaySeconds: "soon", FifoQueue: "maybe", Tags: [] };
    resource Topic = AWS::SNS::Topic { TopicName: Split("-", "a-b"), Subscription: Join(",", ["a", "b"]) };
}

fn main() {}
