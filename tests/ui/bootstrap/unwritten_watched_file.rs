//! A file that a service watches and that nothing writes.

#![deny(deprecated)]

formwork::stack! {
    pub stack Example;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                config: {
                    services: { systemd: { nginx: { ensureRunning: true, files: ["/etc/nginx/nginx.conf"] } } },
                },
            },
        },
    };
}

fn main() {}
