//! A file that a service watches and that is nearly one that the block writes.

formwork::stack! {
    pub stack Example;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                config: {
                    files: { "/etc/nginx/nginx.conf": { content: "worker_processes 2;" } },
                    services: { systemd: { nginx: { ensureRunning: true, files: ["/etc/nginx/ngnix.conf"] } } },
                },
            },
        },
    };
}

fn main() {}
