//! Two classic listeners with one port.

formwork::stack! {
    pub stack Example;

    param Subnet: AWS::EC2::Subnet::Id;

    resource Balancer = AWS::ElasticLoadBalancing::LoadBalancer {
        Subnets: [Subnet],
        Listeners: [
            { LoadBalancerPort: "80", InstancePort: "80", Protocol: "HTTP" },
            { LoadBalancerPort: "80", InstancePort: "8080", Protocol: "HTTP" },
        ],
    };
}

fn main() {}
