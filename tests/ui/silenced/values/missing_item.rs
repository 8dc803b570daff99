//! An item that a list needs: where an item may be it.

formwork::stack! {
    /// A parameter says whether it is.
    pub stack Parameter;

    param IsEssential: String with { AllowedValues: ["true", "false"] }; //+
    resource Task = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [{
            Name: "web",
            Image: "nginx:1.27",
            Memory: 512,
            //- Essential: false,
            Essential: IsEssential, //+
        }],
    };
}
