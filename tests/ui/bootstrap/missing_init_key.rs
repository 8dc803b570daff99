//! A key that an entry of the metadata needs.

formwork::stack! {
    pub stack Example;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                config: { commands: { "01-hello": { cwd: "/tmp" } } },
            },
        },
    };
}

fn main() {}
