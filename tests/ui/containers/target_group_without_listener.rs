//! A target group that no listener sends anything to.

formwork::stack! {
    pub stack Example;

    param Vpc: AWS::EC2::VPC::Id;
    param Task: String;

    resource WebTargets = AWS::ElasticLoadBalancingV2::TargetGroup { VpcId: Vpc, Port: 80, Protocol: "HTTP" };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Task,
        LoadBalancers: [{ ContainerName: "web", ContainerPort: 80, TargetGroupArn: WebTargets }],
    };
}

fn main() {}
