//! A name of a port that no port mapping has.

formwork::stack! {
    pub stack Example;

    resource Web = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [{
            Name: "web",
            Image: "nginx",
            Memory: 128,
            PortMappings: [{ Name: "http", ContainerPort: 80 }],
        }],
    };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Web,
        ServiceConnectConfiguration: { Enabled: true, Services: [{ PortName: "htpt" }] },
    };
}

fn main() {}
