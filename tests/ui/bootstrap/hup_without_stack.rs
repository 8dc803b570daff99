//! The configuration of `cfn-hup` without its stack.

formwork::stack! {
    pub stack Example;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
    } with {
        Metadata: {
            AWS::CloudFormation::Init: {
                config: {
                    files: {
                        "/etc/cfn/cfn-hup.conf": { content: Sub("[main]\ntemplate=${AWS::StackId}\nregion=${AWS::Region}\n") },
                    },
                },
            },
        },
    };
}

fn main() {}
