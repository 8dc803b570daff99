//! A container's port that no port mapping has.

formwork::stack! {
    pub stack Example;

    param Group: String;

    resource Web = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ ContainerPort: 80 }] }],
    };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Web,
        LoadBalancers: [{ ContainerName: "web", ContainerPort: 8080, TargetGroupArn: Group }],
    };
}

fn main() {}
