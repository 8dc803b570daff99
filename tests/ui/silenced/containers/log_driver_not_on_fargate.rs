//! A log driver that Fargate does not have: where it has it, or the service does not run there.

formwork::stack! {
    /// A driver that it has.
    pub stack Driver;

    param Subnet: AWS::EC2::Subnet::Id;
    param Launch: String;
    resource Web = AWS::ECS::TaskDefinition {
        RequiresCompatibilities: [Launch],
        NetworkMode: "awsvpc",
        Cpu: "256",
        Memory: "512",
        //- ContainerDefinitions: [{ Name: "web", Image: "nginx", LogConfiguration: { LogDriver: "gelf" } }],
        ContainerDefinitions: [{ Name: "web", Image: "nginx", LogConfiguration: { LogDriver: "splunk" } }], //+
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
    param Launch: String;
    resource Web = AWS::ECS::TaskDefinition {
        RequiresCompatibilities: [Launch],
        NetworkMode: "awsvpc",
        Cpu: "256",
        Memory: "512",
        ContainerDefinitions: [{ Name: "web", Image: "nginx", LogConfiguration: { LogDriver: "gelf" } }],
    };
    resource WebService = AWS::ECS::Service {
        //- LaunchType: "FARGATE",
        LaunchType: "EC2", //+
        TaskDefinition: Web,
        NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Subnet] } },
    };
}
