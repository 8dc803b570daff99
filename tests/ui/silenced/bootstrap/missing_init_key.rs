//! A key that an entry of the metadata needs: what else may stand there.

formwork::stack! {
    /// A file of another place needs no content.
    pub stack Source;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                config: {
                    //- files: { "/etc/app.conf": { mode: "000644", owner: "root", group: "root" } },
                    files: { "/etc/app.conf": { source: "https://example.com/app.conf", mode: "000644", owner: "root", group: "root" } }, //+
                },
            },
        },
    };
}

formwork::stack! {
    /// A command as a list of words.
    pub stack Words;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                config: {
                    //- commands: { "01-hello": { cwd: "/tmp" } },
                    commands: { "01-hello": { command: ["echo", "hello"], cwd: "/tmp" } }, //+
                },
            },
        },
    };
}

formwork::stack! {
    /// A value that a condition leaves out.
    pub stack Condition;

    param Env: String with { AllowedValues: ["dev", "prod"] };
    condition IsDev = Env == "dev";
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                config: {
                    //- commands: { "01-hello": { cwd: "/tmp" } },
                    commands: { "01-hello": If(IsDev, { command: "echo hello" }, { command: "true" }) }, //+
                },
            },
        },
    };
    output Where = If(IsDev, "dev", "prod");
}
