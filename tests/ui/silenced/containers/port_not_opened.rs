//! A port that no security group lets in: what opens it, and who else may.

formwork::stack! {
    /// A range with the port in it.
    pub stack Range;

    param Vpc: AWS::EC2::VPC::Id;
    param SubnetA: AWS::EC2::Subnet::Id;
    param SubnetB: AWS::EC2::Subnet::Id;
    param Web: String;
    resource BalancerGroup = AWS::EC2::SecurityGroup {
        GroupDescription: "the load balancer",
        VpcId: Vpc,
        SecurityGroupIngress: [
            { IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: "0.0.0.0/0" },
            { IpProtocol: "tcp", FromPort: 80, ToPort: 90, CidrIp: "0.0.0.0/0" }, //+
        ],
    };
    resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer {
        Subnets: [SubnetA, SubnetB],
        SecurityGroups: [BalancerGroup],
    };
    resource Listener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Web }],
    };
}

formwork::stack! {
    /// Every protocol, for the addresses of a list with a name.
    pub stack PrefixList;

    param Vpc: AWS::EC2::VPC::Id;
    param SubnetA: AWS::EC2::Subnet::Id;
    param SubnetB: AWS::EC2::Subnet::Id;
    param Web: String;
    resource BalancerGroup = AWS::EC2::SecurityGroup {
        GroupDescription: "the load balancer",
        VpcId: Vpc,
        SecurityGroupIngress: [
            { IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: "0.0.0.0/0" },
            { IpProtocol: "-1", SourcePrefixListId: "pl-0123456789abcdef0" }, //+
        ],
    };
    resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer {
        Subnets: [SubnetA, SubnetB],
        SecurityGroups: [BalancerGroup],
    };
    resource Listener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Web }],
    };
}

formwork::stack! {
    /// A rule that stands apart.
    pub stack Apart;

    param Vpc: AWS::EC2::VPC::Id;
    param SubnetA: AWS::EC2::Subnet::Id;
    param SubnetB: AWS::EC2::Subnet::Id;
    param Web: String;
    resource BalancerGroup = AWS::EC2::SecurityGroup {
        GroupDescription: "the load balancer",
        VpcId: Vpc,
        SecurityGroupIngress: [
            { IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: "0.0.0.0/0" },
        ],
    };
    resource Open = AWS::EC2::SecurityGroupIngress { GroupId: BalancerGroup.GroupId, IpProtocol: "tcp", FromPort: 80, ToPort: 80, CidrIp: "0.0.0.0/0" }; //+
    resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer {
        Subnets: [SubnetA, SubnetB],
        SecurityGroups: [BalancerGroup],
    };
    resource Listener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Web }],
    };
}

formwork::stack! {
    /// A rule whose ports a parameter gives.
    pub stack Parameter;

    param Port: Number = 80; //+
    param Vpc: AWS::EC2::VPC::Id;
    param SubnetA: AWS::EC2::Subnet::Id;
    param SubnetB: AWS::EC2::Subnet::Id;
    param Web: String;
    resource BalancerGroup = AWS::EC2::SecurityGroup {
        GroupDescription: "the load balancer",
        VpcId: Vpc,
        SecurityGroupIngress: [
            { IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: "0.0.0.0/0" },
            { IpProtocol: "tcp", FromPort: Port, ToPort: Port, CidrIp: "0.0.0.0/0" }, //+
        ],
    };
    resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer {
        Subnets: [SubnetA, SubnetB],
        SecurityGroups: [BalancerGroup],
    };
    resource Listener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Web }],
    };
}

formwork::stack! {
    /// Another stack adds rules to the group, since it is exported.
    pub stack Exported;

    param Vpc: AWS::EC2::VPC::Id;
    param SubnetA: AWS::EC2::Subnet::Id;
    param SubnetB: AWS::EC2::Subnet::Id;
    param Web: String;
    resource BalancerGroup = AWS::EC2::SecurityGroup {
        GroupDescription: "the load balancer",
        VpcId: Vpc,
        SecurityGroupIngress: [
            { IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: "0.0.0.0/0" },
        ],
    };
    resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer {
        Subnets: [SubnetA, SubnetB],
        SecurityGroups: [BalancerGroup],
    };
    resource Listener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Web }],
    };
    output GroupId = BalancerGroup.GroupId with { Export: true }; //+
}

formwork::stack! {
    /// One more group, of another stack.
    pub stack GivenGroup;

    param Given: AWS::EC2::SecurityGroup::Id; //+
    param Vpc: AWS::EC2::VPC::Id;
    param SubnetA: AWS::EC2::Subnet::Id;
    param SubnetB: AWS::EC2::Subnet::Id;
    param Web: String;
    resource BalancerGroup = AWS::EC2::SecurityGroup {
        GroupDescription: "the load balancer",
        VpcId: Vpc,
        SecurityGroupIngress: [
            { IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: "0.0.0.0/0" },
        ],
    };
    resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer {
        Subnets: [SubnetA, SubnetB],
        //- SecurityGroups: [BalancerGroup],
        SecurityGroups: [BalancerGroup, Given], //+
    };
    resource Listener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Web }],
    };
}

formwork::stack! {
    /// A network load balancer without groups lets all in.
    pub stack WithoutGroups;

    param Vpc: AWS::EC2::VPC::Id;
    param SubnetA: AWS::EC2::Subnet::Id;
    param SubnetB: AWS::EC2::Subnet::Id;
    param Web: String;
    resource BalancerGroup = AWS::EC2::SecurityGroup {
        GroupDescription: "the load balancer",
        VpcId: Vpc,
        SecurityGroupIngress: [
            { IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: "0.0.0.0/0" },
        ],
    };
    resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer {
        Subnets: [SubnetA, SubnetB],
        //- SecurityGroups: [BalancerGroup],
        Type: "network", //+
    };
    //- resource Listener = AWS::ElasticLoadBalancingV2::Listener {
    //- LoadBalancerArn: Balancer,
    //- Port: 80,
    //- Protocol: "HTTP",
    //- DefaultActions: [{ Type: "forward", TargetGroupArn: Web }],
    //- };
    resource Listener = AWS::ElasticLoadBalancingV2::Listener { //+
        LoadBalancerArn: Balancer, //+
        Port: 80, //+
        Protocol: "TCP", //+
        DefaultActions: [{ Type: "forward", TargetGroupArn: Web }], //+
    }; //+
}

formwork::stack! {
    /// Tasks whose machines give them any port: the range of these is open.
    pub stack AnyHostPort;

    param Vpc: AWS::EC2::VPC::Id;
    param Group: String;
    resource MachineGroup = AWS::EC2::SecurityGroup {
        GroupDescription: "machines",
        VpcId: Vpc,
        //- SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 80, ToPort: 80, CidrIp: "10.0.0.0/16" }],
        SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 32768, ToPort: 65535, CidrIp: "10.0.0.0/16" }], //+
    };
    resource Cluster = AWS::ECS::Cluster {};
    resource Machine = AWS::EC2::LaunchTemplate {
        LaunchTemplateData: {
            SecurityGroupIds: [MachineGroup.GroupId],
            UserData: Base64(Sub("#!/bin/sh\necho ECS_CLUSTER=${Cluster} >> /etc/ecs/ecs.config\n")),
        },
    };
    resource Web = AWS::ECS::TaskDefinition {
        ContainerDefinitions: [{ Name: "web", Image: "nginx", Memory: 128, PortMappings: [{ ContainerPort: 80 }] }],
    };
    resource WebService = AWS::ECS::Service {
        Cluster: Cluster,
        TaskDefinition: Web,
        LoadBalancers: [{ ContainerName: "web", ContainerPort: 80, TargetGroupArn: Group }],
    };
}

formwork::stack! {
    /// An endpoint of a service that speaks another protocol than HTTPS.
    pub stack OtherProtocol;

    param Vpc: AWS::EC2::VPC::Id;
    resource Group = AWS::EC2::SecurityGroup {
        GroupDescription: "the endpoint",
        VpcId: Vpc,
        SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 587, ToPort: 587, CidrIp: "10.0.0.0/16" }],
    };
    resource Endpoint = AWS::EC2::VPCEndpoint {
        VpcId: Vpc,
        VpcEndpointType: "Interface",
        //- ServiceName: Sub("com.amazonaws.${AWS::Region}.secretsmanager"),
        ServiceName: Sub("com.amazonaws.${AWS::Region}.email-smtp"), //+
        SecurityGroupIds: [Group.GroupId],
    };
}

formwork::stack! {
    /// The port of files, for machines that mount them.
    pub stack Files;

    param Vpc: AWS::EC2::VPC::Id;
    param Subnet: AWS::EC2::Subnet::Id;
    resource Group = AWS::EC2::SecurityGroup {
        GroupDescription: "files",
        VpcId: Vpc,
        //- SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 2048, ToPort: 2048, CidrIp: "10.0.0.0/16" }],
        SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 2049, ToPort: 2049, CidrIp: "10.0.0.0/16" }], //+
    };
    resource Files = AWS::EFS::FileSystem {} with { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" };
    resource Mount = AWS::EFS::MountTarget { FileSystemId: Files, SubnetId: Subnet, SecurityGroups: [Group.GroupId] };
}
