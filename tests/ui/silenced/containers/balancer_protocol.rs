//! A protocol of another type of load balancer: where the type has it, or is not known.

formwork::stack! {
    /// A network load balancer.
    pub stack Network;

    param SubnetA: AWS::EC2::Subnet::Id;
    param SubnetB: AWS::EC2::Subnet::Id;
    param Targets: String;
    //- resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer { Subnets: [SubnetA, SubnetB] };
    resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer { Type: "network", Subnets: [SubnetA, SubnetB] }; //+
    resource Listener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "TCP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Targets }],
    };
}

formwork::stack! {
    /// A type that a parameter gives.
    pub stack Parameter;

    param Kind: String with { AllowedValues: ["application", "network"] }; //+
    param SubnetA: AWS::EC2::Subnet::Id;
    param SubnetB: AWS::EC2::Subnet::Id;
    param Targets: String;
    //- resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer { Subnets: [SubnetA, SubnetB] };
    resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer { Type: Kind, Subnets: [SubnetA, SubnetB] }; //+
    resource Listener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "TCP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Targets }],
    };
}

formwork::stack! {
    /// A load balancer of another stack.
    pub stack GivenBalancer;

    param Balancer: String; //+
    param SubnetA: AWS::EC2::Subnet::Id;
    param SubnetB: AWS::EC2::Subnet::Id;
    param Targets: String;
    //- resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer { Subnets: [SubnetA, SubnetB] };
    resource Listener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "TCP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Targets }],
    };
    output Subnets = Join(",", [SubnetA, SubnetB]);
}

formwork::stack! {
    /// The group of a function has no protocol.
    pub stack Function;

    param SubnetA: AWS::EC2::Subnet::Id;
    param SubnetB: AWS::EC2::Subnet::Id;
    param Vpc: AWS::EC2::VPC::Id;
    //- resource Targets = AWS::ElasticLoadBalancingV2::TargetGroup { VpcId: Vpc, Protocol: "TCP", Port: 80 };
    resource Targets = AWS::ElasticLoadBalancingV2::TargetGroup { TargetType: "lambda" }; //+
    resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer { Subnets: [SubnetA, SubnetB] };
    resource Listener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Targets }],
    };
    output VpcId = Vpc;
}
