//! A target group behind two load balancers.

formwork::stack! {
    pub stack Example;

    param Vpc: AWS::EC2::VPC::Id;
    param SubnetA: AWS::EC2::Subnet::Id;
    param SubnetB: AWS::EC2::Subnet::Id;

    resource Targets = AWS::ElasticLoadBalancingV2::TargetGroup { VpcId: Vpc, Port: 80, Protocol: "HTTP" };
    for (name, scheme) in [("Public", "internet-facing"), ("Inside", "internal")] {
        resource Balancer{name} = AWS::ElasticLoadBalancingV2::LoadBalancer { Scheme: scheme, Subnets: [SubnetA, SubnetB] };
        resource Listener{name} = AWS::ElasticLoadBalancingV2::Listener {
            LoadBalancerArn: Balancer{name},
            Port: 80,
            Protocol: "HTTP",
            DefaultActions: [{ Type: "forward", TargetGroupArn: Targets }],
        };
    }
}

fn main() {}
