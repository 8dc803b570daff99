//! A service without the network that its tasks need: who else gives it.

formwork::stack! {
    /// A controller of one's own gives each task set its network.
    pub stack External;

    resource Web = AWS::ECS::TaskDefinition {
        NetworkMode: "awsvpc",
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128 }],
    };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Web,
        DeploymentController: { Type: "EXTERNAL" }, //+
    };
}

formwork::stack! {
    /// A mode that a parameter gives.
    pub stack Parameter;

    param Mode: String with { AllowedValues: ["awsvpc", "bridge"] }; //+
    resource Web = AWS::ECS::TaskDefinition {
        //- NetworkMode: "awsvpc",
        NetworkMode: Mode, //+
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128 }],
    };
    resource WebService = AWS::ECS::Service { TaskDefinition: Web };
}

formwork::stack! {
    /// A task definition of another stack.
    pub stack GivenTask;

    param Given: String; //+
    resource Web = AWS::ECS::TaskDefinition {
        NetworkMode: "awsvpc",
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128 }],
    };
    //- resource WebService = AWS::ECS::Service { TaskDefinition: Web };
    resource WebService = AWS::ECS::Service { TaskDefinition: Given }; //+
}
