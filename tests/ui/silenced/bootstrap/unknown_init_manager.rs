//! A manager of services or packages that `cfn-init` does not have: those that it has.

formwork::stack! {
    /// Of services.
    pub stack Services;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                config: {
                    //- services: { "cfn-hup": { enabled: true, ensureRunning: true } },
                    services: { systemd: { "cfn-hup": { enabled: true, ensureRunning: true } }, windows: { "cfn-hup": { enabled: true } } }, //+
                },
            },
        },
    };
}

formwork::stack! {
    /// Of packages.
    pub stack Packages;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                config: {
                    //- packages: { brew: { nginx: [] } },
                    packages: { yum: { nginx: [] }, dnf: { nginx: [] }, apt: { nginx: [] }, zypper: { nginx: [] } }, //+
                },
            },
        },
    };
}
