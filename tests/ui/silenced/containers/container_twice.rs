//! Two containers of one name: where there is one of them alone, or it is not known that they are two.

formwork::stack! {
    /// One in each environment.
    pub stack OtherWorlds;

    param Env: String with { AllowedValues: ["dev", "prod"] };
    condition IsDev = Env == "dev";
    resource Web = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [
            If(IsDev, { Name: "web", Image: "nginx:dev", Memory: 64 }, AWS::NoValue),
            //- { Name: "web", Image: "nginx", Memory: 128 },
            If(IsDev, AWS::NoValue, { Name: "web", Image: "nginx", Memory: 128 }), //+
        ],
    };
}

formwork::stack! {
    /// A name that a parameter gives.
    pub stack Parameter;

    param Name: String; //+
    resource Web = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [
            { Name: "web", Image: "nginx", Memory: 128 },
            //- { Name: "web", Image: "fluent-bit", Memory: 64 },
            { Name: Name, Image: "fluent-bit", Memory: 64 }, //+
        ],
    };
}

formwork::stack! {
    /// A task definition each.
    pub stack OtherTask;

    resource Web = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [
            { Name: "web", Image: "nginx", Memory: 128 },
            //- { Name: "web", Image: "fluent-bit", Memory: 64 },
        ],
    };
    resource Logs = AWS::ECS::TaskDefinition { ContainerDefinitions: [{ Name: "web", Image: "fluent-bit", Memory: 64 }] };
}
