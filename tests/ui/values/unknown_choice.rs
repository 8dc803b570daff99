//! Values outside a list of legal ones, another case among them.

formwork::stack! {
    pub stack Web;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16", InstanceTenancy: "Default" };
    resource Logs = AWS::Logs::LogGroup { LogGroupClass: "STANDRD", RetentionInDays: 31 };
    resource Group = AWS::EC2::PlacementGroup { Strategy: "random" };
}

fn main() {}
