//! A target group that no listener sends anything to: who else does, or may.

formwork::stack! {
    /// A rule of a listener of another stack.
    pub stack Rule;

    param Listener: String; //+
    param Vpc: AWS::EC2::VPC::Id;
    param Task: String;
    resource WebTargets = AWS::ElasticLoadBalancingV2::TargetGroup { VpcId: Vpc, Port: 80, Protocol: "HTTP" };
    resource Shop = AWS::ElasticLoadBalancingV2::ListenerRule { //+
        ListenerArn: Listener, //+
        Priority: 1, //+
        Conditions: [{ Field: "path-pattern", PathPatternConfig: { Values: ["/*"] } }], //+
        Actions: [{ Type: "forward", ForwardConfig: { TargetGroups: [{ TargetGroupArn: WebTargets, Weight: 1 }] } }], //+
    }; //+
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Task,
        LoadBalancers: [{ ContainerName: "web", ContainerPort: 80, TargetGroupArn: WebTargets }],
    }
    with { DependsOn: [Shop] } //+
    ;
}

formwork::stack! {
    /// Another stack makes the listener, since the group is exported.
    pub stack Exported;

    param Vpc: AWS::EC2::VPC::Id;
    param Task: String;
    resource WebTargets = AWS::ElasticLoadBalancingV2::TargetGroup { VpcId: Vpc, Port: 80, Protocol: "HTTP" };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Task,
        LoadBalancers: [{ ContainerName: "web", ContainerPort: 80, TargetGroupArn: WebTargets }],
    };
    output Targets = WebTargets with { Export: true }; //+
}

formwork::stack! {
    /// The second group of a deployment that turns from one to the other.
    pub stack Alternate;

    param Vpc: AWS::EC2::VPC::Id;
    param Task: String;
    param ProductionRule: String; //+
    param Role: String; //+
    param Listener: String;
    resource WebTargets = AWS::ElasticLoadBalancingV2::TargetGroup { VpcId: Vpc, Port: 80, Protocol: "HTTP" };
    resource Second = AWS::ElasticLoadBalancingV2::TargetGroup { VpcId: Vpc, Port: 80, Protocol: "HTTP" };
    resource Shop = AWS::ElasticLoadBalancingV2::ListenerRule {
        ListenerArn: Listener,
        Priority: 1,
        Conditions: [{ Field: "path-pattern", PathPatternConfig: { Values: ["/*"] } }],
        Actions: [{ Type: "forward", TargetGroupArn: WebTargets }],
    };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Task,
        LoadBalancers: [{
            ContainerName: "web",
            ContainerPort: 80,
            //- TargetGroupArn: Second,
            TargetGroupArn: WebTargets, //+
            AdvancedConfiguration: { AlternateTargetGroupArn: Second, ProductionListenerRule: ProductionRule, RoleArn: Role }, //+
        }],
    } with { DependsOn: [Shop] };
}

formwork::stack! {
    /// Another controller makes the link.
    pub stack External;

    param Vpc: AWS::EC2::VPC::Id;
    param Task: String;
    resource WebTargets = AWS::ElasticLoadBalancingV2::TargetGroup { VpcId: Vpc, Port: 80, Protocol: "HTTP" };
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Task,
        LoadBalancers: [{ ContainerName: "web", ContainerPort: 80, TargetGroupArn: WebTargets }],
        DeploymentController: { Type: "EXTERNAL" }, //+
    };
}

formwork::stack! {
    /// A deployment of CodeDeploy names the group.
    pub stack CodeDeploy;

    param Application: String; //+
    param Role: String; //+
    param Vpc: AWS::EC2::VPC::Id;
    param Task: String;
    resource WebTargets = AWS::ElasticLoadBalancingV2::TargetGroup { VpcId: Vpc, Port: 80, Protocol: "HTTP" };
    resource Deployments = AWS::CodeDeploy::DeploymentGroup { //+
        ApplicationName: Application, //+
        ServiceRoleArn: Role, //+
        LoadBalancerInfo: { TargetGroupInfoList: [{ Name: WebTargets.TargetGroupName }] }, //+
    }; //+
    resource WebService = AWS::ECS::Service {
        TaskDefinition: Task,
        LoadBalancers: [{ ContainerName: "web", ContainerPort: 80, TargetGroupArn: WebTargets }],
    };
}
