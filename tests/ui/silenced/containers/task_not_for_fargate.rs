//! A Fargate service with tasks that are not for Fargate: where that is not known.

formwork::stack! {
    /// A task definition that a parameter makes one for Fargate, or not.
    pub stack Parameter;

    param Subnet: AWS::EC2::Subnet::Id;
    param Launch: String; //+
    resource Web = AWS::ECS::TaskDefinition {
        NetworkMode: "awsvpc",
        Cpu: "256",
        Memory: "512",
        RequiresCompatibilities: [Launch], //+
        ContainerDefinitions: [{ Name: "web", Image: "nginx" }],
    };
    resource WebService = AWS::ECS::Service {
        LaunchType: "FARGATE",
        TaskDefinition: Web,
        NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Subnet] } },
    };
}

formwork::stack! {
    /// Machines of one's own.
    pub stack Machines;

    param Subnet: AWS::EC2::Subnet::Id;
    resource Web = AWS::ECS::TaskDefinition {
        NetworkMode: "awsvpc",
        Cpu: "256",
        Memory: "512",
        ContainerDefinitions: [{ Name: "web", Image: "nginx" }],
    };
    resource WebService = AWS::ECS::Service {
        //- LaunchType: "FARGATE",
        CapacityProviderStrategy: [{ CapacityProvider: "machines", Weight: 1 }], //+
        TaskDefinition: Web,
        NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Subnet] } },
    };
}
