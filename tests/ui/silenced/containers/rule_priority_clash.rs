//! Two rules of one listener with one priority: where they are not there together, or not of one.

formwork::stack! {
    /// One in each environment.
    pub stack OtherWorlds;

    param Listener: String;
    param Api: String;
    param Env: String with { AllowedValues: ["dev", "prod"] };
    condition IsDev = Env == "dev";
    condition IsProd = Env == "prod";
    resource First = AWS::ElasticLoadBalancingV2::ListenerRule {
        ListenerArn: Listener,
        Priority: 1,
        Conditions: [{ Field: "path-pattern", PathPatternConfig: { Values: ["/api/*"] } }],
        Actions: [{ Type: "forward", TargetGroupArn: Api }],
    } with { Condition: IsDev };
    resource Second = AWS::ElasticLoadBalancingV2::ListenerRule {
        ListenerArn: Listener,
        Priority: 1,
        Conditions: [{ Field: "path-pattern", PathPatternConfig: { Values: ["/api/*"] } }],
        Actions: [{ Type: "fixed-response", FixedResponseConfig: { StatusCode: "404" } }],
    }
    //- with { Condition: IsDev };
    with { Condition: IsProd }; //+
    output Where = If(IsProd, "prod", "dev");
}

formwork::stack! {
    /// A listener each.
    pub stack OtherListener;

    param Listener: String;
    param Second: String; //+
    param Api: String;
    resource First = AWS::ElasticLoadBalancingV2::ListenerRule {
        ListenerArn: Listener,
        Priority: 1,
        Conditions: [{ Field: "path-pattern", PathPatternConfig: { Values: ["/api/*"] } }],
        Actions: [{ Type: "forward", TargetGroupArn: Api }],
    };
    resource Other = AWS::ElasticLoadBalancingV2::ListenerRule {
        //- ListenerArn: Listener,
        ListenerArn: Second, //+
        Priority: 1,
        Conditions: [{ Field: "path-pattern", PathPatternConfig: { Values: ["/api/*"] } }],
        Actions: [{ Type: "forward", TargetGroupArn: Api }],
    };
}

formwork::stack! {
    /// A priority that a parameter gives.
    pub stack Parameter;

    param Listener: String;
    param Api: String;
    param Priority: Number = 1; //+
    resource First = AWS::ElasticLoadBalancingV2::ListenerRule {
        ListenerArn: Listener,
        Priority: 1,
        Conditions: [{ Field: "path-pattern", PathPatternConfig: { Values: ["/api/*"] } }],
        Actions: [{ Type: "forward", TargetGroupArn: Api }],
    };
    resource Other = AWS::ElasticLoadBalancingV2::ListenerRule {
        ListenerArn: Listener,
        //- Priority: 1,
        Priority: Priority, //+
        Conditions: [{ Field: "path-pattern", PathPatternConfig: { Values: ["/api/*"] } }],
        Actions: [{ Type: "forward", TargetGroupArn: Api }],
    };
}
