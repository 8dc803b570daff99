//! A scalable target of another service.

formwork::stack! {
    pub stack Example;

    param Service: String;

    resource Tasks = AWS::ApplicationAutoScaling::ScalableTarget {
        ServiceNamespace: "ec2",
        ScalableDimension: "ecs:service:DesiredCount",
        ResourceId: Sub("service/${Service}"),
        MinCapacity: 1,
        MaxCapacity: 4,
    };
}

fn main() {}
