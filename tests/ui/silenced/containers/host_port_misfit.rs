//! A host port that must be the container's: where it is, or may be any.

formwork::stack! {
    /// One parameter for both.
    pub stack Parameter;

    param Port: Number; //+
    resource Web = AWS::ECS::TaskDefinition {
        NetworkMode: "awsvpc",
        ContainerDefinitions: [{
            Name: "web",
            Image: "nginx",
            Memory: 128,
            //- PortMappings: [{ ContainerPort: 80, HostPort: 8080 }],
            PortMappings: [{ ContainerPort: Port, HostPort: Port }], //+
        }],
    };
}

formwork::stack! {
    /// A bridge leads from one port to another.
    pub stack Bridge;

    resource Web = AWS::ECS::TaskDefinition {
        //- NetworkMode: "awsvpc",
        NetworkMode: "bridge", //+
        ContainerDefinitions: [{
            Name: "web",
            Image: "nginx",
            Memory: 128,
            PortMappings: [{ ContainerPort: 80, HostPort: 8080 }],
        }],
    };
}

formwork::stack! {
    /// A mode that a parameter gives.
    pub stack UnknownMode;

    param Mode: String with { AllowedValues: ["awsvpc", "bridge"] }; //+
    resource Web = AWS::ECS::TaskDefinition {
        //- NetworkMode: "awsvpc",
        NetworkMode: Mode, //+
        ContainerDefinitions: [{
            Name: "web",
            Image: "nginx",
            Memory: 128,
            PortMappings: [{ ContainerPort: 80, HostPort: 8080 }],
        }],
    };
}
