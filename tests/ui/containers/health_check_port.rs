//! A health check of a port that is not fixed.

formwork::stack! {
    pub stack Example;

    param Vpc: AWS::EC2::VPC::Id;
    param Balancer: String;

    resource WebTargets = AWS::ElasticLoadBalancingV2::TargetGroup {
        VpcId: Vpc,
        Port: 80,
        Protocol: "HTTP",
        HealthCheckPort: "80",
    };
    resource WebListener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: WebTargets }],
    };
    resource Web = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ ContainerPort: 80 }] }],
    };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Web,
        LoadBalancers: [{ ContainerName: "web", ContainerPort: 80, TargetGroupArn: WebTargets }],
    } with { DependsOn: [WebListener] };
}

fn main() {}
