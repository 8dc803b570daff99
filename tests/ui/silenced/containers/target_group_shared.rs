//! A target group behind two load balancers: where it is behind one at a time.

formwork::stack! {
    /// One in each environment.
    pub stack OtherWorlds;

    param Vpc: AWS::EC2::VPC::Id;
    param SubnetA: AWS::EC2::Subnet::Id;
    param SubnetB: AWS::EC2::Subnet::Id;
    param Env: String with { AllowedValues: ["dev", "prod"] };
    condition IsDev = Env == "dev";
    condition IsProd = Env == "prod";
    resource Targets = AWS::ElasticLoadBalancingV2::TargetGroup { VpcId: Vpc, Port: 80, Protocol: "HTTP" };
    resource Public = AWS::ElasticLoadBalancingV2::LoadBalancer { Scheme: "internet-facing", Subnets: [SubnetA, SubnetB] } with { Condition: IsProd };
    resource PublicListener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Public,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Targets }],
    } with { Condition: IsProd };
    resource Inside = AWS::ElasticLoadBalancingV2::LoadBalancer { Scheme: "internal", Subnets: [SubnetA, SubnetB] }
    //- ;
    with { Condition: IsDev }; //+
    resource InsideListener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Inside,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Targets }],
    }
    //- ;
    with { Condition: IsDev }; //+
    output Where = If(IsDev, "dev", "prod");
}

formwork::stack! {
    /// Two listeners of one load balancer.
    pub stack OneBalancer;

    param Vpc: AWS::EC2::VPC::Id;
    param SubnetA: AWS::EC2::Subnet::Id;
    param SubnetB: AWS::EC2::Subnet::Id;
    resource Targets = AWS::ElasticLoadBalancingV2::TargetGroup { VpcId: Vpc, Port: 80, Protocol: "HTTP" };
    resource Public = AWS::ElasticLoadBalancingV2::LoadBalancer { Scheme: "internet-facing", Subnets: [SubnetA, SubnetB] };
    resource Inside = AWS::ElasticLoadBalancingV2::LoadBalancer { Scheme: "internal", Subnets: [SubnetA, SubnetB] };
    resource First = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Public,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Targets }],
    };
    resource Second = AWS::ElasticLoadBalancingV2::Listener {
        //- LoadBalancerArn: Inside,
        LoadBalancerArn: Public, //+
        Port: 8080,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Targets }],
    };
    output Address = Inside.DNSName;
}

formwork::stack! {
    /// A load balancer of another stack, which may be the same.
    pub stack GivenBalancer;

    param Vpc: AWS::EC2::VPC::Id;
    param SubnetA: AWS::EC2::Subnet::Id;
    param SubnetB: AWS::EC2::Subnet::Id;
    param Given: String; //+
    resource Targets = AWS::ElasticLoadBalancingV2::TargetGroup { VpcId: Vpc, Port: 80, Protocol: "HTTP" };
    resource Public = AWS::ElasticLoadBalancingV2::LoadBalancer { Scheme: "internet-facing", Subnets: [SubnetA, SubnetB] };
    resource Inside = AWS::ElasticLoadBalancingV2::LoadBalancer { Scheme: "internal", Subnets: [SubnetA, SubnetB] };
    resource First = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Public,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Targets }],
    };
    resource Second = AWS::ElasticLoadBalancingV2::Listener {
        //- LoadBalancerArn: Inside,
        LoadBalancerArn: Given, //+
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Targets }],
    };
    output Address = Inside.DNSName;
}
