//! `AWS::NoValue` for a required property, in a branch too.

formwork::stack! {
    pub stack Web;

    condition Named = AWS::Region == "eu-west-1";
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Table = AWS::EC2::RouteTable { VpcId: AWS::NoValue };
    resource Other = AWS::EC2::RouteTable { VpcId: If(Named, Vpc, AWS::NoValue) };
    resource Queue = AWS::SQS::Queue { QueueName: If(Named, "jobs", AWS::NoValue) };
}

fn main() {}
