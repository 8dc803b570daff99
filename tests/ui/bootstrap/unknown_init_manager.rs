//! A manager of services or packages that `cfn-init` does not have.

#![deny(deprecated)]

formwork::stack! {
    pub stack Example;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                config: { services: { "cfn-hup": { enabled: true, ensureRunning: true } } },
            },
        },
    };
}

fn main() {}
