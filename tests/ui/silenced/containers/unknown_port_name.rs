//! A name of a port that no port mapping has: where one may have it.

formwork::stack! {
    /// A mapping whose name a parameter gives.
    pub stack Parameter;

    param Name: String; //+
    resource Web = AWS::ECS::TaskDefinition {
        //- ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ Name: "http", ContainerPort: 80 }] }],
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ Name: Name, ContainerPort: 80 }] }], //+
    };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Web,
        ServiceConnectConfiguration: { Enabled: true, Services: [{ PortName: "htpt" }] },
    };
}

formwork::stack! {
    /// A task definition of another stack.
    pub stack GivenTask;

    param Given: String; //+
    resource Web = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ Name: "http", ContainerPort: 80 }] }],
    };
    resource WebService = AWS::ECS::Service {
        //- TaskDefinition: Web,
        TaskDefinition: Given, //+
        ServiceConnectConfiguration: { Enabled: true, Services: [{ PortName: "htpt" }] },
    };
}
