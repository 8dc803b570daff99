//! A target group whose targets are of another kind than the tasks.

formwork::stack! {
    pub stack Example;

    param Vpc: AWS::EC2::VPC::Id;
    param Balancer: String;
    param Subnet: AWS::EC2::Subnet::Id;

    resource WebTargets = AWS::ElasticLoadBalancingV2::TargetGroup { VpcId: Vpc, Port: 80, Protocol: "HTTP" };
    resource WebListener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: WebTargets }],
    };
    resource Web = AWS::ECS::TaskDefinition {
        NetworkMode: "awsvpc",
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ ContainerPort: 80 }] }],
    };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Web,
        NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Subnet] } },
        LoadBalancers: [{ ContainerName: "web", ContainerPort: 80, TargetGroupArn: WebTargets }],
    } with { DependsOn: [WebListener] };
}

fn main() {}
