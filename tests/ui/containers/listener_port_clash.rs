//! Two listeners of one load balancer with one port.

formwork::stack! {
    pub stack Example;

    param Balancer: String;
    param Web: String;
    param Api: String;

    resource WebListener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Web }],
    };
    resource ApiListener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Api }],
    };
}

fn main() {}
