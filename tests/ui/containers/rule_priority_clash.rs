//! Two rules of one listener with one priority.

formwork::stack! {
    pub stack Example;

    param Listener: String;
    param Api: String;
    param Admin: String;

    resource ApiRule = AWS::ElasticLoadBalancingV2::ListenerRule {
        ListenerArn: Listener,
        Priority: 1,
        Conditions: [{ Field: "path-pattern", PathPatternConfig: { Values: ["/api/*"] } }],
        Actions: [{ Type: "forward", TargetGroupArn: Api }],
    };
    resource AdminRule = AWS::ElasticLoadBalancingV2::ListenerRule {
        ListenerArn: Listener,
        Priority: 1,
        Conditions: [{ Field: "path-pattern", PathPatternConfig: { Values: ["/admin/*"] } }],
        Actions: [{ Type: "forward", TargetGroupArn: Admin }],
    };
}

fn main() {}
