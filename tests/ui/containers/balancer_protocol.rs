//! A protocol of another type of load balancer.

formwork::stack! {
    pub stack Example;

    param SubnetA: AWS::EC2::Subnet::Id;
    param SubnetB: AWS::EC2::Subnet::Id;
    param Targets: String;

    resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer { Subnets: [SubnetA, SubnetB] };
    resource Listener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "TCP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Targets }],
    };
}

fn main() {}
