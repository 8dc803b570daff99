//! A resource that the service refuses without a network: what else says where it stands.

formwork::stack! {
    /// Zones of the default VPC.
    pub stack Zones;

    resource Group = AWS::AutoScaling::AutoScalingGroup {
        MinSize: "1",
        MaxSize: "2",
        LaunchTemplate: { LaunchTemplateId: "lt-0123456789abcdef0", Version: "1" },
        AvailabilityZones: ["eu-west-1a"], //+
    };
}

formwork::stack! {
    /// A machine to copy.
    pub stack Machine;

    resource Group = AWS::AutoScaling::AutoScalingGroup {
        MinSize: "1",
        MaxSize: "2",
        //- LaunchTemplate: { LaunchTemplateId: "lt-0123456789abcdef0", Version: "1" },
        InstanceId: "i-0123456789abcdef0", //+
    };
}

formwork::stack! {
    /// Zones of a classic load balancer.
    pub stack Classic;

    resource Balancer = AWS::ElasticLoadBalancing::LoadBalancer {
        Listeners: [{ InstancePort: "80", LoadBalancerPort: "80", Protocol: "HTTP" }],
        AvailabilityZones: GetAZs(""), //+
    };
}

formwork::stack! {
    /// A controller of one's own gives each task set its network.
    pub stack External;

    resource Service = AWS::ECS::Service {
        LaunchType: "FARGATE",
        TaskDefinition: "web:1",
        DeploymentController: { Type: "EXTERNAL" }, //+
    };
}
