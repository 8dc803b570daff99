//! An option that a helper script needs.

formwork::stack! {
    pub stack Example;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        UserData: Base64(Sub("
            #!/bin/bash
            /opt/aws/bin/cfn-init --resource Machine --region ${AWS::Region}
        ")),
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                config: { commands: { "01-hello": { command: "echo hello" } } },
            },
        },
    };
}

fn main() {}
