//! Literal keys of `FindInMap`, on both levels.

formwork::stack! {
    pub stack Web;

    mapping Images = {
        "eu-west-1": { AMI: "ami-0123456789abcdef0" },
        "us-east-1": { AMI: "ami-0123456789abcdef1" },
    };
    resource First = AWS::EC2::Instance { ImageId: FindInMap(Images, "eu-west-2", "AMI"), InstanceType: "t3.micro" };
    resource Second = AWS::EC2::Instance { ImageId: FindInMap(Images, AWS::Region, "Ami"), InstanceType: "t3.micro" };
    resource Third = AWS::EC2::Instance { ImageId: FindInMap(Images, "us-east-1", "Image"), InstanceType: "t3.micro" };
}

fn main() {}
