//! Two declarations of a name: both are shown.

formwork::stack! {
    pub stack Web;

    param Vpc: String;
    param Zone: String;
    param Zone: String;
    resource Vpc = AWS::EC2::VPC { CidrBlock: Zone };
    resource Queue = AWS::SQS::Queue {};
    resource Queue = AWS::SQS::Queue {};
    condition Large = Zone == "a";
    condition Large = Zone == "b";
    output Name = Queue with { Condition: Large };
    output Name = Vpc;
}

fn main() {}
