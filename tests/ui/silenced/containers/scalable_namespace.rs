//! A scalable target of another service: where the dimension or the service is not known.

formwork::stack! {
    /// A dimension that a parameter gives.
    pub stack Parameter;

    param Service: String;
    param Dimension: String; //+
    resource Tasks = AWS::ApplicationAutoScaling::ScalableTarget {
        ServiceNamespace: "ec2",
        //- ScalableDimension: "ecs:service:DesiredCount",
        ScalableDimension: Dimension, //+
        ResourceId: Sub("service/${Service}"),
        MinCapacity: 1,
        MaxCapacity: 4,
    };
}
