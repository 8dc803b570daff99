//! Things of two VPCs in one resource: where they may meet, and where it is not known that they do.

formwork::stack! {
    /// A VPC that a parameter names may be either.
    pub stack Parameter;

    param Given: AWS::EC2::VPC::Id; //+
    resource VpcA = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource VpcB = AWS::EC2::VPC { CidrBlock: "10.1.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: VpcA };
    resource Subnet = AWS::EC2::Subnet { VpcId: VpcA, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    //- resource Group = AWS::EC2::SecurityGroup { GroupDescription: "web", VpcId: VpcB };
    resource Group = AWS::EC2::SecurityGroup { GroupDescription: "web", VpcId: Given }; //+
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0", InstanceType: "t3.micro", SubnetId: Subnet, SecurityGroupIds: [Group.GroupId],
    };
}

formwork::stack! {
    /// A group of the other VPC, across a peering connection, lets its members in.
    pub stack GroupAsSource;

    resource VpcA = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource VpcB = AWS::EC2::VPC { CidrBlock: "10.1.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: VpcA };
    resource Subnet = AWS::EC2::Subnet { VpcId: VpcA, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Peers = AWS::EC2::SecurityGroup { GroupDescription: "peers", VpcId: VpcB };
    resource Group = AWS::EC2::SecurityGroup {
        GroupDescription: "web",
        VpcId: VpcA,
        SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 443, ToPort: 443, SourceSecurityGroupId: Peers.GroupId }],
    };
    resource Machine = AWS::EC2::Instance {
        ImageId: "ami-0123456789abcdef0",
        InstanceType: "t3.micro",
        SubnetId: Subnet,
        //- SecurityGroupIds: [Group.GroupId, Peers.GroupId],
        SecurityGroupIds: [Group.GroupId], //+
    };
}

formwork::stack! {
    /// Each is of one environment, and no stack is of both.
    pub stack OtherWorlds;

    param Env: String with { AllowedValues: ["dev", "prod"] };
    condition IsDev = Env == "dev";
    condition IsProd = Env == "prod";
    resource VpcA = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource VpcB = AWS::EC2::VPC { CidrBlock: "10.1.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: VpcA };
    resource Subnet = AWS::EC2::Subnet { VpcId: VpcA, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Group = AWS::EC2::SecurityGroup { GroupDescription: "web", VpcId: VpcB };
    resource Interface = AWS::EC2::NetworkInterface {
        //- SubnetId: If(IsDev, Subnet, "subnet-0123456789abcdef0"),
        SubnetId: If(IsProd, Subnet, "subnet-0123456789abcdef0"), //+
        GroupSet: If(IsDev, [Group.GroupId], ["sg-0123456789abcdef0"]),
    };
}

formwork::stack! {
    /// Targets by address may stand in a VPC that the load balancer reaches.
    pub stack TargetsByAddress;

    resource VpcA = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource VpcB = AWS::EC2::VPC { CidrBlock: "10.1.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: VpcA };
    resource A = AWS::EC2::Subnet { VpcId: VpcA, CidrBlock: "10.0.0.0/24", AvailabilityZone: "eu-west-1a" };
    resource B = AWS::EC2::Subnet { VpcId: VpcA, CidrBlock: "10.0.1.0/24", AvailabilityZone: "eu-west-1b" };
    resource ARoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: A, RouteTableId: Routes };
    resource BRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: B, RouteTableId: Routes };
    resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer { Scheme: "internal", Subnets: [A, B] };
    resource Targets = AWS::ElasticLoadBalancingV2::TargetGroup {
        VpcId: VpcB,
        Protocol: "HTTP",
        Port: 80,
        TargetType: "ip", //+
    };
    resource Listener = AWS::ElasticLoadBalancingV2::Listener {
        LoadBalancerArn: Balancer,
        Port: 80,
        Protocol: "HTTP",
        DefaultActions: [{ Type: "forward", TargetGroupArn: Targets }],
    };
}
