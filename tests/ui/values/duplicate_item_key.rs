//! Items that are told apart by a key.

formwork::stack! {
    pub stack Web;

    resource Task = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [{
            Name: "web",
            Image: "nginx:1.27",
            Memory: 512,
            Environment: [{ Name: "STAGE", Value: "test" }, { Name: "STAGE", Value: "prod" }],
        }],
    };
}

fn main() {}
