//! A scalable target whose ID has the wrong form: what has the right one, or may have.

formwork::stack! {
    /// The name of the service behind that of its cluster.
    pub stack Names;

    param Task: String;
    resource Cluster = AWS::ECS::Cluster {};
    resource Web = AWS::ECS::Service { Cluster: Cluster, TaskDefinition: Task };
    resource Tasks = AWS::ApplicationAutoScaling::ScalableTarget {
        ServiceNamespace: "ecs",
        ScalableDimension: "ecs:service:DesiredCount",
        //- ResourceId: Sub("service/${Web.Name}"),
        ResourceId: Sub("service/${Cluster}/${Web.Name}"), //+
        MinCapacity: 1,
        MaxCapacity: 4,
    };
}

formwork::stack! {
    /// A parameter may hold more than one word.
    pub stack Parameter;

    param Service: String; //+
    param Task: String;
    resource Cluster = AWS::ECS::Cluster {};
    resource Web = AWS::ECS::Service { Cluster: Cluster, TaskDefinition: Task };
    resource Tasks = AWS::ApplicationAutoScaling::ScalableTarget {
        ServiceNamespace: "ecs",
        ScalableDimension: "ecs:service:DesiredCount",
        //- ResourceId: Sub("service/${Web.Name}"),
        ResourceId: Sub("service/${Service}"), //+
        MinCapacity: 1,
        MaxCapacity: 4,
    };
}

formwork::stack! {
    /// A dimension that the list of forms does not have.
    pub stack OtherDimension;

    resource Custom = AWS::ApplicationAutoScaling::ScalableTarget {
        //- ServiceNamespace: "ecs",
        //- ScalableDimension: "ecs:service:DesiredCount",
        ServiceNamespace: "custom-resource", //+
        ScalableDimension: "custom-resource:ResourceType:Property", //+
        ResourceId: "https://example.execute-api.eu-west-1.amazonaws.com/prod/scale/web",
        MinCapacity: 1,
        MaxCapacity: 4,
    };
}
