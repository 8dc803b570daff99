//! Two classic listeners with one port: where there is one of them alone.

formwork::stack! {
    /// One listener or the other.
    pub stack OtherWorlds;

    param Subnet: AWS::EC2::Subnet::Id;
    param Env: String with { AllowedValues: ["dev", "prod"] };
    condition IsDev = Env == "dev";
    condition IsProd = Env == "prod";
    resource Balancer = AWS::ElasticLoadBalancing::LoadBalancer {
        Subnets: [Subnet],
        Listeners: [
            If(IsDev, { LoadBalancerPort: "80", InstancePort: "80", Protocol: "HTTP" }, AWS::NoValue),
            //- { LoadBalancerPort: "80", InstancePort: "8080", Protocol: "HTTP" },
            If(IsProd, { LoadBalancerPort: "80", InstancePort: "8080", Protocol: "HTTP" }, AWS::NoValue), //+
        ],
    };
    output Where = If(IsProd, "prod", "dev");
}

formwork::stack! {
    /// A port that a parameter gives.
    pub stack Parameter;

    param Subnet: AWS::EC2::Subnet::Id;
    param Port: String; //+
    resource Balancer = AWS::ElasticLoadBalancing::LoadBalancer {
        Subnets: [Subnet],
        Listeners: [
            { LoadBalancerPort: "80", InstancePort: "80", Protocol: "HTTP" },
            //- { LoadBalancerPort: "80", InstancePort: "8080", Protocol: "HTTP" },
            { LoadBalancerPort: Port, InstancePort: "8080", Protocol: "HTTP" }, //+
        ],
    };
}
