//! A configuration that a set names and the block does not have.

formwork::stack! {
    pub stack Example;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                configSets: { default: ["setpu"] },
                setup: { commands: { "01-hello": { command: "echo hello" } } },
            },
        },
    };
}

fn main() {}
