//! The name of a resource in quotes, where its ID or ARN is wanted, and what is no mistake: an ID, a name in AWS.

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    #[allow(subnet_on_main_route_table)]
    resource Subnet = AWS::EC2::Subnet { VpcId: "Vpc", CidrBlock: "10.0.0.0/24" };
    resource Elsewhere = AWS::EC2::SecurityGroup { GroupDescription: "Vpc", VpcId: "vpc-0123456789abcdef0" };
    resource Queue = AWS::SQS::Queue {};
    resource Mapping = AWS::Lambda::EventSourceMapping { FunctionName: "handler", EventSourceArn: "Queue.Arn" };
}

fn main() {}
