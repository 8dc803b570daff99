//! A resource that waits for signals that nobody sends.

#![deny(deprecated)]

formwork::stack! {
    pub stack Example;

    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        UserData: Base64("#!/bin/bash\ndnf install -y nginx\n"),
    } with { CreationPolicy: { ResourceSignal: { Count: 1, Timeout: "PT15M" } } };
}

fn main() {}
