//! Two routes for one destination: where they are not in one table, not for one destination, or never there together.

formwork::stack! {
    /// A table each.
    pub stack OtherTable;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource More = AWS::EC2::RouteTable { VpcId: Vpc };
    resource First = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway } with { DependsOn: [Attached] };
    resource Second = AWS::EC2::Route {
        //- RouteTableId: Routes,
        RouteTableId: More, //+
        DestinationCidrBlock: "0.0.0.0/0",
        GatewayId: Gateway,
    } with { DependsOn: [Attached] };
}

formwork::stack! {
    /// One of each family.
    pub stack OtherDestination;

    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource First = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway } with { DependsOn: [Attached] };
    resource Second = AWS::EC2::Route {
        RouteTableId: Routes,
        //- DestinationCidrBlock: "0.0.0.0/0",
        DestinationIpv6CidrBlock: "::/0", //+
        GatewayId: Gateway,
    } with { DependsOn: [Attached] };
}

formwork::stack! {
    /// A destination that a parameter names.
    pub stack Parameter;

    param Office: String; //+
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource First = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway } with { DependsOn: [Attached] };
    resource Second = AWS::EC2::Route {
        RouteTableId: Routes,
        //- DestinationCidrBlock: "0.0.0.0/0",
        DestinationCidrBlock: Office, //+
        GatewayId: Gateway,
    } with { DependsOn: [Attached] };
}

formwork::stack! {
    /// A gateway in one environment, another way in the other.
    pub stack OtherWorlds;

    param Env: String with { AllowedValues: ["dev", "prod"] };
    param TransitGateway: String;
    condition IsDev = Env == "dev";
    condition IsProd = Env == "prod";
    resource Vpc = AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" };
    resource Gateway = AWS::EC2::InternetGateway {};
    resource Attached = AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: Gateway };
    resource Routes = AWS::EC2::RouteTable { VpcId: Vpc };
    resource First = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", GatewayId: Gateway } with { DependsOn: [Attached], Condition: IsDev };
    resource Second = AWS::EC2::Route { RouteTableId: Routes, DestinationCidrBlock: "0.0.0.0/0", TransitGatewayId: TransitGateway }
    //- with { Condition: IsDev };
    with { Condition: IsProd }; //+
    output Where = If(IsProd, "by the transit gateway", "by the gateway");
}
