//! Something that faces the internet in a VPC: what gives the VPC its gateway, and where it is not known that it has none.

formwork::stack! {
    /// A gateway, and a route to it.
    pub stack Attached;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {}; //+
    resource GatewayAttached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway }; //+
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Out = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway } with { DependsOn: [GatewayAttached] }; //+
    resource Address = AWS::EC2::EIP { Domain: "vpc" }
    with { DependsOn: [GatewayAttached] } //+
    ;
    resource Nat = AWS::EC2::NatGateway { SubnetId: Subnet, AllocationId: Address.AllocationId };
}

formwork::stack! {
    /// An attachment of a gateway to a VPC that may be this one.
    pub stack UnknownVpc;

    param Other: AWS::EC2::VPC::Id;
    param Own: String with { AllowedValues: ["yes", "no"] };
    param Gateway: String;
    condition IsOwn = Own == "yes";
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    //- resource GatewayAttached = AWS::EC2::VPCGatewayAttachment { VpcId: Other, InternetGatewayId: Gateway };
    resource GatewayAttached = AWS::EC2::VPCGatewayAttachment { VpcId: If(IsOwn, Vpc, Other), InternetGatewayId: Gateway }; //+
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Out = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway } with { DependsOn: [GatewayAttached] };
    resource Address = AWS::EC2::EIP { Domain: "vpc" } with { DependsOn: [GatewayAttached] };
    resource Nat = AWS::EC2::NatGateway { SubnetId: Subnet, AllocationId: Address.AllocationId };
    output Kind = If(IsOwn, "own", "other");
}

formwork::stack! {
    /// A NAT gateway between networks.
    pub stack PrivateNat;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    //- resource Nat = AWS::EC2::NatGateway { SubnetId: Subnet, AllocationId: "eipalloc-0123456789abcdef0" };
    resource Nat = AWS::EC2::NatGateway { SubnetId: Subnet, ConnectivityType: "private" }; //+
}

formwork::stack! {
    /// A load balancer for the VPC alone.
    pub stack Internal;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource A = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24", AvailabilityZone: "eu-west-1a" };
    resource B = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.1.0/24", AvailabilityZone: "eu-west-1b" };
    resource ARoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: A, RouteTableId: Routes };
    resource BRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: B, RouteTableId: Routes };
    resource Balancer = AWS::ElasticLoadBalancingV2::LoadBalancer {
        Subnets: [A, B],
        Scheme: "internal", //+
    };
}

formwork::stack! {
    /// A subnet of a VPC that another stack has made.
    pub stack GivenSubnet;

    param Given: AWS::EC2::Subnet::Id; //+
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    //- resource Nat = AWS::EC2::NatGateway { SubnetId: Subnet, AllocationId: "eipalloc-0123456789abcdef0" };
    resource Nat = AWS::EC2::NatGateway { SubnetId: Given, AllocationId: "eipalloc-0123456789abcdef0" }; //+
}
