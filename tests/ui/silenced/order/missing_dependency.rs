//! A resource that needs another one to be there: the ways in which it waits, or needs not.

formwork::stack! {
    /// The attribute.
    pub stack DependsOn;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Out = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway }
    with { DependsOn: [Attached] } //+
    ;
}

formwork::stack! {
    /// A way through another resource.
    pub stack ByAnother;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    //- resource Done = AWS::CloudFormation::WaitConditionHandle {};
    resource Done = AWS::CloudFormation::WaitConditionHandle {} with { DependsOn: [Attached] }; //+
    resource Out = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway }
    with { DependsOn: [Done] };
}

formwork::stack! {
    /// A reference in the metadata.
    pub stack ByMetadata;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Out = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway }
    with { Metadata: { After: Attached.AttachmentType } } //+
    ;
}

formwork::stack! {
    /// The attachment waits for the route itself: it is made in another order, or by hand.
    pub stack Reversed;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway }
    with { DependsOn: [Out] } //+
    ;
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Out = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway };
}

formwork::stack! {
    /// A gateway that another stack has attached.
    pub stack GivenGateway;

    param Given: String; //+
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    //- resource Out = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway };
    resource Out = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Given }; //+
}

formwork::stack! {
    /// An attachment that may be absent is nothing to wait for.
    pub stack MayBeAbsent;

    param Env: String with { AllowedValues: ["dev", "prod"] };
    condition IsProd = Env == "prod";
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway }
    with { Condition: IsProd } //+
    ;
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Out = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway };
    output Where = If(IsProd, "prod", "dev");
}

formwork::stack! {
    /// A service waits for a rule in place of the listener.
    pub stack ServiceByRule;

    param Vpc: AWS::EC2::VPC::Id;
    param Balancer: String;
    param Task: String;
    resource Targets = AWS::ElasticLoadBalancingV2::TargetGroup { VpcId: Vpc, Port: 80, Protocol: "HTTP" };
    resource Listener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Targets }],
    };
    resource Shop = AWS::ElasticLoadBalancingV2::ListenerRule {
        ListenerArn: Listener,
        Priority: 1,
        Conditions: [{ Field: "path-pattern", PathPatternConfig: { Values: ["/shop/*"] } }],
        Actions: [{ Type: "forward", TargetGroupArn: Targets }],
    };
    resource Service = AWS::ECS::Service {
        TaskDefinition: Task,
        LoadBalancers: [{ ContainerName: "web", ContainerPort: 80, TargetGroupArn: Targets }],
    }
    with { DependsOn: [Shop] } //+
    ;
}

formwork::stack! {
    /// A load balancer for the VPC alone needs no gateway.
    pub stack InternalBalancer;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Out = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway } with { DependsOn: [Attached] };
    resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24", AvailabilityZone: "eu-west-1a" };
    resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24", AvailabilityZone: "eu-west-1b" };
    resource ARoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: A, RouteTableId: Routes };
    resource BRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: B, RouteTableId: Routes };
    resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer {
        Subnets: [A, B],
        //- Scheme: "internet-facing",
        Scheme: "internal", //+
    };
}

formwork::stack! {
    /// A machine that fetches nothing when it starts waits for no way out.
    pub stack QuietMachine;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Out = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway } with { DependsOn: [Attached] };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24", MapPublicIpOnLaunch: true };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        SubnetId: Subnet,
        //- UserData: Base64("#!/bin/sh\ndnf install -y nginx\n"),
    };
}

formwork::stack! {
    /// A subnet of the VPC's own block waits for no other.
    pub stack OwnBlock;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource More = AWS::EC2::VPCCidrBlock { VpcId: Vpc, CidrBlock: "10.1.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    //- resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.1.0.0/24" };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" }; //+
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
}

formwork::stack! {
    /// A subnet of IPv6 names the block that it waits for.
    pub stack BlockByReference;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Six = AWS::EC2::VPCCidrBlock { VpcId: Vpc, AmazonProvidedIpv6CidrBlock: true };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet {
        VpcId: Vpc,
        CidrBlock: "10.0.0.0/24",
        Ipv6CidrBlock: Select(0, Cidr(Select(0, Vpc.Ipv6CidrBlocks), 1, 64)),
    }
    with { Metadata: { After: Six.Id } } //+
    ;
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
}

formwork::stack! {
    /// A plan names its stage by a reference.
    pub stack StageByReference;

    resource Api = AWS::ApiGateway::RestApi { BodyS3Location: { Bucket: "definitions", Key: "shop.json" } };
    resource Release = AWS::ApiGateway::Deployment { RestApiId: Api };
    resource Stage = AWS::ApiGateway::Stage { RestApiId: Api, DeploymentId: Release, StageName: "v1" };
    //- resource Plan = AWS::ApiGateway::UsagePlan { ApiStages: [{ ApiId: Api, Stage: "v1" }] };
    resource Plan = AWS::ApiGateway::UsagePlan { ApiStages: [{ ApiId: Api, Stage: Stage }] }; //+
}

formwork::stack! {
    /// A stage that somebody else makes.
    pub stack StageOfOthers;

    resource Api = AWS::ApiGateway::RestApi { BodyS3Location: { Bucket: "definitions", Key: "shop.json" } };
    resource Release = AWS::ApiGateway::Deployment { RestApiId: Api };
    resource Stage = AWS::ApiGateway::Stage { RestApiId: Api, DeploymentId: Release, StageName: "v1" };
    //- resource Base = AWS::ApiGateway::BasePathMapping { DomainName: "api.example.com", RestApiId: Api, Stage: "v1" };
    resource Base = AWS::ApiGateway::BasePathMapping { DomainName: "api.example.com", RestApiId: Api, Stage: "canary" }; //+
}

formwork::stack! {
    /// A firewall names the stage within an ARN, by a reference.
    pub stack FirewallOfStage;

    resource Api = AWS::ApiGateway::RestApi { BodyS3Location: { Bucket: "definitions", Key: "shop.json" } };
    resource Release = AWS::ApiGateway::Deployment { RestApiId: Api };
    resource Stage = AWS::ApiGateway::Stage { RestApiId: Api, DeploymentId: Release, StageName: "v1" };
    resource Firewall = AWS::WAFv2::WebACLAssociation {
        WebACLArn: "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/shop/a1b2c3d4-5678-90ab-cdef-EXAMPLE11111",
        //- ResourceArn: Sub("arn:aws:apigateway:${AWS::Region}::/restapis/${Api}/stages/v1"),
        ResourceArn: Sub("arn:aws:apigateway:${AWS::Region}::/restapis/${Api}/stages/${Stage}"), //+
    };
}

formwork::stack! {
    /// A stage without logs needs no role of the account.
    pub stack WithoutLogs;

    resource Account = AWS::ApiGateway::Account { CloudWatchRoleArn: "arn:aws:iam::123456789012:role/logs" };
    resource Api = AWS::ApiGateway::RestApi { BodyS3Location: { Bucket: "definitions", Key: "shop.json" } };
    resource Release = AWS::ApiGateway::Deployment { RestApiId: Api };
    resource Stage = AWS::ApiGateway::Stage {
        RestApiId: Api,
        DeploymentId: Release,
        StageName: "v1",
        //- MethodSettings: [{ ResourcePath: "/*", HttpMethod: "*", LoggingLevel: "INFO" }],
        MethodSettings: [{ ResourcePath: "/*", HttpMethod: "*", LoggingLevel: "OFF" }], //+
    };
}

formwork::stack! {
    /// A policy names its target by a reference.
    pub stack TargetByReference;

    resource Tasks = AWS::ApplicationAutoScaling::ScalableTarget {
        ServiceNamespace: "ecs",
        ScalableDimension: "ecs:service:DesiredCount",
        ResourceId: "service/shop/web",
        MinCapacity: 1,
        MaxCapacity: 4,
    };
    resource Policy = AWS::ApplicationAutoScaling::ScalingPolicy {
        PolicyName: "cpu",
        PolicyType: "TargetTrackingScaling",
        //- ServiceNamespace: "ecs", ScalableDimension: "ecs:service:DesiredCount", ResourceId: "service/shop/web",
        ScalingTargetId: Tasks, //+
        TargetTrackingScalingPolicyConfiguration: {
            TargetValue: 60,
            PredefinedMetricSpecification: { PredefinedMetricType: "ECSServiceAverageCPUUtilization" },
        },
    };
}

formwork::stack! {
    /// A capacity provider that the cluster itself names.
    pub stack ProviderOfCluster;

    param Task: String;
    param Subnet: AWS::EC2::Subnet::Id;
    //- resource Cluster = AWS::ECS::Cluster {};
    resource Cluster = AWS::ECS::Cluster { CapacityProviders: ["FARGATE"] }; //+
    resource Providers = AWS::ECS::ClusterCapacityProviderAssociations {
        Cluster: Cluster,
        CapacityProviders: ["FARGATE"],
        DefaultCapacityProviderStrategy: [],
    };
    resource Service = AWS::ECS::Service {
        Cluster: Cluster,
        TaskDefinition: Task,
        CapacityProviderStrategy: [{ CapacityProvider: "FARGATE", Weight: 1 }],
        NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Subnet] } },
    };
}

formwork::stack! {
    /// A wait that begins with its machine.
    pub stack WaitForMachine;

    param Subnet: AWS::EC2::Subnet::Id;
    resource Done = AWS::CloudFormation::WaitConditionHandle {};
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        SubnetId: Subnet,
        UserData: Base64(Sub("#!/bin/sh\n/opt/aws/bin/cfn-signal --exit-code $? '${Done}'\n")),
    };
    resource AllDone = AWS::CloudFormation::WaitCondition { Handle: Done, Count: 1, Timeout: "900" }
    with { DependsOn: [Machine] } //+
    ;
}
