//! A shebang that does not begin the user data.

formwork::stack! {
    pub stack Example;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        UserData: Base64("\n#!/bin/bash\ndnf install -y nginx\n"),
    };
}

fn main() {}
