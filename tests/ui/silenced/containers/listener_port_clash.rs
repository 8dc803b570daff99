//! Two listeners of one load balancer with one port: where they are not there together, or not of one.

formwork::stack! {
    /// One in each environment.
    pub stack OtherWorlds;

    param Balancer: String;
    param Web: String;
    param Api: String;
    param Env: String with { AllowedValues: ["dev", "prod"] };
    condition IsDev = Env == "dev";
    condition IsProd = Env == "prod";
    resource WebListener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Web }],
    } with { Condition: IsDev };
    resource ApiListener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Api }],
    }
    //- with { Condition: IsDev };
    with { Condition: IsProd }; //+
    output Where = If(IsProd, "prod", "dev");
}

formwork::stack! {
    /// A load balancer each.
    pub stack OtherBalancer;

    param Balancer: String;
    param Second: String; //+
    param Web: String;
    param Api: String;
    resource WebListener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Web }],
    };
    resource ApiListener = AWS::ElasticLoadBalancingV2::Listener {
        //- LoadBalancerArn: Balancer,
        LoadBalancerArn: Second, //+
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Api }],
    };
}

formwork::stack! {
    /// A network load balancer tells protocols of one port apart.
    pub stack Protocols;

    param Balancer: String;
    param Web: String;
    param Api: String;
    resource WebListener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 53,
        Protocol: "TCP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Web }],
    };
    resource ApiListener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 53,
        //- Protocol: "TCP",
        Protocol: "UDP", //+
        DefaultActions: [{ Type: "forward", TargetGroupArn: Api }],
    };
}

formwork::stack! {
    /// A port that a parameter gives.
    pub stack Parameter;

    param Balancer: String;
    param Web: String;
    param Api: String;
    param Port: Number = 80; //+
    resource WebListener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Web }],
    };
    resource ApiListener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        //- Port: 80,
        Port: Port, //+
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Api }],
    };
}
