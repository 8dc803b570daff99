//! A file that a service watches and that nothing writes: where something may.

formwork::stack! {
    /// The block writes it.
    pub stack Written;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                config: {
                    files: { "/etc/nginx/nginx.conf": { content: "worker_processes 2;" } }, //+
                    services: { systemd: { nginx: { ensureRunning: true, files: ["/etc/nginx/nginx.conf"] } } },
                },
            },
        },
    };
}

formwork::stack! {
    /// A condition decides which files it writes.
    pub stack Condition;

    param Env: String with { AllowedValues: ["dev", "prod"] }; //+
    condition IsDev = Env == "dev"; //+
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                config: {
                    files: If(IsDev, { "/etc/nginx/nginx.conf": { content: "worker_processes 2;" } }, {}), //+
                    services: { systemd: { nginx: { ensureRunning: true, files: ["/etc/nginx/nginx.conf"] } } },
                },
            },
        },
    };
}
