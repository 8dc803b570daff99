//! A configuration that a set names and the block does not have: what else a set may name.

formwork::stack! {
    /// Another set.
    pub stack OtherSet;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                //- configSets: { default: ["more"], more: ["setup"] },
                configSets: { default: [{ ConfigSet: "more" }], more: ["setup"] }, //+
                setup: { commands: { "01-hello": { command: "echo hello" } } },
            },
        },
    };
}

formwork::stack! {
    /// A name that a parameter gives.
    pub stack Parameter;

    param Setup: String; //+
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                //- configSets: { default: ["setpu"] },
                configSets: { default: [Setup] }, //+
                setup: { commands: { "01-hello": { command: "echo hello" } } },
            },
        },
    };
}
