//! Two items of one name: where they are not, or it is not known.

formwork::stack! {
    /// A parameter gives the other name.
    pub stack Parameter;

    param Name: String; //+
    resource Task = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [{
            Name: "web",
            Image: "nginx:1.27",
            Memory: 512,
            Environment: [
                { Name: "STAGE", Value: "test" },
                //- { Name: "STAGE", Value: "prod" },
                { Name: Name, Value: "prod" }, //+
            ],
        }],
    };
}

formwork::stack! {
    /// One for each environment.
    pub stack OtherWorlds;

    param Stage: String with { AllowedValues: ["dev", "prod"] };
    condition IsDev = Stage == "dev";
    resource Task = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [{
            Name: "web",
            Image: "nginx:1.27",
            Memory: 512,
            Environment: [
                //- { Name: "STAGE", Value: "test" },
                If(IsDev, { Name: "STAGE", Value: "test" }, AWS::NoValue), //+
                //- { Name: "STAGE", Value: "prod" },
                If(IsDev, AWS::NoValue, { Name: "STAGE", Value: "prod" }), //+
            ],
        }],
    };
    output Where = If(IsDev, "dev", "prod");
}
