//! Two containers of one name.

formwork::stack! {
    pub stack Example;

    resource Web = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [
            { Name: "web", Image: "nginx", Memory: 128 },
            { Name: "web", Image: "fluent-bit", Memory: 64 },
        ],
    };
}

fn main() {}
