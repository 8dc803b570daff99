//! What a service refuses without a network.

formwork::stack! {
    pub stack Web;

    resource Group = AWS::AutoScaling::AutoScalingGroup {
        MinSize: "1",
        MaxSize: "2",
        LaunchTemplate: { LaunchTemplateId: "lt-0123456789abcdef0", Version: "1" },
    };
    resource Classic = AWS::ElasticLoadBalancing::LoadBalancer {
        Listeners: [{ InstancePort: "80", LoadBalancerPort: "80", Protocol: "HTTP" }],
    };
    resource Database = AWS::RDS::DBSubnetGroup { DBSubnetGroupDescription: "the database" };
}

fn main() {}
