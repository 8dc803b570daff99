//! A service without the network that its tasks need.

formwork::stack! {
    pub stack Example;

    resource Web = AWS::ECS::TaskDefinition {
        NetworkMode: "awsvpc",
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128 }],
    };
    resource WebService = AWS::ECS::Service { TaskDefinition: Web };
}

fn main() {}
