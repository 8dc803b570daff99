//! A log driver that Fargate does not have.

formwork::stack! {
    pub stack Example;

    param Subnet: AWS::EC2::Subnet::Id;
    param Launch: String;

    resource Web = AWS::ECS::TaskDefinition {
        RequiresCompatibilities: [Launch],
        NetworkMode: "awsvpc",
        Cpu: "256",
        Memory: "512",
        ContainerDefinitions: [{ Name: "web", Image: "nginx", LogConfiguration: { LogDriver: "gelf" } }],
    };
    resource WebService = AWS::ECS::Service {
        LaunchType: "FARGATE",
        TaskDefinition: Web,
        NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Subnet] } },
    };
}

fn main() {}
