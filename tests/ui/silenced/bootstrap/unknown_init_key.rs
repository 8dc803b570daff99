//! A key that the metadata of `cfn-init` does not have: where anything may stand.

formwork::stack! {
    /// The names of configurations are free.
    pub stack Configuration;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                //- config: { command: { "01-hello": { command: "echo hello" } } },
                configSets: { default: ["command"] }, //+
                command: { commands: { "01-hello": { command: "echo hello" } } }, //+
            },
        },
    };
}

formwork::stack! {
    /// So are variables of a command's environment.
    pub stack Environment;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                config: {
                    //- commands: { "01-hello": { command: "echo hello", Stage: "prod" } },
                    commands: { "01-hello": { command: "echo hello", env: { Stage: "prod" } } }, //+
                },
            },
        },
    };
}

formwork::stack! {
    /// Other metadata is none of its business.
    pub stack OtherMetadata;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            //- AWS::CloudFormation::Init: { config: { command: { "01-hello": { command: "echo hello" } } } },
            Setup: { config: { command: { "01-hello": { command: "echo hello" } } } }, //+
        },
    };
}
