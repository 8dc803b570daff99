//! A volume that the task definition does not have: where it may have it.

formwork::stack! {
    /// One parameter for both.
    pub stack Parameter;

    param Name: String; //+
    resource Web = AWS::ECS::TaskDefinition {
        //- Volumes: [{ Name: "pictures" }],
        Volumes: [{ Name: Name }], //+
        ContainerDefinitions: [{
            Name: "web",
            Image: "nginx",
            Memory: 128,
            //- MountPoints: [{ SourceVolume: "picture", ContainerPath: "/srv/pictures" }],
            MountPoints: [{ SourceVolume: Name, ContainerPath: "/srv/pictures" }], //+
        }],
    };
}

formwork::stack! {
    /// One of the volumes has a name that a parameter gives.
    pub stack SecondVolume;

    param Name: String; //+
    resource Web = AWS::ECS::TaskDefinition {
        Volumes: [
            { Name: "pictures" },
            { Name: Name }, //+
        ],
        ContainerDefinitions: [{
            Name: "web",
            Image: "nginx",
            Memory: 128,
            MountPoints: [{ SourceVolume: "picture", ContainerPath: "/srv/pictures" }],
        }],
    };
}
