//! The agent's configuration at a path that it does not read.

formwork::stack! {
    pub stack Example;

    resource Cluster = AWS::ECS::Cluster {};
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        UserData: Base64(Sub("
            #!/bin/bash
            echo ECS_CLUSTER=${Cluster} >> /etc/ecs/config
        ")),
    };
}

fn main() {}
