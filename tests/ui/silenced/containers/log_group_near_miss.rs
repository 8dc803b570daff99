//! A log group whose name is nearly that of one of the stack: who else creates it, and what is another name.

formwork::stack! {
    /// The driver creates it.
    pub stack Created;

    resource WebLogs = AWS::Logs::LogGroup { LogGroupName: "/shop/web" } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource Web = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [{
            Name: "web",
            Image: "nginx",
            Memory: 128,
            LogConfiguration: {
                LogDriver: "awslogs",
                //- Options: { "awslogs-group": "/shop/wbe", "awslogs-region": AWS::Region },
                Options: { "awslogs-group": "/shop/wbe", "awslogs-region": AWS::Region, "awslogs-create-group": "true" }, //+
            },
        }],
    };
}

formwork::stack! {
    /// A group of another stack, whose name is no slip.
    pub stack OtherName;

    resource WebLogs = AWS::Logs::LogGroup { LogGroupName: "/shop/web" } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource Web = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [{
            Name: "web",
            Image: "nginx",
            Memory: 128,
            LogConfiguration: {
                LogDriver: "awslogs",
                //- Options: { "awslogs-group": "/shop/wbe", "awslogs-region": AWS::Region },
                Options: { "awslogs-group": "/company/everything", "awslogs-region": AWS::Region }, //+
            },
        }],
    };
}

formwork::stack! {
    /// The group itself.
    pub stack Reference;

    resource WebLogs = AWS::Logs::LogGroup { LogGroupName: "/shop/web" } with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource Web = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [{
            Name: "web",
            Image: "nginx",
            Memory: 128,
            LogConfiguration: {
                LogDriver: "awslogs",
                //- Options: { "awslogs-group": "/shop/wbe", "awslogs-region": AWS::Region },
                Options: { "awslogs-group": WebLogs, "awslogs-region": AWS::Region }, //+
            },
        }],
    };
}
