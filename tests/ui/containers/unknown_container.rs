//! A container's name that the task definition does not have.

formwork::stack! {
    pub stack Example;

    param Group: String;

    resource Web = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ ContainerPort: 80 }] }],
    };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Web,
        LoadBalancers: [{ ContainerName: "wbe", ContainerPort: 80, TargetGroupArn: Group }],
    };
}

fn main() {}
