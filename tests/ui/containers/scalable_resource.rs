//! A scalable target whose ID has the wrong form.

formwork::stack! {
    pub stack Example;

    param Task: String;

    resource Cluster = AWS::ECS::Cluster {};
    resource Web = AWS::ECS::Service { Cluster: Cluster, TaskDefinition: Task };
    resource Tasks = AWS::ApplicationAutoScaling::ScalableTarget {
        ServiceNamespace: "ecs",
        ScalableDimension: "ecs:service:DesiredCount",
        ResourceId: Web,
        MinCapacity: 1,
        MaxCapacity: 4,
    };
}

fn main() {}
