//! A volume that the task definition does not have.

formwork::stack! {
    pub stack Example;

    resource Web = AWS::ECS::TaskDefinition {
        Volumes: [{ Name: "pictures" }],
        ContainerDefinitions: [{
            Name: "web",
            Image: "nginx",
            Memory: 128,
            MountPoints: [{ SourceVolume: "picture", ContainerPath: "/srv/pictures" }],
        }],
    };
}

fn main() {}
