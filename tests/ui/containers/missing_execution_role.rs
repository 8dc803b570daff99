//! A task that cannot be started without an execution role.

formwork::stack! {
    pub stack Example;

    param DatabaseUrl: String;

    resource Web = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [{
            Name: "web",
            Image: "nginx",
            Memory: 128,
            Secrets: [{ Name: "DATABASE_URL", ValueFrom: DatabaseUrl }],
        }],
    };
}

fn main() {}
