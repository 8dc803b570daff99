//! Tasks that cannot fetch their image: what else lets them, and where that is not known.

formwork::stack! {
    /// A public address.
    pub stack Address;

    param Task: String;
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Out = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway } with { DependsOn: [Attached] };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Web = AWS::ECS::Service {
        LaunchType: "FARGATE",
        TaskDefinition: Task,
        //- NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Subnet], AssignPublicIp: "DISABLED" } },
        NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Subnet], AssignPublicIp: "ENABLED" } }, //+
    };
}

formwork::stack! {
    /// A parameter decides.
    pub stack Parameter;

    param Public: String = "DISABLED" with { AllowedValues: ["ENABLED", "DISABLED"] }; //+
    param Task: String;
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Out = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway } with { DependsOn: [Attached] };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Web = AWS::ECS::Service {
        LaunchType: "FARGATE",
        TaskDefinition: Task,
        //- NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Subnet], AssignPublicIp: "DISABLED" } },
        NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Subnet], AssignPublicIp: Public } }, //+
    };
}

formwork::stack! {
    /// A route to a NAT gateway.
    pub stack Nat;

    param NatGateway: String; //+
    param Task: String;
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Out = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway } with { DependsOn: [Attached] };
    resource Inside = AWS::EC2::RouteTable { VpcId: Vpc }; //+
    resource ByNat = AWS::EC2::Route { RouteTableId: Inside, DestinationCidrBlock: "0.0.0.0/0", NatGatewayId: NatGateway }; //+
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    //- resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Inside }; //+
    resource Web = AWS::ECS::Service {
        LaunchType: "FARGATE",
        TaskDefinition: Task,
        NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Subnet] } },
    };
}

formwork::stack! {
    /// An endpoint for images.
    pub stack Endpoint;

    param Task: String;
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Out = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway } with { DependsOn: [Attached] };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Images = AWS::EC2::VPCEndpoint {
        VpcId: Vpc,
        VpcEndpointType: "Interface",
        //- ServiceName: Sub("com.amazonaws.${AWS::Region}.logs"),
        ServiceName: Sub("com.amazonaws.${AWS::Region}.ecr.dkr"), //+
    };
    resource Web = AWS::ECS::Service {
        LaunchType: "FARGATE",
        TaskDefinition: Task,
        NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Subnet] } },
    };
}

formwork::stack! {
    /// Machines of one's own fetch images by their own way.
    pub stack Machines;

    param Task: String;
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Out = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway } with { DependsOn: [Attached] };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Web = AWS::ECS::Service {
        //- LaunchType: "FARGATE",
        LaunchType: "EC2", //+
        TaskDefinition: Task,
        NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Subnet] } },
    };
}

formwork::stack! {
    /// Addresses of IPv6 are public by themselves.
    pub stack Six;

    param Task: String;
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Out = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway } with { DependsOn: [Attached] };
    resource Subnet = AWS::EC2::Subnet {
        VpcId: Vpc,
        CidrBlock: "10.0.0.0/24",
        Ipv6CidrBlock: "2001:db8:1234:1a00::/64", //+
    };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Web = AWS::ECS::Service {
        LaunchType: "FARGATE",
        TaskDefinition: Task,
        NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Subnet] } },
    };
}

formwork::stack! {
    /// A subnet of another stack.
    pub stack GivenSubnet;

    param Given: AWS::EC2::Subnet::Id; //+
    param Task: String;
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Out = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway } with { DependsOn: [Attached] };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Web = AWS::ECS::Service {
        LaunchType: "FARGATE",
        TaskDefinition: Task,
        //- NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Subnet] } },
        NetworkConfiguration: { AwsvpcConfiguration: { Subnets: [Given] } }, //+
    };
}
