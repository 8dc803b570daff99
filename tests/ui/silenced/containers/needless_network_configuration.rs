//! A service with a network that its tasks cannot take: where it is not known that they cannot.

formwork::stack! {
    /// A mode that a parameter gives.
    pub stack Parameter;

    param Subnet: AWS::EC2::Subnet::Id;
    param Mode: String with { AllowedValues: ["awsvpc", "bridge"] }; //+
    resource Web = AWS::ECS::TaskDefinition {
        NetworkMode: Mode, //+
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128 }],
    };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Web,
        NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Subnet] } },
    };
}

formwork::stack! {
    /// One of two task definitions, each with the network that it takes.
    pub stack OtherWorlds;

    param Subnet: AWS::EC2::Subnet::Id;
    param Given: String;
    param Env: String with { AllowedValues: ["dev", "prod"] };
    condition IsDev = Env == "dev";
    resource Web = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128 }],
    };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: If(IsDev, Web, Given),
        //- NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Subnet] } },
        NetworkConfiguration: If(IsDev, AWS::NoValue, { AwsvpcConfiguration: { Subnets: [Subnet] } }), //+
    };
}
