//! The console's form names parameters; CloudFormation overlooks a wrong one.

#![deny(deprecated)]

formwork::stack! {
    pub stack Web;

    metadata {
        AWS::CloudFormation::Interface: {
            ParameterGroups: [{ Label: { default: "Network" }, Parameters: ["VpcCidr", "SubnetCidr"] }],
            ParameterLabels: { VpcCdir: { default: "The network" } },
        },
    }
    param VpcCidr: String;
    resource Vpc = AWS::EC2::VPC { CidrBlock: VpcCidr };
}

fn main() {}
