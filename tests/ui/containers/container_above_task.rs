//! Containers that have no room in their task: one by its memory, all by their processors.

formwork::stack! {
    pub stack Example;

    resource Web = AWS::ECS::TaskDefinition {
        RequiresCompatibilities: ["FARGATE"],
        NetworkMode: "awsvpc",
        Cpu: "256",
        Memory: "512",
        ContainerDefinitions: [
            { Name: "web", Image: "nginx", Cpu: 192, Memory: 1024 },
            { Name: "logs", Image: "fluent-bit", Cpu: 128 },
        ],
    };
}

fn main() {}
