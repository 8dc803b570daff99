//! A key that the metadata of `cfn-init` does not have.

formwork::stack! {
    pub stack Example;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                config: { command: { "01-hello": { command: "echo hello" } } },
            },
        },
    };
}

fn main() {}
