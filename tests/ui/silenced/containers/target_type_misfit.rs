//! A target group whose targets are of another kind than the tasks: where it is not known that they are.

formwork::stack! {
    /// A type that a parameter gives.
    pub stack Parameter;

    param Kind: String with { AllowedValues: ["ip", "instance"] }; //+
    param Vpc: AWS::EC2::VPC::Id;
    param Balancer: String;
    param Subnet: AWS::EC2::Subnet::Id;
    //- resource WebTargets = AWS::ElasticLoadBalancingV2::TargetGroup { VpcId: Vpc, Port: 80, Protocol: "HTTP" };
    resource WebTargets = AWS::ElasticLoadBalancingV2::TargetGroup { VpcId: Vpc, Port: 80, Protocol: "HTTP", TargetType: Kind }; //+
    resource WebListener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: WebTargets }],
    };
    resource Web = AWS::ECS::TaskDefinition {
        NetworkMode: "awsvpc",
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ ContainerPort: 80 }] }],
    };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Web,
        NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Subnet] } },
        LoadBalancers: [{ ContainerName: "web", ContainerPort: 80, TargetGroupArn: WebTargets }],
    } with { DependsOn: [WebListener] };
}

formwork::stack! {
    /// A network mode that a parameter gives.
    pub stack UnknownMode;

    param Mode: String with { AllowedValues: ["awsvpc", "bridge"] }; //+
    param Vpc: AWS::EC2::VPC::Id;
    param Balancer: String;
    param Subnet: AWS::EC2::Subnet::Id;
    resource WebTargets = AWS::ElasticLoadBalancingV2::TargetGroup { VpcId: Vpc, Port: 80, Protocol: "HTTP" };
    resource WebListener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: WebTargets }],
    };
    resource Web = AWS::ECS::TaskDefinition {
        //- NetworkMode: "awsvpc",
        NetworkMode: Mode, //+
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ ContainerPort: 80 }] }],
    };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Web,
        NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Subnet] } },
        LoadBalancers: [{ ContainerName: "web", ContainerPort: 80, TargetGroupArn: WebTargets }],
    } with { DependsOn: [WebListener] };
}

formwork::stack! {
    /// The service and the group are never there together.
    pub stack OtherWorlds;

    param Env: String with { AllowedValues: ["dev", "prod"] };
    param Vpc: AWS::EC2::VPC::Id;
    param Balancer: String;
    param Subnet: AWS::EC2::Subnet::Id;
    param Given: String;
    condition IsDev = Env == "dev";
    condition IsProd = Env == "prod";
    resource WebTargets = AWS::ElasticLoadBalancingV2::TargetGroup { VpcId: Vpc, Port: 80, Protocol: "HTTP" } with { Condition: IsDev };
    resource WebListener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: If(IsDev, WebTargets, Given) }],
    };
    resource Web = AWS::ECS::TaskDefinition {
        NetworkMode: "awsvpc",
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ ContainerPort: 80 }] }],
    };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Web,
        NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Subnet] } },
        //- LoadBalancers: [{ ContainerName: "web", ContainerPort: 80, TargetGroupArn: If(IsDev, WebTargets, Given) }],
        LoadBalancers: [{ ContainerName: "web", ContainerPort: 80, TargetGroupArn: Given }], //+
    } with { DependsOn: [WebListener] };
    output Where = If(IsProd, "prod", "dev");
}
