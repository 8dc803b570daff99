//! A group of Gateway Load Balancers in a rule: what is none.

formwork::stack! {
    /// Another protocol.
    pub stack Http;

    param Vpc: AWS::EC2::VPC::Id;
    param Listener: String;
    //- resource Group = AWS::ElasticLoadBalancingV2::TargetGroup { Protocol: "GENEVE", Port: 6081, VpcId: Vpc };
    resource Group = AWS::ElasticLoadBalancingV2::TargetGroup { Protocol: "HTTP", Port: 80, VpcId: Vpc }; //+
    resource Rule = AWS::ElasticLoadBalancingV2::ListenerRule {
        ListenerArn: Listener,
        Priority: 1,
        Conditions: [{ Field: "path-pattern", PathPatternConfig: { Values: ["/*"] } }],
        Actions: [{ Type: "forward", TargetGroupArn: Group }],
    };
}

formwork::stack! {
    /// A group of another stack.
    pub stack GivenGroup;

    param Vpc: AWS::EC2::VPC::Id;
    param Listener: String;
    param Given: String; //+
    resource Group = AWS::ElasticLoadBalancingV2::TargetGroup { Protocol: "GENEVE", Port: 6081, VpcId: Vpc };
    resource Rule = AWS::ElasticLoadBalancingV2::ListenerRule {
        ListenerArn: Listener,
        Priority: 1,
        Conditions: [{ Field: "path-pattern", PathPatternConfig: { Values: ["/*"] } }],
        //- Actions: [{ Type: "forward", TargetGroupArn: Group }],
        Actions: [{ Type: "forward", TargetGroupArn: Given }], //+
    };
}
