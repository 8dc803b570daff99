//! Properties that a condition removes, or puts beside each other, in one world that can be.

formwork::stack! {
    pub stack Web;

    param Stage: String with { AllowedValues: ["dev", "prod"] };
    condition Live = Stage == "prod";
    condition Near = AWS::Region == "eu-central-1";

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Table = AWS::EC2::RouteTable { VpcId: If(Live, Vpc, AWS::NoValue) };
    resource Same = AWS::EC2::RouteTable { VpcId: If(Live, Vpc, AWS::NoValue) } with { Condition: Live };
    resource Logs = AWS::S3::BucketPolicy {
        Bucket: If(Near, If(Live, "logs-live", "logs"), AWS::NoValue),
        PolicyDocument: { Version: "2012-10-17", Statement: [] },
    };
}

fn main() {}
