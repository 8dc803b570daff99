//! A list that must hold a certain item.

formwork::stack! {
    pub stack Web;

    resource Task = AWS::ECS::TaskDefinition { ContainerDefinitions: [{ Name: "web", Image: "nginx:1.27", Memory: 512, Essential: false }] };
}

fn main() {}
