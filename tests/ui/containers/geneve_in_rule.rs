//! A rule cannot forward to a group of a Gateway Load Balancer.

formwork::stack! {
    pub stack Web;

    param Vpc: AWS::EC2::VPC::Id;
    param Listener: String;
    resource Group = AWS::ElasticLoadBalancingV2::TargetGroup { Protocol: "GENEVE", Port: 6081, VpcId: Vpc };
    resource Rule = AWS::ElasticLoadBalancingV2::ListenerRule {
        ListenerArn: Listener,
        Priority: 1,
        Conditions: [{ Field: "path-pattern", PathPatternConfig: { Values: ["/*"] } }],
        Actions: [{ Type: "forward", TargetGroupArn: Group }],
    };
}

fn main() {}
