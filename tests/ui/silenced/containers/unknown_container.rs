//! A container's name that the task definition does not have: where it may have it.

formwork::stack! {
    /// One parameter for both.
    pub stack Parameter;

    param Name: String; //+
    param Group: String;
    resource Web = AWS::ECS::TaskDefinition {
        //- ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ ContainerPort: 80 }] }],
        ContainerDefinitions: [{ Name: Name, Image: "nginx", Memory: 128, PortMappings: [{ ContainerPort: 80 }] }], //+
    };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Web,
        //- LoadBalancers: [{ ContainerName: "wbe", ContainerPort: 80, TargetGroupArn: Group }],
        LoadBalancers: [{ ContainerName: Name, ContainerPort: 80, TargetGroupArn: Group }], //+
    };
}

formwork::stack! {
    /// A second container whose name a parameter gives.
    pub stack SecondContainer;

    param Name: String; //+
    param Group: String;
    resource Web = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [
            { Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ ContainerPort: 80 }] },
            { Name: Name, Image: "nginx", Memory: 128, PortMappings: [{ ContainerPort: 8080 }] }, //+
        ],
    };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Web,
        LoadBalancers: [{ ContainerName: "wbe", ContainerPort: 80, TargetGroupArn: Group }],
    };
}

formwork::stack! {
    /// A task definition of another stack.
    pub stack GivenTask;

    param Given: String; //+
    param Group: String;
    resource Web = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ ContainerPort: 80 }] }],
    };
    resource WebService = AWS::ECS::Service {
        //- TaskDefinition: Web,
        TaskDefinition: Given, //+
        LoadBalancers: [{ ContainerName: "wbe", ContainerPort: 80, TargetGroupArn: Group }],
    };
}

formwork::stack! {
    /// A container that another one waits for.
    pub stack Dependency;

    resource Web = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [
            { Name: "proxy", Image: "envoy", Memory: 64 }, //+
            { Name: "web", Image: "nginx", Memory: 128, DependsOn: [{ ContainerName: "proxy", Condition: "START" }] },
        ],
    };
}

formwork::stack! {
    /// A container whose name a parameter gives may be the one.
    pub stack DependencyByParameter;

    param Proxy: String = "proxy"; //+
    resource Web = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [
            { Name: Proxy, Image: "envoy", Memory: 64 }, //+
            { Name: "web", Image: "nginx", Memory: 128, DependsOn: [{ ContainerName: "proxy", Condition: "START" }] },
        ],
    };
}
