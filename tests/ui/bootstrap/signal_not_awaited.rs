//! A resource that does not wait for signals.

#![deny(deprecated)]

formwork::stack! {
    pub stack Example;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        UserData: Base64(Sub("
            #!/bin/bash
            dnf install -y nginx
            /opt/aws/bin/cfn-signal --exit-code $? --stack ${AWS::StackName} --resource Machine --region ${AWS::Region}
        ")),
    };
}

fn main() {}
