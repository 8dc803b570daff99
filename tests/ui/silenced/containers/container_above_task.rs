//! Containers without room in their task: where their hard limits alone add up, or they are not all there.

formwork::stack! {
    /// Hard limits that together are more than the task has.
    pub stack HardLimits;

    resource Web = AWS::ECS::TaskDefinition {
        RequiresCompatibilities: ["FARGATE"],
        NetworkMode: "awsvpc",
        Cpu: "256",
        Memory: "512",
        ContainerDefinitions: [
            { Name: "web", Image: "nginx", Memory: 512, MemoryReservation: 384 },
            //- { Name: "logs", Image: "fluent-bit", Memory: 256, MemoryReservation: 256 },
            { Name: "logs", Image: "fluent-bit", Memory: 256 }, //+
        ],
    };
}

formwork::stack! {
    /// One in each environment.
    pub stack OtherWorlds;

    param Env: String with { AllowedValues: ["dev", "prod"] };
    condition IsDev = Env == "dev";
    resource Web = AWS::ECS::TaskDefinition {
        RequiresCompatibilities: ["FARGATE"],
        NetworkMode: "awsvpc",
        Cpu: "256",
        Memory: "512",
        ContainerDefinitions: [
            { Name: "web", Image: "nginx", Cpu: 192 },
            If(IsDev, { Name: "debug", Image: "busybox", Cpu: 64 }, AWS::NoValue),
            //- { Name: "trace", Image: "jaeger", Cpu: 128 },
            If(IsDev, AWS::NoValue, { Name: "trace", Image: "jaeger", Cpu: 128 }), //+
        ],
    };
}
