//! A resource without the metadata that `cfn-init` reads.

formwork::stack! {
    pub stack Example;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        UserData: Base64(Sub("
            #!/bin/bash
            /opt/aws/bin/cfn-init --stack ${AWS::StackName} --resource Machine --region ${AWS::Region}
        ")),
    };
}

fn main() {}
