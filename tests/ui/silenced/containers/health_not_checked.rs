//! A container that waits for the health of another: where there is a check, or it is not known what is waited for.

formwork::stack! {
    /// A check in the task definition.
    pub stack Checked;

    resource Shop = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [
            { Name: "web", Image: "nginx", Memory: 128, DependsOn: [{ ContainerName: "cache", Condition: "HEALTHY" }] },
            //- { Name: "cache", Image: "redis", Memory: 64 },
            { Name: "cache", Image: "redis", Memory: 64, HealthCheck: { Command: ["CMD", "redis-cli", "ping"] } }, //+
        ],
    };
}

formwork::stack! {
    /// A condition that a parameter gives.
    pub stack Parameter;

    param Wait: String with { AllowedValues: ["START", "HEALTHY"] }; //+
    resource Shop = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [
            //- { Name: "web", Image: "nginx", Memory: 128, DependsOn: [{ ContainerName: "cache", Condition: "HEALTHY" }] },
            { Name: "web", Image: "nginx", Memory: 128, DependsOn: [{ ContainerName: "cache", Condition: Wait }] }, //+
            { Name: "cache", Image: "redis", Memory: 64 },
        ],
    };
}
