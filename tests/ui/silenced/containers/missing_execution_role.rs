//! A task that cannot be started without an execution role: what needs none.

formwork::stack! {
    /// A value in the open.
    pub stack Environment;

    param DatabaseUrl: String;
    resource Web = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [{
            Name: "web",
            Image: "nginx",
            Memory: 128,
            //- Secrets: [{ Name: "DATABASE_URL", ValueFrom: DatabaseUrl }],
            Environment: [{ Name: "DATABASE_URL", Value: DatabaseUrl }], //+
        }],
    };
}

formwork::stack! {
    /// A machine writes logs and pulls images by its own role.
    pub stack Machine;

    resource Web = AWS::ECS::TaskDefinition {
        //- RequiresCompatibilities: ["FARGATE"], NetworkMode: "awsvpc", Cpu: "256", Memory: "512",
        ContainerDefinitions: [{
            Name: "web",
            Image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1",
            Memory: 128,
            LogConfiguration: {
                LogDriver: "awslogs",
                Options: { "awslogs-group": "web", "awslogs-region": AWS::Region, "awslogs-stream-prefix": "web" },
            },
        }],
    };
}

formwork::stack! {
    /// A public image on Fargate, without logs.
    pub stack PublicImage;

    resource Web = AWS::ECS::TaskDefinition {
        RequiresCompatibilities: ["FARGATE"],
        NetworkMode: "awsvpc",
        Cpu: "256",
        Memory: "512",
        //- ContainerDefinitions: [{ Name: "web", Image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1" }],
        ContainerDefinitions: [{ Name: "web", Image: "public.ecr.aws/nginx/nginx:latest" }], //+
    };
}

formwork::stack! {
    /// A role that may be there.
    pub stack MayBeThere;

    param Role: String; //+
    param DatabaseUrl: String;
    resource Web = AWS::ECS::TaskDefinition {
        ExecutionRoleArn: Role, //+
        ContainerDefinitions: [{
            Name: "web",
            Image: "nginx",
            Memory: 128,
            Secrets: [{ Name: "DATABASE_URL", ValueFrom: DatabaseUrl }],
        }],
    };
}
