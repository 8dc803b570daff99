//! A file that a service watches and that is nearly one that the block writes: what is one, or none of them.

formwork::stack! {
    /// The file itself.
    pub stack File;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                config: {
                    files: { "/etc/nginx/nginx.conf": { content: "worker_processes 2;" } },
                    //- services: { systemd: { nginx: { ensureRunning: true, files: ["/etc/nginx/ngnix.conf"] } } },
                    services: { systemd: { nginx: { ensureRunning: true, files: ["/etc/nginx/nginx.conf"] } } }, //+
                },
            },
        },
    };
}

formwork::stack! {
    /// A file that another configuration of the block writes.
    pub stack OtherConfiguration;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                configSets: { default: ["first", "second"] },
                first: {
                    files: {
                        "/etc/nginx/nginx.conf": { content: "worker_processes 2;" },
                        "/etc/nginx/ngnix.conf": { content: "worker_processes 2;" }, //+
                    },
                },
                second: { services: { systemd: { nginx: { ensureRunning: true, files: ["/etc/nginx/ngnix.conf"] } } } },
            },
        },
    };
}

formwork::stack! {
    /// A name that a parameter gives.
    pub stack Parameter;

    param Watched: String; //+
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                config: {
                    files: { "/etc/nginx/nginx.conf": { content: "worker_processes 2;" } },
                    //- services: { systemd: { nginx: { ensureRunning: true, files: ["/etc/nginx/ngnix.conf"] } } },
                    services: { systemd: { nginx: { ensureRunning: true, files: [Watched] } } }, //+
                },
            },
        },
    };
}
