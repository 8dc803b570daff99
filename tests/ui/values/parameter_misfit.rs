//! A parameter's values against the property that it feeds.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    param Tenancy: String = "shared" with { AllowedValues: ["default", "shared"] };
    param Delay: Number = 1000;
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16", InstanceTenancy: Tenancy };
    resource Queue = AWS::SQS::Queue { DelaySeconds: Delay };
}

fn main() {}
