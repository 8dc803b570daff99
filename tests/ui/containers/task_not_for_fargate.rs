//! A Fargate service with tasks that are not for Fargate.

formwork::stack! {
    pub stack Example;

    param Subnet: AWS::EC2::Subnet::Id;

    resource Web = AWS::ECS::TaskDefinition {
        NetworkMode: "awsvpc",
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 512 }],
    };
    resource WebService = AWS::ECS::Service {
        LaunchType: "FARGATE",
        TaskDefinition: Web,
        NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Subnet] } },
    };
}

fn main() {}
