//! A service with a network that its tasks cannot take.

formwork::stack! {
    pub stack Example;

    param Subnet: AWS::EC2::Subnet::Id;

    resource Web = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128 }],
    };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Web,
        NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Subnet] } },
    };
}

fn main() {}
