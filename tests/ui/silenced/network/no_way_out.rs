//! Something that faces the internet in a subnet without a route there: what may be its way out.

formwork::stack! {
    /// A route to the gateway.
    pub stack Route;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Out = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway } with { DependsOn: [Attached] }; //+
    resource Nat = AWS::EC2::NatGateway { SubnetId: Subnet, AllocationId: "eipalloc-0123456789abcdef0" } with { DependsOn: [Attached] };
}

formwork::stack! {
    /// A firewall between the subnet and the gateway.
    pub stack Firewall;

    param Endpoint: String; //+
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Out = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", VpcEndpointId: Endpoint }; //+
    resource Nat = AWS::EC2::NatGateway { SubnetId: Subnet, AllocationId: "eipalloc-0123456789abcdef0" } with { DependsOn: [Attached] };
}

formwork::stack! {
    /// A transit gateway.
    pub stack TransitGateway;

    param Hub: String; //+
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Out = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", TransitGatewayId: Hub }; //+
    resource Nat = AWS::EC2::NatGateway { SubnetId: Subnet, AllocationId: "eipalloc-0123456789abcdef0" } with { DependsOn: [Attached] };
}

formwork::stack! {
    /// Routes that a gateway of a private network tells.
    pub stack Propagation;

    param Office: String; //+
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Told = AWS::EC2::VPNGatewayRoutePropagation { RouteTableIds: [Routes], VpnGatewayId: Office }; //+
    resource Nat = AWS::EC2::NatGateway { SubnetId: Subnet, AllocationId: "eipalloc-0123456789abcdef0" } with { DependsOn: [Attached] };
}

formwork::stack! {
    /// Another stack adds routes to the table, since it is exported.
    pub stack Exported;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    resource Nat = AWS::EC2::NatGateway { SubnetId: Subnet, AllocationId: "eipalloc-0123456789abcdef0" } with { DependsOn: [Attached] };
    output RouteTableId = Routes with { Export: true }; //+
}

formwork::stack! {
    /// A route of a table that is known at the deployment alone.
    pub stack UnknownTable;

    param Others: List<String>;
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource Subnet = AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" };
    resource SubnetRoutes = AWS::EC2::SubnetRouteTableAssociation { SubnetId: Subnet, RouteTableId: Routes };
    //- resource Out = AWS::EC2::Route { RouteTableId: "rtb-0123456789abcdef0", DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway } with { DependsOn: [Attached] };
    resource Out = AWS::EC2::Route { RouteTableId: Select(0, Others), DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway } with { DependsOn: [Attached] }; //+
    resource Nat = AWS::EC2::NatGateway { SubnetId: Subnet, AllocationId: "eipalloc-0123456789abcdef0" } with { DependsOn: [Attached] };
    output First = Select(0, Others);
}
