//! A container that waits for the health of one that nobody checks.

formwork::stack! {
    pub stack Example;

    resource Shop = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [
            { Name: "web", Image: "nginx", Memory: 128, DependsOn: [{ ContainerName: "cache", Condition: "HEALTHY" }] },
            { Name: "cache", Image: "redis", Memory: 64 },
        ],
    };
}

fn main() {}
