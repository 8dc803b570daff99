//! A container's port that no port mapping has: where one may have it.

formwork::stack! {
    /// One parameter for both.
    pub stack Parameter;

    param Port: Number; //+
    param Group: String;
    resource Web = AWS::ECS::TaskDefinition {
        //- ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ ContainerPort: 80 }] }],
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ ContainerPort: Port }] }], //+
    };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Web,
        //- LoadBalancers: [{ ContainerName: "web", ContainerPort: 8080, TargetGroupArn: Group }],
        LoadBalancers: [{ ContainerName: "web", ContainerPort: Port, TargetGroupArn: Group }], //+
    };
}

formwork::stack! {
    /// A range of ports.
    pub stack Range;

    param Group: String;
    resource Web = AWS::ECS::TaskDefinition {
        //- ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ ContainerPort: 80 }] }],
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ ContainerPortRange: "8000-8100" }] }], //+
    };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Web,
        LoadBalancers: [{ ContainerName: "web", ContainerPort: 8080, TargetGroupArn: Group }],
    };
}

formwork::stack! {
    /// A second mapping, whose port a parameter gives.
    pub stack SecondMapping;

    param Port: Number; //+
    param Group: String;
    resource Web = AWS::ECS::TaskDefinition {
        //- ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ ContainerPort: 80 }] }],
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ ContainerPort: 80 }, { ContainerPort: Port }] }], //+
    };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Web,
        LoadBalancers: [{ ContainerName: "web", ContainerPort: 8080, TargetGroupArn: Group }],
    };
}
