//! A Fargate service with tasks that are not for Fargate: what makes them fit, and where that is not known.

formwork::stack! {
    /// All that Fargate needs, without a word of it.
    pub stack Fit;

    param Subnet: AWS::EC2::Subnet::Id;
    resource Web = AWS::ECS::TaskDefinition {
        NetworkMode: "awsvpc",
        Cpu: "256", //+
        Memory: "512", //+
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 512 }],
    };
    resource WebService = AWS::ECS::Service {
        LaunchType: "FARGATE",
        TaskDefinition: Web,
        NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Subnet] } },
    };
}

formwork::stack! {
    /// A task definition of another stack.
    pub stack GivenTask;

    param Subnet: AWS::EC2::Subnet::Id;
    param Given: String; //+
    resource Web = AWS::ECS::TaskDefinition {
        NetworkMode: "awsvpc",
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 512 }],
    };
    resource WebService = AWS::ECS::Service {
        LaunchType: "FARGATE",
        //- TaskDefinition: Web,
        TaskDefinition: Given, //+
        NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Subnet] } },
    };
}

formwork::stack! {
    /// Machines of one's own.
    pub stack Machines;

    param Subnet: AWS::EC2::Subnet::Id;
    resource Web = AWS::ECS::TaskDefinition {
        NetworkMode: "awsvpc",
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 512 }],
    };
    resource WebService = AWS::ECS::Service {
        //- LaunchType: "FARGATE",
        CapacityProviderStrategy: [{ CapacityProvider: "machines", Weight: 1 }], //+
        TaskDefinition: Web,
        NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Subnet] } },
    };
}
