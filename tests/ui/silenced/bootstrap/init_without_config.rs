//! A metadata block without a configuration to run: what says which runs.

formwork::stack! {
    /// The name that runs by itself.
    pub stack Config;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                //- setup: { commands: { "01-hello": { command: "echo hello" } } },
                config: { commands: { "01-hello": { command: "echo hello" } } }, //+
            },
        },
    };
}

formwork::stack! {
    /// Sets of configurations.
    pub stack Sets;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                configSets: { default: ["setup"] }, //+
                setup: { commands: { "01-hello": { command: "echo hello" } } },
            },
        },
    };
}
