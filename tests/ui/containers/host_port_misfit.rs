//! A host port that must be the container's.

formwork::stack! {
    pub stack Example;

    resource Web = AWS::ECS::TaskDefinition {
        NetworkMode: "awsvpc",
        ContainerDefinitions: [{
            Name: "web",
            Image: "nginx",
            Memory: 128,
            PortMappings: [{ ContainerPort: 80, HostPort: 8080 }],
        }],
    };
}

fn main() {}
