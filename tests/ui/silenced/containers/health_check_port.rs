//! A health check of a port that is not fixed: where it is, or where nothing is known of it.

formwork::stack! {
    /// The port that gets the traffic.
    pub stack TrafficPort;

    param Vpc: AWS::EC2::VPC::Id;
    param Balancer: String;
    resource WebTargets = AWS::ElasticLoadBalancingV2::TargetGroup {
        VpcId: Vpc,
        Port: 80,
        Protocol: "HTTP",
        //- HealthCheckPort: "80",
        HealthCheckPort: "traffic-port", //+
    };
    resource WebListener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: WebTargets }],
    };
    resource Web = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ ContainerPort: 80 }] }],
    };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Web,
        LoadBalancers: [{ ContainerName: "web", ContainerPort: 80, TargetGroupArn: WebTargets }],
    } with { DependsOn: [WebListener] };
}

formwork::stack! {
    /// A fixed port of the machine.
    pub stack FixedPort;

    param Vpc: AWS::EC2::VPC::Id;
    param Balancer: String;
    resource WebTargets = AWS::ElasticLoadBalancingV2::TargetGroup {
        VpcId: Vpc,
        Port: 80,
        Protocol: "HTTP",
        HealthCheckPort: "80",
    };
    resource WebListener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: WebTargets }],
    };
    resource Web = AWS::ECS::TaskDefinition {
        //- ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ ContainerPort: 80 }] }],
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ ContainerPort: 80, HostPort: 80 }] }], //+
    };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Web,
        LoadBalancers: [{ ContainerName: "web", ContainerPort: 80, TargetGroupArn: WebTargets }],
    } with { DependsOn: [WebListener] };
}

formwork::stack! {
    /// Another container of the task answers at a fixed port.
    pub stack OtherContainer;

    param Vpc: AWS::EC2::VPC::Id;
    param Balancer: String;
    resource WebTargets = AWS::ElasticLoadBalancingV2::TargetGroup {
        VpcId: Vpc,
        Port: 80,
        Protocol: "HTTP",
        HealthCheckPort: "80",
    };
    resource WebListener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: WebTargets }],
    };
    resource Web = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [
            { Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ ContainerPort: 80 }] },
            { Name: "health", Image: "health", Memory: 128, PortMappings: [{ ContainerPort: 8080, HostPort: 80 }] }, //+
        ],
    };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Web,
        LoadBalancers: [{ ContainerName: "web", ContainerPort: 80, TargetGroupArn: WebTargets }],
    } with { DependsOn: [WebListener] };
}

formwork::stack! {
    /// The network of the machine itself.
    pub stack HostMode;

    param Vpc: AWS::EC2::VPC::Id;
    param Balancer: String;
    resource WebTargets = AWS::ElasticLoadBalancingV2::TargetGroup {
        VpcId: Vpc,
        Port: 80,
        Protocol: "HTTP",
        HealthCheckPort: "80",
    };
    resource WebListener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: WebTargets }],
    };
    resource Web = AWS::ECS::TaskDefinition {
        NetworkMode: "host", //+
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ ContainerPort: 80 }] }],
    };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Web,
        LoadBalancers: [{ ContainerName: "web", ContainerPort: 80, TargetGroupArn: WebTargets }],
    } with { DependsOn: [WebListener] };
}

formwork::stack! {
    /// A host port that a parameter gives.
    pub stack Parameter;

    param HostPort: Number; //+
    param Vpc: AWS::EC2::VPC::Id;
    param Balancer: String;
    resource WebTargets = AWS::ElasticLoadBalancingV2::TargetGroup {
        VpcId: Vpc,
        Port: 80,
        Protocol: "HTTP",
        HealthCheckPort: "80",
    };
    resource WebListener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: WebTargets }],
    };
    resource Web = AWS::ECS::TaskDefinition {
        //- ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ ContainerPort: 80 }] }],
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ ContainerPort: 80, HostPort: HostPort }] }], //+
    };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Web,
        LoadBalancers: [{ ContainerName: "web", ContainerPort: 80, TargetGroupArn: WebTargets }],
    } with { DependsOn: [WebListener] };
}
